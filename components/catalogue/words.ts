import type { lackFilters, stockFilters } from '@/lib/merchant/product-list';
import type { ProductStatus } from '@/lib/product/product';

/** Keys of messages `catalogue` for closed sets of values. */
export const statusWord = {
  draft: 'statusDraft',
  published: 'statusPublished',
  archived: 'statusArchived',
} as const satisfies Record<ProductStatus, string>;

export const stockWord = {
  in: 'stockIn',
  low: 'stockLow',
  out: 'stockOut',
} as const satisfies Record<(typeof stockFilters)[number], string>;

export const lackWord = {
  photo: 'lacksPhoto',
  model: 'lacksModel',
  gtin: 'lacksGtin',
  language: 'lacksLanguage',
} as const satisfies Record<(typeof lackFilters)[number], string>;
