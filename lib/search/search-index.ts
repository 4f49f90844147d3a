import { AppError } from '@/lib/core/app-error';
import type { CategorySlug } from '@/lib/product/category';
import type { Card } from './cards';
import type { Sureness } from './confidence';
import type { Kernel, ScanMatrix } from './kernel';

import type { Snapshot } from './snapshot';
import { openWordIndex, type WordIndex } from './text/word-index';

/**
 * Turns the cosines of one search into scores. Called once a search with every product's best cosine (unsorted;
 * not modified), so that it may look at the whole shop; the function it returns is asked for one cosine at a time
 * and never decreases as the cosine grows. `query` is the unit vector that was asked, null for "more like this".
 */
export type Calibrate = (cosines: Float32Array, query: Float32Array | null) => (cosine: number) => Sureness;

/** A shop that can be searched. Made once by `openSearch`, used by every `search`; holds the kernel's memory. */
export type SearchIndex = {
  readonly snapshot: Snapshot;
  readonly cards: readonly Card[];
  readonly scan: ScanMatrix;
  readonly calibrate: Calibrate;
  /** The snapshot's product number of each card, -1 for a card without views: [cards]. */
  readonly productOfCard: Int32Array;
  /** The categories that the cards have. */
  readonly categories: ReadonlySet<CategorySlug>;
  /** The words of the cards; built on first use. */
  words(): WordIndex;
  /** The card of a product, for showing a match. */
  card(productId: string): Card | undefined;
  /** Frees the kernel's memory. The index cannot be searched after. */
  dispose(): void;
};

/**
 * Puts an index and its cards together. A card without views is found by words and filters only; views without
 * a card (a product hidden since) are never shown.
 *
 * @throws AppError `INDEX_DAMAGED`: two cards of one product, or a snapshot whose parts do not fit.
 */
export function openSearch(parts: {
  snapshot: Snapshot;
  cards: readonly Card[];
  kernel: Kernel;
  calibrate: Calibrate;
}): SearchIndex {
  const { snapshot, cards, kernel, calibrate } = parts;
  const productNumbers = new Map(snapshot.productIds.map((id, number) => [id, number]));
  const byId = new Map(cards.map((card) => [card.id, card]));
  if (byId.size !== cards.length) {
    throw new AppError('INDEX_DAMAGED', 'A product is listed twice. Load the page again.');
  }
  const scan = kernel.load(snapshot.matrix, snapshot.dimension, snapshot.productStart);
  let words: WordIndex | null = null;
  return {
    snapshot,
    cards,
    scan,
    calibrate,
    categories: new Set(cards.map((card) => card.category)),
    productOfCard: Int32Array.from(cards, (card) => productNumbers.get(card.id) ?? -1),
    words() {
      words ??= openWordIndex(cards);
      return words;
    },
    card: (productId) => byId.get(productId),
    dispose: () => scan.dispose(),
  };
}
