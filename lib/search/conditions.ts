import { AppError } from '@/lib/core/app-error';
import { isGap } from '@/lib/fit/gap-text';
import type { WornSizes } from '@/lib/fit/wear/worn-sizes';
import { cardFit } from './card-fit';
import { cardWears } from './card-wears';
import type { Card } from './cards';
import type { Filters } from './match';

/** One bit for each filter, so that a facet can be counted with all conditions but its own. */
export const failed = {
  category: 1,
  colour: 2,
  material: 4,
  price: 8,
  stock: 16,
  text: 32,
  fits: 64,
  wears: 128,
} as const;

/**
 * Which filters a card fails, as bits of `failed`; 0 when it meets all. Within one filter any value will do
 * (blue or green), between filters all must hold. An empty list is no condition.
 *
 * @param sizes Of the shopper, for `wears`; null: not known, and then nothing is of their size.
 */
export function failedFilters(card: Card, filters: Filters, sizes: WornSizes | null = null): number {
  let bits = 0;
  if (filters.categories?.length && !filters.categories.includes(card.category)) bits |= failed.category;
  if (filters.colours?.length && !filters.colours.some((slug) => card.colours.includes(slug))) {
    bits |= failed.colour;
  }
  if (filters.materials?.length && !filters.materials.some((slug) => card.materials.includes(slug))) {
    bits |= failed.material;
  }
  const { minor } = card.price;
  if (minor < (filters.priceMinorMin ?? 0) || minor > (filters.priceMinorMax ?? Number.POSITIVE_INFINITY)) {
    bits |= failed.price;
  }
  if (filters.inStock && card.stock <= 0) bits |= failed.stock;
  if (filters.fits) {
    const verdict = cardFit(card, filters.fits)?.verdict;
    if (verdict !== 'fits' && verdict !== 'tight') bits |= failed.fits;
  }
  if (filters.wears && !cardWears(card, sizes)) bits |= failed.wears;
  return bits;
}

/**
 * @throws AppError `BAD_REQUEST`: a price limit that is no number, below 0, or the lower above the upper; a place that
 *   nothing bounds or whose sides are no lengths.
 */
export function checkFilters(filters: Filters): void {
  const { priceMinorMin = 0, priceMinorMax = Number.MAX_SAFE_INTEGER } = filters;
  if (!(priceMinorMin >= 0 && priceMinorMax >= priceMinorMin)) {
    throw new AppError(
      'BAD_REQUEST',
      'The price limits are not a range: the lower must not be above the upper.',
    );
  }
  if (filters.fits && !isGap(filters.fits)) {
    throw new AppError(
      'BAD_REQUEST',
      'The place to fill has no size: give at least one side in millimetres.',
    );
  }
}
