import { expect, it } from 'vitest';
import { product } from '@/lib/db/testing/fixtures';
import { productSchema } from './product-schema';

it('gives a right product back unchanged', () => {
  expect(productSchema.parse(product('aalto'))).toEqual(product('aalto'));
});

const photo = product('aalto').photos[0];
it.each([
  ['a photo of another origin', { photos: [{ ...photo, url: 'https://elsewhere.example/a.webp' }] }],
  [
    'a photo of another origin without a scheme',
    { photos: [{ ...photo, url: '//elsewhere.example/a.webp' }] },
  ],
  ['a price of a float', { price: { minor: 12.5, currency: 'USD' } }],
  ['a negative stock', { stock: -1 }],
  ['an address with spaces', { slug: 'red sofa' }],
  ['an unknown colour', { colours: ['mauve'] }],
  ['a missing language', { name: { en: 'Sofa', he: 'ספה' } }],
  ['a size of zero', { dimensions: { widthMetres: 0, heightMetres: 1, depthMetres: 1 } }],
])('refuses %s', (_what, over) => {
  expect(productSchema.safeParse({ ...product('aalto'), ...over }).success).toBe(false);
});
