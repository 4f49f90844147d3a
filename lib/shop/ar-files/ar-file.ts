import { createHash } from 'node:crypto';
import type { Anchor } from '@/lib/product/category';
import type { Product } from '@/lib/product/product';

/** Files of a model that only phones' own viewers need: a USDZ for Quick Look, a plain GLB for Scene Viewer. */
export type ArFileKind = 'usdz' | 'glb';

/** All that decides the content of such a file. */
export type ArRecipe = {
  kind: ArFileKind;
  /** SHA-256 (hex) of the delivered GLB. */
  source: string;
  anchor: Anchor;
  /** Name of the KHR_materials_variants variant that is baked in; null: the model's own materials. */
  variant: string | null;
};

/**
 * Counts up when the writers give other bytes for the same recipe, so that no browser keeps an old file for ever.
 * `lib/model3d/usdz`, `lib/model3d/plain-glb`.
 */
const makerVersion = 1;

/** The name of a file that is not made yet: SHA-256 (hex) of its recipe. Equal recipes give equal files. */
export function arFileKey({ kind, source, anchor, variant }: ArRecipe): string {
  const recipe = JSON.stringify([makerVersion, kind, source, anchor, variant]);
  return createHash('sha256').update(recipe).digest('hex');
}

/** Own-origin address of a product's file; below `/ar/`, with the ending that phones look at. */
export function arFileUrl(slug: string, recipe: ArRecipe): string {
  return `/ar/${encodeURIComponent(slug)}/${arFileKey(recipe)}.${recipe.kind}`;
}

/** The variants that a product's model can be seen in, each once; null is the model's own materials. */
export function shownVariants(product: Pick<Product, 'variants'>): (string | null)[] {
  const names = product.variants.map(({ materialVariant }) => materialVariant);
  return names.length === 0 ? [null] : [...new Set(names)];
}
