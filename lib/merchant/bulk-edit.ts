import { z } from 'zod';
import { currencies, type Money } from '@/lib/core/money';
import { type ProductStatus, productStatuses } from '@/lib/product/product';
import type { StockLevel } from '@/lib/product/stock';

const pieces = z.number().int().min(-1_000_000).max(1_000_000);

/** One change for many products. */
export const bulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.enum(productStatuses) }),
  z.object({
    kind: z.literal('category'),
    category: z
      .string()
      .max(120)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  }),
  z.object({ kind: z.literal('price-percent'), percent: z.number().min(-99).max(1000) }),
  z.object({
    kind: z.literal('price-set'),
    price: z.object({ minor: z.number().int().min(0).max(100_000_000_000), currency: z.enum(currencies) }),
  }),
  z.object({ kind: z.literal('stock-set'), pieces: pieces.min(0) }),
  z.object({ kind: z.literal('stock-add'), pieces }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

/** What a bulk edit can change of a product, whole enough to be put back. */
export type ProductState = {
  id: string;
  version: number;
  status: ProductStatus;
  category: string;
  price: Money;
  stock: number;
  variants: { id: string; price: Money; stock: number }[];
  levels: StockLevel[];
};

/**
 * The product after a change; the same object when the change changes nothing of it. Levels are left as they were:
 * `settleStock` brings them to the new totals. A price is only set where it is in the same currency.
 */
export function applyBulkChange(state: ProductState, change: BulkChange): ProductState {
  const after = changed(state, change);
  return JSON.stringify(after) === JSON.stringify(state) ? state : after;
}

function changed(state: ProductState, change: BulkChange): ProductState {
  switch (change.kind) {
    case 'status':
      return { ...state, status: change.status };
    case 'category':
      return { ...state, category: change.category };
    case 'price-percent':
      return withPrices(state, (price) => ({
        ...price,
        minor: Math.round((price.minor * (100 + change.percent)) / 100),
      }));
    case 'price-set':
      return withPrices(state, (price) => (price.currency === change.price.currency ? change.price : price));
    case 'stock-set':
      return withStock(state, () => change.pieces);
    case 'stock-add':
      return withStock(state, (stock) => Math.max(0, stock + change.pieces));
  }
}

function withPrices(state: ProductState, next: (price: Money) => Money): ProductState {
  return {
    ...state,
    price: next(state.price),
    variants: state.variants.map((variant) => ({ ...variant, price: next(variant.price) })),
  };
}

/** A product with variants has as many pieces as they. */
function withStock(state: ProductState, next: (stock: number) => number): ProductState {
  if (state.variants.length === 0) return { ...state, stock: next(state.stock) };
  const variants = state.variants.map((variant) => ({ ...variant, stock: next(variant.stock) }));
  return { ...state, variants, stock: variants.reduce((sum, { stock }) => sum + stock, 0) };
}
