import { roomReadiness } from '@/lib/ar/room-readiness';
import type { ViewerFiles } from '@/lib/ar/viewer-files';
import type { Product } from '@/lib/product/product';
import { type ArFileKind, type ArRecipe, arFileKey, arFileUrl, shownVariants } from './ar-file';
import type { ArFiles } from './ar-files.server';

/** The recipes of every file that phones may ask of a product; empty where it is not shown in a room. */
export async function arRecipes(
  product: Pick<Product, 'model' | 'dimensions' | 'variants'>,
  { source }: Pick<ArFiles, 'source'>,
): Promise<ArRecipe[]> {
  const readiness = roomReadiness(product);
  if (!readiness.ready) return [];
  const { url, anchor } = readiness.model;
  const hash = await source.hash(url);
  if (hash === null) return [];
  return shownVariants(product).flatMap((variant) =>
    (['usdz', 'glb'] as const).map((kind) => ({ kind, source: hash, anchor, variant })),
  );
}

/**
 * Addresses of a product's files for phones' viewers, by variant. The prebuilt USDZ of an upload stands in for its own
 * materials; a file that could not be made is left out.
 */
export async function viewerFiles(
  product: Pick<Product, 'slug' | 'model' | 'dimensions' | 'variants'>,
  files: Pick<ArFiles, 'source' | 'cache'>,
): Promise<ViewerFiles> {
  const recipes = await arRecipes(product, files);
  const urlOf = (kind: ArFileKind, variant: string | null) => {
    if (kind === 'usdz' && variant === null && product.model?.usdzUrl) return product.model.usdzUrl;
    const recipe = recipes.find((each) => each.kind === kind && each.variant === variant);
    if (!recipe || files.cache.failedLately(arFileKey(recipe))) return null;
    return arFileUrl(product.slug, recipe);
  };
  const variants = [...new Set(recipes.map(({ variant }) => variant))];
  return variants.map((materialVariant) => ({
    materialVariant,
    usdzUrl: urlOf('usdz', materialVariant),
    glbUrl: urlOf('glb', materialVariant),
  }));
}
