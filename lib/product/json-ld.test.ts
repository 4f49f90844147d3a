import { expect, it } from 'vitest';
import { jsonForScript, productJsonLd } from './json-ld';
import type { Product } from './product';
import { noSeo } from './seo';

const text = (en: string) => ({ en, he: en, ar: en });
const mug: Product = {
  id: 'mug',
  sku: 'VT-MUG-001',
  slug: 'tide-mug',
  category: 'mugs',
  status: 'published',
  name: text('Tide mug'),
  description: text('A mug </script><script>alert(1)</script>'),
  seo: noSeo,
  brand: 'Vitrine',
  gtin13: '4006381333931',
  price: { minor: 2405, currency: 'USD' },
  stock: 3,
  dimensions: { widthMetres: 0.12, heightMetres: 0.09, depthMetres: 0.085 },
  massKilograms: 0.31,
  colours: ['blue'],
  materials: ['stoneware'],
  attributes: {},
  photos: [
    {
      id: 'p',
      url: '/models/demo/tide-mug/1.webp',
      widthPixels: 9,
      heightPixels: 9,
      alt: text('x'),
      view: null,
    },
  ],
  variants: [
    {
      id: 'a',
      sku: 'A',
      name: text('Sea'),
      swatch: '#123456',
      colours: ['blue'],
      gtin13: null,
      price: { minor: 2405, currency: 'USD' },
      stock: 0,
      options: {},
      materialVariant: null,
    },
  ],
  model: {
    url: '/models/demo/tide-mug/model.glb',
    bytes: 1000,
    anchor: 'table',
    bounds: { min: [0, 0, 0], max: [1, 1, 1] },
    triangles: 3,
  },
};

it('offers every colour at its exact price, in stock or not', () => {
  const data = productJsonLd(mug, 'en', 'https://shop.example');
  expect(data.offers).toEqual([
    {
      '@type': 'Offer',
      url: 'https://shop.example/products/tide-mug?variant=A',
      sku: 'A',
      price: '24.05',
      priceCurrency: 'USD',
      availability: 'https://schema.org/OutOfStock',
      itemCondition: 'https://schema.org/NewCondition',
    },
  ]);
});

it('names only addresses of the shop itself, all absolute', () => {
  const data = productJsonLd(mug, 'en', 'https://shop.example');
  expect(data.image).toEqual(['https://shop.example/models/demo/tide-mug/1.webp']);
  expect(JSON.stringify(data.subjectOf)).toContain('https://shop.example/models/demo/tide-mug/model.glb');
});

it('cannot be ended by a product text', () => {
  const json = jsonForScript(productJsonLd(mug, 'en', 'https://shop.example'));
  expect(json).not.toContain('<');
  expect(JSON.parse(json).description).toBe('A mug </script><script>alert(1)</script>');
});
