import type { CategorySlug, KnownCategory } from '@/lib/product/category';

/** Least and most of a measure in metres. */
export type Range = readonly [least: number, most: number];

/**
 * How large things of a category usually are: the outer size as they stand or hang, in metres.
 *
 * Where the numbers come from: common ranges of furniture and fashion retail (dining tables stand 71-78 cm high, seats
 * 40-50 cm, bar stools to 85 cm; frames are 120-150 mm wide with temples of 135-155 mm; watch cases 26-50 mm; ring sizes
 * US 3-15 are 14-24 mm inside; shoes EU 16-50 are 10-33 cm long), widened to about half and double for the unusual,
 * because the question is "millimetres or metres?" and not "a fine sofa?". Every product of the demo catalogue lies
 * inside (`judge-scale.test.ts`). `width` and `depth` may be swapped by how a thing is turned; `height` may not.
 */
export type UsualSize = { width: Range; height: Range; depth: Range };

export const usualSizes: Record<KnownCategory, UsualSize> = {
  sofas: { width: [1.1, 4.5], height: [0.5, 1.4], depth: [0.6, 3] },
  armchairs: { width: [0.5, 1.6], height: [0.55, 1.5], depth: [0.5, 1.8] },
  chairs: { width: [0.3, 0.9], height: [0.5, 1.5], depth: [0.35, 1] },
  stools: { width: [0.2, 0.8], height: [0.25, 1.2], depth: [0.2, 0.8] },
  tables: { width: [0.4, 4], height: [0.45, 1.15], depth: [0.25, 2] },
  'coffee-tables': { width: [0.3, 2], height: [0.2, 0.7], depth: [0.25, 1.6] },
  shelves: { width: [0.2, 4], height: [0.2, 3], depth: [0.1, 0.9] },
  'floor-lamps': { width: [0.15, 2.2], height: [0.8, 2.6], depth: [0.15, 2.2] },
  'table-lamps': { width: [0.07, 0.8], height: [0.12, 1.1], depth: [0.07, 0.8] },
  'ceiling-lamps': { width: [0.1, 2.5], height: [0.08, 3], depth: [0.04, 2.5] },
  mirrors: { width: [0.2, 2], height: [0.2, 2.2], depth: [0.005, 0.3] },
  prints: { width: [0.1, 2.5], height: [0.1, 2.5], depth: [0.002, 0.12] },
  clocks: { width: [0.1, 1.2], height: [0.1, 1.2], depth: [0.01, 0.25] },
  vases: { width: [0.05, 0.7], height: [0.06, 1.3], depth: [0.04, 0.7] },
  mugs: { width: [0.05, 0.2], height: [0.04, 0.2], depth: [0.05, 0.2] },
  plants: { width: [0.06, 2], height: [0.08, 2.5], depth: [0.06, 2] },
  headphones: { width: [0.12, 0.3], height: [0.12, 0.3], depth: [0.04, 0.25] },
  bottles: { width: [0.04, 0.35], height: [0.1, 0.6], depth: [0.04, 0.35] },
  glasses: { width: [0.09, 0.18], height: [0.025, 0.09], depth: [0.03, 0.2] },
  sunglasses: { width: [0.09, 0.2], height: [0.025, 0.1], depth: [0.03, 0.2] },
  hats: { width: [0.12, 0.6], height: [0.06, 0.5], depth: [0.15, 0.6] },
  earrings: { width: [0.001, 0.09], height: [0.003, 0.15], depth: [0.001, 0.09] },
  necklaces: { width: [0.08, 0.4], height: [0.015, 0.6], depth: [0.005, 0.35] },
  rings: { width: [0.0015, 0.04], height: [0.015, 0.045], depth: [0.013, 0.04] },
  bracelets: { width: [0.0015, 0.09], height: [0.03, 0.1], depth: [0.03, 0.1] },
  watches: { width: [0.02, 0.08], height: [0.03, 0.3], depth: [0.008, 0.1] },
  sneakers: { width: [0.06, 0.35], height: [0.05, 0.35], depth: [0.1, 0.4] },
  bags: { width: [0.1, 0.9], height: [0.08, 0.9], depth: [0.02, 0.6] },
};

/** @returns null for a merchant's own category: its things may be of any size. */
export function usualSize(category: CategorySlug): UsualSize | null {
  return (usualSizes as Record<string, UsualSize>)[category] ?? null;
}
