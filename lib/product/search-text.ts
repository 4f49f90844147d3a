import type { Product } from './product';
import { searchWords } from './words/fold';

/**
 * The folded words that the studio finds a product by: its names and brand in three languages, the SKUs and GTINs of it
 * and its variants. Compare with `searchWords` of what was typed.
 */
export function searchTextOf(
  product: Pick<Product, 'sku' | 'slug' | 'gtin13' | 'brand' | 'name' | 'variants'>,
): string {
  const { sku, slug, gtin13, brand, name, variants } = product;
  const texts = [sku, slug, gtin13, brand, name.en, name.he, name.ar].concat(
    variants.flatMap((variant) => [variant.sku, variant.gtin13]),
  );
  return [...new Set(texts.flatMap((text) => searchWords(text ?? '')))].join(' ');
}
