import { describe, expect, it } from 'vitest';
import type { Product } from '@/lib/product/product';
import { noSeo } from '@/lib/product/seo';
import { makeVariants, nameOf, withVariants } from './make-variants';

const shirt: Product = {
  id: 'p',
  sku: 'SHIRT',
  slug: 'shirt',
  category: 'shirts',
  status: 'draft',
  name: { en: 'Shirt', he: '', ar: '' },
  description: { en: '', he: '', ar: '' },
  seo: noSeo,
  brand: null,
  gtin13: null,
  price: { minor: 4900, currency: 'USD' },
  stock: 3,
  dimensions: null,
  massKilograms: null,
  colours: [],
  materials: [],
  attributes: {},
  photos: [],
  variants: [],
  model: null,
};
let last = 0;
const newId = () => `v${++last}`;

describe('a grid of colours and sizes', () => {
  it('has a variant for each pair, with a SKU, a swatch and names of its own', () => {
    const made = makeVariants(shirt, ['Navy', ' Red ', 'navy'], ['S', 'M'], newId);
    expect(made.map(({ sku }) => sku)).toEqual([
      'SHIRT-NAVY-S',
      'SHIRT-NAVY-M',
      'SHIRT-RED-S',
      'SHIRT-RED-M',
    ]);
    expect(made[2]).toMatchObject({
      options: { colour: 'Red', size: 'S' },
      name: { en: 'Red, S', he: 'אדום, S' },
      colours: ['red'],
      swatch: '#B3342B',
      price: { minor: 4900 },
    });
  });

  it('keeps variants that are there, and those of other options', () => {
    const before = makeVariants(shirt, ['Navy'], ['S'], newId).map((variant) => ({
      ...variant,
      gtin13: '96385074',
    }));
    const made = makeVariants({ ...shirt, variants: before }, ['navy', 'Red'], ['S'], newId);
    expect(made[0]).toEqual(before[0]);
    expect(made).toHaveLength(2);
    expect(makeVariants({ ...shirt, variants: before }, ['Red'], [], newId).map(({ sku }) => sku)).toEqual([
      'SHIRT-RED',
      'SHIRT-NAVY-S',
    ]);
  });

  it('gives no two variants one SKU', () => {
    const made = makeVariants(shirt, ['כחול', 'אדום'], [], newId);
    expect(made.map(({ sku }) => sku)).toEqual(['SHIRT-2', 'SHIRT-3']);
    expect(nameOf({ colour: 'כחול' })).toEqual({ en: 'כחול', he: 'כחול', ar: 'כחול' });
  });
});

describe('the pieces of a product', () => {
  it('go to its first variant, go with a variant that goes, and come back with the last', () => {
    const own = [{ variantId: null, locationId: 'main', quantity: 3 }];
    const [a, b] = makeVariants(shirt, ['Navy', 'Red'], [], newId) as [never, never];
    const two = withVariants({ product: shirt, levels: own }, [a, b]);
    expect(two.levels).toEqual([{ variantId: (a as { id: string }).id, locationId: 'main', quantity: 3 }]);
    const none = withVariants(two, []);
    expect(none.levels).toEqual(own);
    expect(withVariants(two, [b]).levels).toEqual([]);
  });
});
