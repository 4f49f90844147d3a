import { toEmbedding } from '@/lib/embedding/embedding';
import type { Product } from '@/lib/product/product';
import { noSeo } from '@/lib/product/seo';
import { buildCards, type Card } from './cards';
import { createKernel } from './create-kernel';
import type { Kernel } from './kernel';
import { type Calibrate, openSearch, type SearchIndex } from './search-index';
import { decodeSnapshot, encodeSnapshot, type SnapshotView } from './snapshot';

/** Made-up vectors, products and shops for tests and benchmarks; the same for the same seed. */
export const testModel = 'test-model-0a1b2c3d';

/** Mulberry32: small, fast, good enough for test data. Values in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A unit vector with normally distributed values, as image features after a projection are. */
export function randomUnitVector(random: () => number, dimension: number): Float32Array {
  const raw = Float32Array.from({ length: dimension }, () => {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
  return toEmbedding(testModel, raw, dimension).vector;
}

/** A plain chair at 100 USD, with the given changes. `id` names everything. */
export function testProduct(id: string, changes: Partial<Product> = {}): Product {
  const text = (value: string) => ({ en: value, he: value, ar: value });
  return {
    id,
    sku: `SKU-${id}`,
    slug: id,
    category: 'chairs',
    status: 'published',
    name: text(id),
    seo: noSeo,
    description: text(''),
    brand: null,
    gtin13: null,
    price: { minor: 10_000, currency: 'USD' },
    stock: 1,
    dimensions: null,
    massKilograms: null,
    colours: [],
    materials: [],
    attributes: {},
    photos: [
      { id: `${id}-1`, url: `/p/${id}.webp`, widthPixels: 8, heightPixels: 8, alt: text(id), view: null },
    ],
    variants: [],
    model: null,
    ...changes,
  };
}

/** Cosines of 0.9, 0.7 and 0.5 are the limits of same, very similar and similar. */
export const testCalibrate: Calibrate = () => (cosine) => ({
  score: Math.max(0, Math.min(1, cosine)),
  confidence: cosine >= 0.9 ? 'same' : cosine >= 0.7 ? 'very-similar' : cosine >= 0.5 ? 'similar' : 'none',
});

/** A shop of these products, each with its given views. */
export function testShop(
  entries: { product: Product; views?: Omit<SnapshotView, 'productId'>[] }[],
  options: { dimension?: number; kernel?: Kernel } = {},
): SearchIndex {
  const views = entries.flatMap(({ product, views = [] }) =>
    views.map((view) => ({ ...view, productId: product.id })),
  );
  const { bytes } = encodeSnapshot({ modelId: testModel, dimension: options.dimension ?? 16, views });
  const cards: Card[] = buildCards(
    entries.map(({ product }) => product),
    'en',
  ).cards;
  return openSearch({
    snapshot: decodeSnapshot(bytes),
    cards,
    kernel: options.kernel ?? createKernel(),
    calibrate: testCalibrate,
  });
}

/** Unit vector in 16 values whose cosine with `axis 0` is the given one. */
export function atCosine(cosine: number): Float32Array {
  const vector = new Float32Array(16);
  vector[0] = cosine;
  vector[1] = Math.sqrt(1 - cosine * cosine);
  return vector;
}
