import { expect, it } from 'vitest';
import { alternates } from './page-address';

it('is its own canonical in the language that the address asks for', () => {
  expect(alternates('/products/a').canonical).toBe('/products/a');
  expect(alternates('/products/a', 'he').canonical).toBe('/products/a?lang=he');
  expect(alternates('/products/a', 'xx').canonical).toBe('/products/a');
});

it('names the page in every language, keeping what makes it another page', () => {
  expect(alternates('/collections/mugs', undefined, { page: '2' }).languages).toEqual({
    en: '/collections/mugs?page=2&lang=en',
    he: '/collections/mugs?page=2&lang=he',
    ar: '/collections/mugs?page=2&lang=ar',
    'x-default': '/collections/mugs?page=2&lang=en',
  });
});
