import type { Anchor } from '@/lib/product/category';

/** Places that this build can show on a person: those of a face. Hats, jewels, watches and shoes are to come. */
const shown: ReadonlySet<Anchor> = new Set<Anchor>(['face']);

/** Whether a product can be tried on: it has a model, and is worn at a place that is shown. */
export const canTryOn = (model: { anchor: Anchor } | null): boolean =>
  model !== null && shown.has(model.anchor);

/** The page that shows a product on the shopper. */
export function tryonPath(slug: string, sku: string | null): string {
  const query = new URLSearchParams({ product: slug, ...(sku ? { variant: sku } : {}) });
  return `/tryon?${query}`;
}
