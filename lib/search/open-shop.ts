import { AppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { readCardFile } from './cards';
import { createKernel } from './create-kernel';
import { type SearchQuery, search } from './search';
import { openSearch } from './search-index';
import type { ShopAnswer, ShopInfo } from './shop-search-protocol';
import { decodeSnapshot } from './snapshot';

/** `GET /api/index`: which index is current and where its immutable files are. */
type IndexAddress = {
  version: string;
  modelId: string;
  dimension: number;
  products: number;
  views: number;
  indexUrl: string;
  /** With the language put in for `{locale}`. */
  cardsUrl: string;
};

export type OpenShop = {
  info: ShopInfo;
  search(query: SearchQuery): Promise<ShopAnswer>;
};

type Parts = {
  locale: Locale;
  /** Of the page, because a worker made from a blob has no address of its own. */
  origin: string;
  fetch: typeof fetch;
};

/**
 * Opens the shop for searching: downloads its index once and scans it here.
 *
 * @throws AppError `NETWORK`, `INDEX_DAMAGED`, or the code that the server answered with.
 */
export async function openShop(parts: Parts): Promise<OpenShop> {
  const address = (await (await get(parts, '/api/index')).json()) as IndexAddress;
  const [bytes, cards] = await Promise.all([
    get(parts, address.indexUrl).then((response) => response.arrayBuffer()),
    get(parts, address.cardsUrl.replace('{locale}', parts.locale)).then((response) => response.json()),
  ]);
  const index = openSearch({
    snapshot: decodeSnapshot(new Uint8Array(bytes)),
    cards: readCardFile(cards).cards,
    kernel: createKernel(),
    calibrate: () => (cosine) => ({
      score: Math.max(0, cosine),
      confidence: cosine > 0.8 ? 'same' : cosine > 0.6 ? 'very-similar' : cosine > 0.4 ? 'similar' : 'none',
    }),
  });
  const { modelId, dimension, products, views } = address;
  return {
    info: { modelId, dimension, products, views, runsOn: 'device' },
    async search(query) {
      const result = search(index, query);
      return {
        ...result,
        cards: result.matches.flatMap((match) => index.card(match.productId) ?? []),
        likeCard: (query.likeProductId && index.card(query.likeProductId)) || null,
      };
    },
  };
}

async function get(parts: Parts, url: string): Promise<Response> {
  let response: Response;
  try {
    response = await parts.fetch(new URL(url, parts.origin));
  } catch (cause) {
    throw new AppError('NETWORK', 'The shop cannot be reached.', { details: { url }, cause });
  }
  if (!response.ok) {
    throw new AppError('NETWORK', `The shop answered ${response.status}.`, {
      details: { url, status: response.status },
    });
  }
  return response;
}
