import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtinCheckDigit } from '@/lib/core/gtin';
import { mapCategory } from './map-category';
import {
  htmlToText,
  parseColours,
  parseGtin,
  parseLength,
  parseMass,
  parseMaterials,
  parseStock,
  slugify,
} from './parse-fields';
import { parseMoney } from './parse-money';

describe('prices', () => {
  it.each<[string, number, string]>([
    ['1,299.00 USD', 129_900, 'USD'],
    ['₪99', 9900, 'ILS'],
    ['99,90 €', 9990, 'EUR'],
    ['1.299,90 EUR', 129_990, 'EUR'],
    ['1 299,00 €', 129_900, 'EUR'],
    ['1\u202f299,00\u00a0€', 129_900, 'EUR'],
    ['US$ 20', 2000, 'USD'],
    ['$20.5', 2050, 'USD'],
    ['$ 20 USD', 2000, 'USD'],
    ['99 ש״ח', 9900, 'ILS'],
    ['NIS 99', 9900, 'ILS'],
    ['د.إ 120', 12_000, 'AED'],
    ['١٢٩٫٥٠ درهم', 12_950, 'AED'],
    ['1,299', 129_900, 'GBP'],
    ['1.299', 129_900, 'GBP'],
    ['1,234,567.89', 123_456_789, 'GBP'],
    ['12', 1200, 'GBP'],
    ['0', 0, 'GBP'],
    ["1'299.00", 129_900, 'GBP'],
  ])('%s', (text, minor, currency) => {
    expect(parseMoney(text, 'GBP')).toEqual({ value: { minor, currency } });
  });

  it.each([
    '',
    'abc',
    '12 JPY',
    '-5',
    '$-5',
    '1.2.3',
    '1,2,3',
    '0.999',
    '12-15',
    '$5 €',
    '1e5',
    '99999999999999',
    'NaN',
    '--',
  ])('refuses "%s" in words', (text) => {
    expect(parseMoney(text, 'USD')).toHaveProperty('problem.code', expect.stringMatching(/^price/));
  });

  it('reads back any price written in the American or the European way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (minor) => {
        for (const locale of ['en-US', 'de-DE', 'fr-FR', 'he-IL', 'ar-u-nu-latn']) {
          const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(
            minor / 100,
          );
          expect(parseMoney(text, 'USD'), text).toEqual({ value: { minor, currency: 'EUR' } });
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseMoney(text, 'USD')));
  });
});

describe('GTINs', () => {
  it('are taken with a right check digit only', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 11, 12, 13),
        fc.nat(9),
        fc.bigInt(0n, 9_999_999_999_999n),
        (length, last, n) => {
          const body = n.toString().padStart(13, '0').slice(-length);
          const good = gtinCheckDigit(body);
          const parsed = parseGtin(`${body}${last}`);
          expect('value' in parsed).toBe(last === good);
        },
      ),
    );
  });

  it('say what a spreadsheet did to them', () => {
    expect(parseGtin('4.00638E+12')).toEqual({
      problem: { code: 'gtinShortened', values: { value: '4.00638E+12' } },
    });
    expect(parseGtin(' 4006381-333931 ')).toEqual({ value: '4006381333931' });
    expect(parseGtin('')).toEqual({ value: null });
  });
});

describe('numbers with units', () => {
  it('become metres, kilograms and pieces', () => {
    expect(parseLength('80 cm', 'm', 'width')).toEqual({ value: 0.8 });
    expect(parseLength('80', 'cm', 'width')).toEqual({ value: 0.8 });
    expect(parseLength('31,5in', 'cm', 'width')).toEqual({ value: 0.8001 });
    expect(parseMass('300 g', 'kg')).toEqual({ value: 0.3 });
    expect(parseStock('1,200')).toEqual({ value: 1200 });
    expect(parseStock('12.0')).toEqual({ value: 12 });
    expect(parseStock('-3')).toEqual({ value: 0 });
    expect(parseLength('big', 'cm', 'depth')).toHaveProperty('problem.code', 'depthNone');
    expect(parseMass('3 stone', 'kg')).toHaveProperty('problem.code', 'weightNone');
    expect(parseStock('2.5')).toHaveProperty('problem');
  });
});

describe('colours and materials', () => {
  it('are recognised in three languages and many spellings', () => {
    expect(parseColours('Dark green / Bordeaux')).toEqual({ slugs: ['green', 'burgundy'], unknown: [] });
    expect(parseColours('כחול כהה')).toEqual({ slugs: ['navy'], unknown: [] });
    expect(parseColours('gold')).toEqual({ slugs: ['gold'], unknown: [] });
    expect(parseColours('Galaxy')).toEqual({ slugs: [], unknown: ['Galaxy'] });
    expect(parseMaterials('Solid oak; خشب')).toEqual({ slugs: ['oak', 'wood'], unknown: [] });
  });
});

describe('categories', () => {
  it.each<[string[], string, string]>([
    [['sofas'], '', 'sofas'],
    [['Sofas & Couches'], '', 'sofas-couches'],
    [['460'], '', 'sofas'],
    [['460 - Furniture > Sofas'], '', 'sofas'],
    [['Furniture > Tables > Accent Tables > Coffee Tables'], '', 'coffee-tables'],
    [['ספות'], '', 'sofas'],
    [['', 'Table'], '', 'tables'],
    [['Apparel & Accessories > Shoes'], '', 'shoes'],
    [['4636', 'Floor lamps'], '', 'floor-lamps'],
    [['Garden gnomes'], 'Gnome with a lamp', 'garden-gnomes'],
    [[], 'Oslo oak coffee table', 'coffee-tables'],
    [['4636'], 'Luna', 'other'],
    [['קישוטים'], 'Thing', 'other'],
  ])('%s %s → %s', (texts, name, slug) => {
    expect(mapCategory(texts, name).slug).toBe(slug);
  });
});

describe('text', () => {
  it('loses its markup and keeps its lines', () => {
    expect(htmlToText('<p>A &amp; B</p><ul><li>C&#8211;D</li></ul><script>alert(1)</script>')).toBe(
      'A & B\nC–D',
    );
    expect(htmlToText('5 < 6 and 7 > 2')).toBe('5 < 6 and 7 > 2');
    expect(htmlToText('<img src=x onerror=alert(1)>x')).toBe('x');
  });

  it('of any kind becomes a slug or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
