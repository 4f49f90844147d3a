import type { StudioGtinMatch } from './gtin-answer';
import type { ProductDocument } from './product-document';

/** Pieces that were counted of one thing. */
export type Tally = StudioGtinMatch & { gtin14: string; pieces: number };

/** One piece more of it; what is new stands first. */
export function countOne(tallies: readonly Tally[], gtin14: string, match: StudioGtinMatch): Tally[] {
  const before = tallies.find((one) => sameThing(one, match));
  if (!before) return [{ ...match, gtin14, pieces: 1 }, ...tallies];
  return tallies.map((one) => (one === before ? { ...one, pieces: one.pieces + 1 } : one));
}

/** Its number set by hand; a thing with none left is still on the list: nothing of it was found. */
export function setPieces(tallies: readonly Tally[], of: Tally, pieces: number): Tally[] {
  return tallies.map((one) =>
    sameThing(one, of) ? { ...one, pieces: Math.max(0, Math.floor(pieces)) } : one,
  );
}

export function sameThing(a: StudioGtinMatch, b: StudioGtinMatch): boolean {
  return a.productId === b.productId && a.variantId === b.variantId;
}

/** A product's document with what was counted at one place; other places and other variants are left alone. */
export function withTallies(
  document: ProductDocument,
  tallies: readonly Tally[],
  locationId: string,
): ProductDocument {
  const { id, variants } = document.product;
  const known = new Set(variants.length > 0 ? variants.map((variant) => variant.id) : [null]);
  const counted = tallies.filter((one) => one.productId === id && known.has(one.variantId as never));
  const levels = document.levels.filter(
    (level) =>
      level.locationId !== locationId || !counted.some(({ variantId }) => variantId === level.variantId),
  );
  for (const { variantId, pieces } of counted) levels.push({ variantId, locationId, quantity: pieces });
  return { ...document, levels };
}
