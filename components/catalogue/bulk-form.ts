import { type Currency, currencies } from '@/lib/core/money';
import { type BulkChange, bulkChange } from '@/lib/merchant/bulk-edit';
import type { ProductStatus } from '@/lib/product/product';

/** What stands in the fields of the bulk edit; `value` as it was typed. */
export type BulkForm = {
  kind: BulkChange['kind'];
  status: ProductStatus;
  category: string;
  value: string;
  currency: Currency;
};

export const usualForm: BulkForm = {
  kind: 'status',
  status: 'published',
  category: 'sofas',
  value: '',
  currency: currencies[0],
};

/** The change that the fields describe, or null while they describe none. */
export function toBulkChange({ kind, status, category, value, currency }: BulkForm): BulkChange | null {
  const number = value.trim() === '' ? Number.NaN : Number(value.trim().replace(',', '.').replace('−', '-'));
  const parsed = bulkChange.safeParse(
    kind === 'status'
      ? { kind, status }
      : kind === 'category'
        ? { kind, category }
        : kind === 'price-percent'
          ? { kind, percent: number }
          : kind === 'price-set'
            ? { kind, price: { minor: Math.round(number * 100), currency } }
            : { kind, pieces: number },
  );
  return parsed.success ? parsed.data : null;
}
