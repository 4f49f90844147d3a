import type { Product } from '@/lib/product/product';
import type { ProductDocument } from './product-document';

/** The parts of a product that the history names. The model is not written by the editor. */
const fields = [
  'sku',
  'slug',
  'category',
  'status',
  'name',
  'description',
  'seo',
  'brand',
  'gtin13',
  'price',
  'dimensions',
  'massKilograms',
  'colours',
  'materials',
  'attributes',
  'photos',
  'variants',
] as const satisfies (keyof Product)[];

/** Every part that can be named. */
export const changedFieldNames = [...fields, 'stock'] as const;
export type ChangedField = (typeof changedFieldNames)[number];

/** Which parts differ between two documents of one product. */
export function changedFields(before: ProductDocument, after: ProductDocument): ChangedField[] {
  const found: ChangedField[] = fields.filter(
    (field) => !sameValue(before.product[field], after.product[field]),
  );
  if (!sameValue(levelsOf(before), levelsOf(after))) found.push('stock');
  return found;
}

/** Levels in one order, without places that hold nothing. */
function levelsOf({ levels }: ProductDocument): string[] {
  return levels
    .filter(({ quantity }) => quantity > 0)
    .map(({ variantId, locationId, quantity }) => JSON.stringify([variantId, locationId, quantity]))
    .sort();
}

/** Equality of plain data: the order of keys does not matter, and a key that is undefined is not there. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, at) => sameValue(each, b[at]))
    );
  }
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue(left[key], right[key]));
}
