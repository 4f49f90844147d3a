import { isDeepStrictEqual } from 'node:util';
import { changedFields } from '@/lib/merchant/changed-fields';
import type { ProductDocument } from '@/lib/merchant/product-document';
import type { ImportRow as FileRow } from '@/lib/product/import/draft';
import { type Reason, reason } from '@/lib/product/import/reason-words';
import { localText } from '@/lib/product/local-text';
import type { Product } from '@/lib/product/product';
import type { StockLevel } from '@/lib/product/stock';
import type { Outcome } from './import-parts';

type GoodRow = Extract<FileRow, { ok: true }>;

/**
 * What becomes of a row. Nothing, when product and levels are as they were.
 *
 * @param after.levels Null for a row that says nothing of places: its stock counts as a total.
 */
export function outcomeOf(
  from: GoodRow,
  old: Product | null,
  before: ProductDocument,
  after: { product: Product; levels: StockLevel[] | null },
): Outcome {
  if (!old) return { ...unchangedOf(from), kind: 'added' };
  const fields =
    after.levels === null
      ? changedFields(asDocument(old), asDocument(after.product))
      : changedFields(before, { product: after.product, levels: after.levels });
  const same = fields.length === 0 && isDeepStrictEqual(after.product, old);
  return { ...unchangedOf(from), ...(same ? {} : { kind: 'changed', fields }) };
}

/** Stock as one level, so that a change of it is told. */
function asDocument(product: Product): ProductDocument {
  return { product, levels: [{ variantId: null, locationId: '', quantity: product.stock }] };
}

/** Why a product is not written: what `importProducts` refused. */
export function skuTaken({ sku, slug }: Product): Reason {
  return reason('skuTaken', { sku, slug });
}

/** A row that is in the shop as it says. */
export function unchangedOf({ line, sku, draft }: GoodRow): Outcome {
  return { kind: 'unchanged', line, sku, name: localText(draft.name, 'en'), fields: [] };
}
