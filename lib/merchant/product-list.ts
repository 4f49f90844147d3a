import { z } from 'zod';
import type { LocaleText } from '@/lib/core/locale';
import { locales } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import { type ProductPhoto, type ProductStatus, productStatuses } from '@/lib/product/product';

export const stockFilters = ['in', 'low', 'out'] as const;
export const lackFilters = ['photo', 'model', 'gtin', 'language'] as const;
export const sortKeys = ['updated', 'name', 'sku', 'price', 'stock', 'status', 'category'] as const;
export type SortKey = (typeof sortKeys)[number];

/** At most so many pieces are "low". */
export const lowStock = 5;
export const pageSizes = [25, 50, 100] as const;

const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(z.enum(values)).max(values.length).optional(),
  );
const flag = z
  .enum(['1', '0'])
  .transform((value) => value === '1')
  .optional();

/** What the studio's product list shows, as its address says it. What is wrong in an address falls back. */
export const productListQuery = z.object({
  text: z.string().trim().max(200).optional(),
  status: listOf(productStatuses),
  category: z.string().max(120).optional(),
  stock: z.enum(stockFilters).optional(),
  lacks: listOf(lackFilters),
  /** Only products that share a GTIN with another one. */
  sameGtin: flag,
  /** Only products with a number that is no GTIN: of another length, or with a wrong check digit. */
  badGtin: flag,
  sort: z.enum(sortKeys).default('updated'),
  order: z.enum(['up', 'down']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce
    .number()
    .int()
    .refine((size) => (pageSizes as readonly number[]).includes(size))
    .default(50),
  /** The language that names are sorted in. */
  language: z.enum(locales).default('en'),
});
export type ProductListQuery = z.infer<typeof productListQuery>;

/** One row of the list. */
export type ProductRow = {
  id: string;
  sku: string;
  slug: string;
  name: LocaleText;
  category: string;
  brand: string | null;
  gtin13: string | null;
  status: ProductStatus;
  price: Money;
  /** The highest price of its variants, when they differ. */
  highestPriceMinor: number;
  stock: number;
  variants: number;
  photo: Pick<ProductPhoto, 'url' | 'widthPixels' | 'heightPixels' | 'cutoutUrl'> | null;
  photos: number;
  hasModel: boolean;
  version: number;
  updatedAt: string;
  updatedBy: string | null;
};

export type ProductList = { rows: ProductRow[]; total: number; page: number; size: number };

/** The list that an address asks for; what it says wrongly is left out, so that an old link still opens a list. */
export function readListQuery(params: URLSearchParams): ProductListQuery {
  const given = Object.fromEntries(params);
  const parsed = productListQuery.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return productListQuery.parse(Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key))));
}

/** The address of a list, without what is as usual. */
export function listAddress(query: Partial<ProductListQuery>): string {
  const params = new URLSearchParams();
  const usual: Record<string, unknown> = { sort: 'updated', page: 1, size: 50 };
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '' || value === false || key === 'language') continue;
    if (value === usual[key] || (Array.isArray(value) && value.length === 0)) continue;
    params.set(key, value === true ? '1' : String(value));
  }
  return params.toString();
}
