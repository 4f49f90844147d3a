import type { Product } from '../product';
import { type Location, type StockLevel, settleStock } from '../stock';
import type { PlaceStock, ProductDraft } from './draft';

/** Whether a draft says where its pieces lie. */
export function hasPlaces({ levels, variants }: ProductDraft): boolean {
  return Boolean(levels) || variants.some((variant) => variant.levels);
}

/** A location by its id or its name, in any case of letters; undefined when the shop has none such. */
export function locationOf(place: string, locations: readonly Location[]): Location | undefined {
  const wanted = place.trim().toLowerCase();
  return (
    locations.find(({ id }) => id.toLowerCase() === wanted) ??
    locations.find(({ name }) => name.trim().toLowerCase() === wanted)
  );
}

/** Places of a draft at which pieces lie and which the shop does not have. */
export function unknownPlaces(draft: ProductDraft, locations: readonly Location[]): string[] {
  const said = [draft, ...draft.variants].flatMap(({ levels }) => levels ?? []);
  const unknown = said.filter(({ place, quantity }) => quantity > 0 && !locationOf(place, locations));
  return [...new Set(unknown.map(({ place }) => place))];
}

/**
 * A product with its pieces where the draft says they lie. A place that it says nothing of keeps what it has; a variant
 * without places has its total spread as `settleStock` does.
 *
 * @param product Made of the draft (`toProduct`), with its totals.
 * @param before The levels that the shop has of it; empty for a new one.
 * @param locations Of the shop, the first one first; at least one.
 * @returns The product with totals that are the sums of its levels.
 */
export function placeStock(
  product: Product,
  draft: ProductDraft,
  before: readonly StockLevel[],
  locations: readonly Location[],
): { product: Product; levels: StockLevel[] } {
  const order = locations.map(({ id }) => id);
  const levelsOf = (variantId: string | null, total: number, said: PlaceStock[] | undefined) => {
    const had = before.filter((level) => level.variantId === variantId);
    const byPlace = new Map(had.map(({ locationId, quantity }) => [locationId, quantity]));
    const levels = said ? over(byPlace, said, locations) : settleStock(byPlace, total, order);
    return [...levels].map(([locationId, quantity]): StockLevel => ({ variantId, locationId, quantity }));
  };
  if (product.variants.length === 0) {
    const levels = levelsOf(null, product.stock, draft.levels);
    return { product: { ...product, stock: totalOf(levels) }, levels };
  }
  const bySku = new Map(draft.variants.map((variant) => [variant.sku, variant.levels]));
  const each = product.variants.map((variant) => {
    const levels = levelsOf(variant.id, variant.stock, bySku.get(variant.sku));
    return { variant: { ...variant, stock: totalOf(levels) }, levels };
  });
  const variants = each.map(({ variant }) => variant);
  const stock = variants.reduce((sum, variant) => sum + variant.stock, 0);
  return { product: { ...product, variants, stock }, levels: each.flatMap(({ levels }) => levels) };
}

function over(
  had: ReadonlyMap<string, number>,
  said: readonly PlaceStock[],
  locations: readonly Location[],
): Map<string, number> {
  const levels = new Map(had);
  for (const { place, quantity } of said) {
    const location = locationOf(place, locations);
    if (location) levels.set(location.id, quantity);
  }
  return levels;
}

function totalOf(levels: readonly StockLevel[]): number {
  return levels.reduce((sum, { quantity }) => sum + quantity, 0);
}
