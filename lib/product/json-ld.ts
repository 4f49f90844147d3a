import type { Locale } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import { categoryInfo } from './category';
import { colourNames } from './colour-names';
import { materialNames } from './material-names';
import type { Product, ProductVariant } from './product';

/**
 * The product as schema.org/Product for search engines (developers.google.com/search/docs/appearance/structured-data/product):
 * an offer for each colour, its GTIN, its true size, its 3D model.
 *
 * @param origin The shop's own, e.g. `https://shop.example`: addresses are made absolute with it.
 */
export function productJsonLd(product: Product, locale: Locale, origin: string): Record<string, unknown> {
  const url = absolute(`/products/${product.slug}`, origin);
  const offers =
    product.variants.length > 0
      ? product.variants.map((variant) => offer(variant, `${url}?variant=${encodeURIComponent(variant.sku)}`))
      : [offer(product, url)];
  const { dimensions } = product;
  return clean({
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': url,
    url,
    name: product.name[locale],
    description: product.description[locale],
    inLanguage: locale,
    sku: product.sku,
    gtin13: product.gtin13,
    brand: product.brand ? { '@type': 'Brand', name: product.brand } : null,
    category: categoryInfo(product.category).name[locale],
    color: product.colours.map((colour) => colourNames[colour][locale]).join(', ') || null,
    material: product.materials.map((material) => materialNames[material][locale]).join(', ') || null,
    image: product.photos.map((photo) => absolute(photo.url, origin)),
    width: dimensions ? metres(dimensions.widthMetres) : null,
    height: dimensions ? metres(dimensions.heightMetres) : null,
    depth: dimensions ? metres(dimensions.depthMetres) : null,
    weight:
      product.massKilograms === null
        ? null
        : { '@type': 'QuantitativeValue', value: product.massKilograms, unitCode: 'KGM' },
    offers,
    subjectOf: product.model
      ? {
          '@type': '3DModel',
          name: product.name[locale],
          encoding: [
            {
              '@type': 'MediaObject',
              contentUrl: absolute(product.model.url, origin),
              encodingFormat: 'model/gltf-binary',
              contentSize: `${product.model.bytes} B`,
            },
          ],
        }
      : null,
  });
}

/** JSON for a `<script>` element: nothing in it can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function offer(item: Pick<ProductVariant, 'sku' | 'gtin13' | 'price' | 'stock'>, url: string) {
  return clean({
    '@type': 'Offer',
    url,
    sku: item.sku,
    gtin13: item.gtin13,
    price: decimal(item.price),
    priceCurrency: item.price.currency,
    availability: `https://schema.org/${item.stock > 0 ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
  });
}

function decimal({ minor }: Money): string {
  return `${Math.floor(minor / 100)}.${`${minor % 100}`.padStart(2, '0')}`;
}

function metres(value: number) {
  return { '@type': 'QuantitativeValue', value: Math.round(value * 1000) / 1000, unitCode: 'MTR' };
}

function absolute(path: string, origin: string): string {
  return new URL(path, origin).href;
}

function clean(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  );
}
