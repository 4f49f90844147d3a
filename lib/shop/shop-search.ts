import { AppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { readCardFile } from '@/lib/search/cards';
import type { Kernel } from '@/lib/search/kernel';
import { type SearchQuery, search } from '@/lib/search/search';
import { type Calibrate, openSearch, type SearchIndex } from '@/lib/search/search-index';
import type { ShopAnswer } from '@/lib/search/shop-search-protocol';
import { decodeSnapshot } from '@/lib/search/snapshot';
import type { CatalogueIndex } from './catalogue-index';
import { cardFile, type IndexFiles, snapshotFile } from './index-files';

/** The same answer as a shopper's device gives, with the index that gave it. */
export type ServerAnswer = ShopAnswer & { version: string; modelId: string };

export type ShopSearch = (locale: Locale, query: SearchQuery) => Promise<ServerAnswer>;

/** Searches the shop's current index in this process: the same code and the same numbers as on a shopper's device. */
export function shopSearch(parts: {
  index: CatalogueIndex;
  files: IndexFiles;
  kernel: Kernel;
  calibrate: Calibrate;
}): ShopSearch {
  const opened = new Map<Locale, { version: string; index: Promise<SearchIndex> }>();

  const open = async (version: string, locale: Locale): Promise<SearchIndex> => {
    const [bytes, cards] = await Promise.all([
      parts.files.read(snapshotFile(version)),
      parts.files.read(cardFile(version, locale)),
    ]);
    if (!bytes || !cards) throw new AppError('INDEX_DAMAGED', 'The files of the search index are gone.');
    return openSearch({
      snapshot: decodeSnapshot(bytes),
      cards: readCardFile(JSON.parse(cards.toString('utf8'))).cards,
      kernel: parts.kernel,
      calibrate: parts.calibrate,
    });
  };

  return async (locale, query) => {
    const { version, modelId } = await parts.index.current();
    let held = opened.get(locale);
    if (held?.version !== version) {
      held?.index.then(
        (old) => old.dispose(),
        () => {},
      );
      held = { version, index: open(version, locale) };
      opened.set(locale, held);
      held.index.catch(() => opened.delete(locale));
    }
    const index = await held.index;
    const result = search(index, query);
    const cards = result.matches.flatMap((match) => index.card(match.productId) ?? []);
    const likeCard = (query.likeProductId && index.card(query.likeProductId)) || null;
    return { ...result, version, modelId, cards, likeCard };
  };
}
