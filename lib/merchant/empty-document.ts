import { categories } from '@/lib/product/category';
import { noSeo } from '@/lib/product/seo';
import type { ProductDocument } from './product-document';

/**
 * A product of which nothing is known but its id: a draft with a SKU made of the id.
 *
 * @param category One of ours, or anything: `other` then.
 */
export function emptyDocument(id: string, category?: unknown): ProductDocument {
  const nothing = { en: '', he: '', ar: '' };
  return {
    product: {
      id,
      sku: id.toUpperCase(),
      slug: '',
      category: typeof category === 'string' && Object.hasOwn(categories, category) ? category : 'other',
      status: 'draft',
      name: nothing,
      description: nothing,
      seo: noSeo,
      brand: null,
      gtin13: null,
      price: { minor: 0, currency: 'USD' },
      stock: 0,
      dimensions: null,
      massKilograms: null,
      colours: [],
      materials: [],
      attributes: {},
      photos: [],
      variants: [],
      model: null,
    },
    levels: [],
  };
}
