import type { GtinMatchCard } from './gtin-answer';

/** The page of what was found: the product, with its variant chosen. */
export function matchAddress({ slug, variant }: GtinMatchCard): string {
  const page = `/products/${encodeURIComponent(slug)}`;
  return variant ? `${page}?variant=${encodeURIComponent(variant.sku)}` : page;
}
