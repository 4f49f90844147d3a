import { AppError } from '@/lib/core/app-error';
import type { Embedding } from '@/lib/embedding/embedding';
import type { Gap } from '@/lib/fit/verdict';
import type { WornSizes } from '@/lib/fit/wear/worn-sizes';
import { cardFit } from './card-fit';
import { checkFilters, failed, failedFilters } from './conditions';
import type { Sureness } from './confidence';
import { countFacets, type Facets } from './facets';
import type { BestRows } from './kernel';
import type { Filters, Match, SortOrder } from './match';
import { matchText } from './match-text';
import { quantise } from './quantise';
import type { SearchIndex } from './search-index';
import { viewAngle } from './snapshot';
import type { UnderstoodPart } from './text/parse-text';

export type SearchQuery = {
  /** The photo's vector; null searches by words and filters alone. */
  embedding: Embedding | null;
  /** Instead of a photo: this product's own stored views ("more like this"). It is left out of the answer. */
  likeProductId?: string;
  /** Free words in English, Hebrew or Arabic that narrow the answer. */
  text?: string;
  filters?: Filters;
  /** What the shopper measured of themselves, for the filter `wears`. Never sent to a server. */
  sizes?: WornSizes | null;
  /**
   * The vector of an earlier photo. It puts the answer of a search for a place to fill in order, where neither a photo nor
   * words do, and decides nothing else.
   */
  orderBy?: Embedding | null;
  sort?: SortOrder;
  /** Most matches to return. */
  limit?: number;
  /** Matches to leave out before the first, for the next page. */
  offset?: number;
};

export const defaultLimit = 24;

export type SearchResult = {
  /** What `best` order means: likeness to a photo, fit of the words, or neither (all, by name). */
  basis: 'photo' | 'text' | 'all';
  matches: Match[];
  /** Products that meet all conditions; `matches` is a page of them. */
  total: number;
  /** Of `total`, how many are alike at all (confidence other than `none`). They come first. */
  alike: number;
  /** Alike products that the filters and words hide. */
  alikeHidden: number;
  /** A photo was searched and the whole shop has nothing like it: `matches` are only the nearest things. */
  nothingAlike: boolean;
  facets: Facets;
  /** What `best` order means in a search for a place to fill, and only there: likeness to `orderBy`, or how much it fills. */
  orderedBy: 'likeness' | 'fill' | null;
  /** What the words were taken to mean, in their order. */
  understood: UnderstoodPart[];
  /** No product has all that the words ask, so `matches` have as much of it as any product has. */
  relaxed: boolean;
};

/**
 * Searches a shop: every view is scanned, a product's score is its best view's, filters are exact.
 *
 * Price order with a photo applies to the alike products (or, where there are none, to the nearest 24), so
 * that the cheapest thing in the shop does not come before the sofa that was asked for; the rest follow by likeness.
 *
 * @throws AppError `MODEL_MISMATCH`: the vector or the index is of another model; `BAD_EMBEDDING`: wrong length,
 *   not finite or all zeros; `NOT_FOUND`: `likeProductId` has no views here; `BAD_REQUEST`: bad price limits.
 */
export function search(index: SearchIndex, query: SearchQuery): SearchResult {
  const { cards, productOfCard } = index;
  const { filters = {}, sort = 'best', limit = defaultLimit, offset = 0 } = query;
  checkFilters(filters);
  const best = scanFor(index, query);
  const sureness = best && index.calibrate(known(best.cosines), query.embedding?.vector ?? null);
  const text = matchText(index, query.text ?? '', best !== null);
  const basis = best ? 'photo' : text.fit ? 'text' : 'all';
  const order = basis === 'all' && filters.fits ? orderFor(index, query, filters.fits) : null;

  const fitness = new Float32Array(cards.length);
  const failures = new Int32Array(cards.length).fill(-1);
  cards.forEach((card, i) => {
    const product = productOfCard[i]!;
    if (best && (product < 0 || card.id === query.likeProductId)) return;
    failures[i] =
      failedFilters(card, filters, query.sizes) | (text.fit && text.fit[i] === 0 ? failed.text : 0);
    fitness[i] = best ? best.cosines[product]! : (text.fit?.[i] ?? order?.of(i) ?? 0);
  });

  let passing: number[] = [];
  let alikeAnywhere = 0;
  let alike = 0;
  const isAlike = (card: number) => sureness?.(fitness[card]!).confidence !== 'none';
  for (let card = 0; card < cards.length; card++) {
    if (failures[card]! < 0) continue;
    const near = isAlike(card);
    if (near) alikeAnywhere++;
    if (failures[card] !== 0) continue;
    if (near) alike++;
    passing.push(card);
  }
  const total = passing.length;
  const sorted = sort === 'best' ? 0 : best ? alike || defaultLimit : total;
  passing = fittest(passing, fitness, Math.max(sorted, offset + limit));
  passing.sort((a, b) => fitness[b]! - fitness[a]! || compareNames(index, a, b));
  if (sort !== 'best') {
    const sign = sort === 'price-up' ? 1 : -1;
    const priced = passing
      .splice(0, sorted)
      .sort((a, b) => sign * (cards[a]!.price.minor - cards[b]!.price.minor));
    passing.unshift(...priced);
  }
  return {
    basis,
    matches: passing.slice(offset, offset + limit).map((card) => ({
      ...toMatch(index, card, best, sureness, fitness),
      ...(filters.fits ? { fit: cardFit(cards[card]!, filters.fits)?.verdict } : {}),
      ...(filters.wears ? { wears: true as const } : {}),
    })),
    total,
    alike,
    alikeHidden: alikeAnywhere - alike,
    nothingAlike: best !== null && alikeAnywhere === 0,
    facets: countFacets(cards, failures, fitness),
    orderedBy: order?.by ?? null,
    understood: text.parts,
    relaxed: text.relaxed,
  };
}

/** Best view of each product for the photo or for the product to find the like of; null without either. */
function scanFor(index: SearchIndex, query: SearchQuery): BestRows | null {
  const { snapshot, scan } = index;
  if (query.likeProductId !== undefined) {
    const product = snapshot.productIds.indexOf(query.likeProductId);
    if (product < 0) throw new AppError('NOT_FOUND', 'This product is not in the shop any more.');
    const { dimension, matrix, productStart } = snapshot;
    let best: BestRows | null = null;
    for (let row = productStart[product]!; row < productStart[product + 1]!; row++) {
      best = better(best, scan.bestPerGroup(matrix.slice(row * dimension, (row + 1) * dimension)));
    }
    return best;
  }
  if (!query.embedding) return null;
  if (query.embedding.modelId !== snapshot.modelId) {
    throw new AppError(
      'MODEL_MISMATCH',
      'The shop has changed since this photo was read. Load the page again.',
      {
        details: { modelId: query.embedding.modelId, indexModelId: snapshot.modelId },
      },
    );
  }
  return scan.bestPerGroup(quantise(query.embedding.vector).values);
}

/** The order of things that fit a place: by likeness to an earlier photo (things without views last), else the fullest first. */
function orderFor(
  index: SearchIndex,
  { orderBy }: SearchQuery,
  gap: Gap,
): { by: 'likeness' | 'fill'; of(card: number): number } {
  const like = orderBy ? scanFor(index, { embedding: orderBy }) : null;
  if (!like) return { by: 'fill', of: (card) => cardFit(index.cards[card]!, gap)?.fill ?? 0 };
  return { by: 'likeness', of: (card) => like.cosines[index.productOfCard[card]!] ?? -1 };
}

function better(a: BestRows | null, b: BestRows): BestRows {
  if (!a) return b;
  for (let i = 0; i < b.cosines.length; i++) {
    if (b.cosines[i]! > a.cosines[i]!) {
      a.cosines[i] = b.cosines[i]!;
      a.rows[i] = b.rows[i]!;
    }
  }
  return a;
}

/** Products always have a view in a snapshot that `encodeSnapshot` made; a hand-made one may not. */
function known(cosines: Float32Array): Float32Array {
  return cosines.includes(-2) ? cosines.filter((cosine) => cosine > -2) : cosines;
}

function toMatch(
  index: SearchIndex,
  card: number,
  best: BestRows | null,
  sureness: ((cosine: number) => Sureness) | null,
  fitness: Float32Array,
): Match {
  const productId = index.cards[card]!.id;
  if (!best || !sureness) {
    return { productId, score: fitness[card]!, cosine: 0, confidence: 'similar', viewId: '', view: null };
  }
  const view = best.rows[index.productOfCard[card]!]!;
  return {
    productId,
    ...sureness(fitness[card]!),
    cosine: fitness[card]!,
    viewId: index.snapshot.viewIds[view] ?? '',
    view: viewAngle(index.snapshot, view),
  };
}

/** At least the `count` fittest cards, with all that are as fit as the last of them; the rest need no sorting. */
function fittest(cards: number[], fitness: Float32Array, count: number): number[] {
  if (cards.length <= 2 * count + 500) return cards;
  const values = Float32Array.from(cards, (card) => fitness[card]!).sort();
  const least = values[values.length - count]!;
  return cards.filter((card) => fitness[card]! >= least);
}

function compareNames(index: SearchIndex, a: number, b: number): number {
  const x = index.cards[a]!.name;
  const y = index.cards[b]!.name;
  return x < y ? -1 : x > y ? 1 : a - b;
}
