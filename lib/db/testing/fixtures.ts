import type { LocaleText } from '@/lib/core/locale';
import type { Product, ProductPhoto } from '@/lib/product/product';
import { noSeo } from '@/lib/product/seo';

export const text = (en: string): LocaleText => ({ en, he: `${en} בעברית`, ar: `${en} بالعربية` });

export function photo(id: string, over: Partial<ProductPhoto> = {}): ProductPhoto {
  return {
    id,
    url: `/models/demo/${id}.webp`,
    widthPixels: 900,
    heightPixels: 900,
    alt: text(id),
    view: null,
    ...over,
  };
}

/** A whole product with one variant, a model and two photos; `over` replaces fields. */
export function product(slug: string, over: Partial<Product> = {}): Product {
  return {
    id: slug,
    sku: `VT-${slug.toUpperCase()}`,
    slug,
    category: 'sofas',
    status: 'published',
    name: text(`Sofa ${slug}`),
    description: text('Three seats, oak legs.'),
    seo: noSeo,
    brand: 'Vitrine',
    gtin13: '4006381333931',
    price: { minor: 129_000, currency: 'USD' },
    stock: 4,
    dimensions: { widthMetres: 2.1, heightMetres: 0.8, depthMetres: 0.9 },
    massKilograms: 48.5,
    colours: ['burgundy'],
    materials: ['velvet', 'oak'],
    attributes: { seats: 3, shade: 'wine', washable: false },
    photos: [
      photo(`${slug}-1`, { view: { azimuthRadians: 0.5, elevationRadians: 0.2 } }),
      photo(`${slug}-2`),
    ],
    variants: [
      {
        id: `${slug}-wine`,
        sku: `VT-${slug.toUpperCase()}-W`,
        name: text('Wine'),
        options: { colour: 'Wine' },
        swatch: '#7B2D26',
        colours: ['burgundy'],
        gtin13: '4006381333931',
        price: { minor: 129_000, currency: 'USD' },
        stock: 4,
        materialVariant: 'wine',
      },
    ],
    model: {
      url: `/models/demo/${slug}/model.glb`,
      bytes: 88_000,
      anchor: 'floor',
      bounds: { min: [-1.05, 0, -0.45], max: [1.05, 0.8, 0.45] },
      triangles: 9_000,
    },
    ...over,
  };
}

/** A unit vector of `length` values that differs by `seed`. */
export function unitVector(seed: number, length = 8): Float32Array {
  const vector = Float32Array.from({ length }, (_, i) => Math.sin(seed * 12.9898 + i * 78.233));
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}
