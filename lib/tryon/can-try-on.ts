import type { Anchor } from '@/lib/product/category';

/** Places that a product can be shown at on a person. */
const shown: ReadonlySet<Anchor> = new Set<Anchor>([
  'face',
  'head',
  'ear',
  'neck',
  'finger',
  'wrist',
  'foot',
]);

/** Whether a product can be tried on: it has a model, and is worn at a place that is shown. */
export const canTryOn = (model: { anchor: Anchor } | null): boolean =>
  model !== null && shown.has(model.anchor);

/** The page that shows a product on the shopper. */
export function tryonPath(slug: string, sku: string | null): string {
  const query = new URLSearchParams({ product: slug, ...(sku ? { variant: sku } : {}) });
  return `/tryon?${query}`;
}
