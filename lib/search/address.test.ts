import { describe, expect, it } from 'vitest';
import {
  asksForSomething,
  countFilters,
  emptyAddress,
  readAddress,
  type SearchAddress,
  writeAddress,
} from './address';

const full: SearchAddress = {
  photo: 'AbC-_123',
  like: null,
  text: 'in burgundy velvet',
  filters: {
    categories: ['sofas', 'garden-gnomes'],
    colours: ['burgundy', 'blue'],
    materials: ['velvet'],
    priceMinorMin: 10000,
    priceMinorMax: 250000,
    inStock: true,
  },
  sort: 'price-up',
};

describe('a search in the address bar', () => {
  it('comes back as it was written', () => {
    expect(readAddress(writeAddress(full))).toEqual(full);
    expect(readAddress(writeAddress({ ...emptyAddress, like: 'vt-sofa-1' }))).toEqual({
      ...emptyAddress,
      like: 'vt-sofa-1',
    });
    expect(writeAddress(emptyAddress)).toBe('');
  });

  it('is one address for one search, in whatever order the filters were chosen', () => {
    const other = { ...full, filters: { ...full.filters, colours: ['blue' as const, 'burgundy' as const] } };
    expect(writeAddress(readAddress(writeAddress(other)))).toBe(
      writeAddress(readAddress(writeAddress(full))),
    );
  });

  it('leaves out what it does not understand', () => {
    const odd = 'colour=red+javascript%3A&from=-5&to=NaN&sort=random&stock=yes&category=..%2F..%2Fetc&text=';
    expect(readAddress(odd)).toEqual({ ...emptyAddress, filters: { colours: ['red'] } });
  });

  it('never holds a price range that is upside down', () => {
    expect(readAddress('from=500&to=100').filters).toEqual({ priceMinorMin: 500 });
  });

  it('cuts endless text and prefers the photo to a product', () => {
    const read = readAddress(`photo=x&like=y&text=${'a'.repeat(10_000)}`);
    expect(read.text).toHaveLength(200);
    expect([read.photo, read.like]).toEqual(['x', null]);
  });
});

it('counts filters as a badge does and knows an empty search', () => {
  expect(countFilters(full.filters)).toBe(7);
  expect(asksForSomething(emptyAddress)).toBe(false);
  expect(asksForSomething({ ...emptyAddress, text: '  ' })).toBe(false);
  expect(asksForSomething({ ...emptyAddress, filters: { inStock: true } })).toBe(true);
});
