import { localText } from '@/lib/product/local-text';
import type { Product } from '@/lib/product/product';

export const publishProblemKinds = ['noName', 'noPrice', 'noSku', 'noPhoto'] as const;
export type PublishProblem = (typeof publishProblemKinds)[number];

/**
 * What stands between a product and the shop. A missing photo is a reason to think twice, and no bar: `mayPublish`.
 */
export function publishProblems(product: Product): PublishProblem[] {
  const prices = product.variants.length > 0 ? product.variants : [product];
  return [
    ...(localText(product.name, 'en').trim() === '' ? (['noName'] as const) : []),
    ...(prices.some(({ price }) => price.minor === 0) ? (['noPrice'] as const) : []),
    ...([product, ...product.variants].some(({ sku }) => sku.trim() === '') ? (['noSku'] as const) : []),
    ...(product.photos.length === 0 ? (['noPhoto'] as const) : []),
  ];
}

/** Shoppers may see it: it has a name and what is sold has SKUs. */
export function mayPublish(product: Product): boolean {
  return !publishProblems(product).some((problem) => problem === 'noName' || problem === 'noSku');
}
