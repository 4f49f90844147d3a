import { AppError, errorCodes, isAppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { wearParts } from '@/lib/fit/wear/wear-fit';
import { categories } from '@/lib/product/category';
import { calibrateFor } from './calibrate-for';
import { cardWears } from './card-wears';
import { type Card, readCardFile } from './cards';
import { createKernel } from './create-kernel';
import type { Filters } from './match';
import { encodeQueryVector } from './query-codec';
import { defaultLimit, type SearchQuery, search } from './search';
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

/** An index larger than this is not downloaded: the server is sent the vector instead. About 90,000 views. */
export const maxIndexBytes = 24 * 2 ** 20;

/**
 * Opens the shop for searching: downloads its index once and scans it here, or, where the index is too large for
 * a phone or cannot be read, asks the server with the vector alone. The photo goes nowhere in either case.
 *
 * @throws AppError `NETWORK`, or the code that the server answered with.
 */
export async function openShop(parts: Parts): Promise<OpenShop> {
  const address = (await (await get(parts, '/api/index')).json()) as IndexAddress;
  const { modelId, dimension, products, views } = address;
  const info = { modelId, dimension, products, views };
  if (views * (dimension + 8) > maxIndexBytes) return onServer(parts, info);
  try {
    return await onDevice(parts, address, info);
  } catch (error) {
    if (isAppError(error) && error.code === 'NETWORK') throw error;
    return onServer(parts, info);
  }
}

async function onDevice(
  parts: Parts,
  address: IndexAddress,
  info: Omit<ShopInfo, 'runsOn'>,
): Promise<OpenShop> {
  const [bytes, cards] = await Promise.all([
    get(parts, address.indexUrl).then((response) => response.arrayBuffer()),
    get(parts, address.cardsUrl.replace('{locale}', parts.locale)).then((response) => response.json()),
  ]);
  const index = openSearch({
    snapshot: decodeSnapshot(new Uint8Array(bytes)),
    cards: readCardFile(cards).cards,
    kernel: createKernel(),
    calibrate: calibrateFor(address.modelId),
  });
  return {
    info: { ...info, runsOn: 'device' },
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

function onServer(parts: Parts, info: Omit<ShopInfo, 'runsOn'>): OpenShop {
  return {
    info: { ...info, runsOn: 'server' },
    async search({ sizes = null, ...query }) {
      if (!query.filters?.wears) return ask(query);
      const { offset = 0, limit = defaultLimit } = query;
      const asked = await ask({ ...query, filters: wornAlone(query.filters), offset: 0, limit: mostAsked });
      return pageOf(asked, (card) => cardWears(card, sizes), offset, limit);
    },
  };

  async function ask({ embedding, orderBy, ...query }: Omit<SearchQuery, 'sizes'>): Promise<ShopAnswer> {
    const q = embedding ? encodeQueryVector(embedding) : undefined;
    const order = orderBy ? encodeQueryVector(orderBy) : undefined;
    const response = await get(parts, '/api/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...query, q, orderBy: order, locale: parts.locale }),
    });
    return (await response.json()) as ShopAnswer;
  }
}

/** The most matches that the server answers with at once. */
const mostAsked = 200;

/** The filters as the server may know them: what is worn, whatever its size. */
function wornAlone({ wears: _, ...filters }: Filters): Filters {
  const worn = Object.keys(categories).filter((slug) => wearParts(slug).length > 0);
  const asked = filters.categories?.length ? filters.categories.filter((slug) => worn.includes(slug)) : worn;
  // Of a shop's own categories nothing is known to be worn: an impossible one answers with nothing.
  return { ...filters, categories: asked.length > 0 ? asked : ['none-is-worn'] };
}

/** An answer of the server, narrowed here by what it must not know. Facets stay those of all sizes. */
function pageOf(
  answer: ShopAnswer,
  keep: (card: Card) => boolean,
  offset: number,
  limit: number,
): ShopAnswer {
  const kept = answer.matches.flatMap((match, i) => {
    const card = answer.cards[i];
    return card && keep(card) ? [{ match: { ...match, wears: true as const }, card }] : [];
  });
  const page = kept.slice(offset, offset + limit);
  const alike = kept.filter(({ match }) => match.confidence !== 'none').length;
  return {
    ...answer,
    matches: page.map(({ match }) => match),
    cards: page.map(({ card }) => card),
    total: kept.length,
    alike,
    alikeHidden: answer.alikeHidden + answer.alike - alike,
  };
}

async function get(parts: Parts, url: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await parts.fetch(new URL(url, parts.origin), init);
  } catch (cause) {
    throw new AppError('NETWORK', 'The shop cannot be reached.', { details: { url }, cause });
  }
  if (!response.ok) throw await refusal(response, url);
  return response;
}

/** The server's own code where it gave one (`lib/http/handle`). */
async function refusal(response: Response, url: string): Promise<AppError> {
  const body = (await response.json().catch(() => null)) as {
    error?: { code?: unknown; message?: unknown };
  } | null;
  const code = errorCodes.find((known) => known === body?.error?.code) ?? 'NETWORK';
  const message =
    typeof body?.error?.message === 'string' ? body.error.message : `The shop answered ${response.status}.`;
  return new AppError(code, message, { details: { url, status: response.status } });
}
