import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attributeNames, attributeValues } from './attribute-names';
import { attributeRows } from './attributes';

const words = { yes: 'Yes' };

it('takes the unit from the key', () => {
  expect(
    attributeRows({ cableMetres: 1.8, maxWatts: 15, wateringDays: 6, capacityMillilitres: 320 }, 'en', words),
  ).toEqual([
    ['Cable', '1.8 m'],
    ['Bulb, at most', '15 W'],
    ['Water every', '6 days'],
    ['Holds', '320 mL'],
  ]);
});

it("writes a merchant's own key as words and leaves its value as it is", () => {
  expect(attributeRows({ countryOfOrigin: 'Portugal' }, 'he', words)).toEqual([
    ['Country of origin', 'Portugal'],
  ]);
});

it('says what a thing is, not what it is not', () => {
  expect(attributeRows({ dimmable: true, wireless: false }, 'en', words)).toEqual([['Dimmable', 'Yes']]);
});

it('answers in the language of the page, with Latin digits', () => {
  expect(attributeRows({ finish: 'matt' }, 'he', words)).toEqual([['גימור', 'מט']]);
  expect(attributeRows({ seats: 3 }, 'ar', words)).toEqual([['المقاعد', '3']]);
});

it('has every name and value in every language', () => {
  for (const text of [...Object.values(attributeNames), ...Object.values(attributeValues)]) {
    for (const written of Object.values(text)) expect(written.trim()).not.toBe('');
  }
});

it('knows every attribute and every word that the demo catalogue uses', () => {
  const { products } = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
    products: { slug: string; attributes: Record<string, string | number | boolean> }[];
  };
  const foreign = products.flatMap(({ slug, attributes }) =>
    attributeRows(attributes, 'he', { yes: 'כן' })
      // Left as they are: botanical names, codes (E27, 3 × G9, UV400) and numbers.
      .filter(([name, value]) => !/[\u0590-\u05ff]/.test(name) || /^[a-z]/.test(value))
      .map(([name, value]) => `${slug}: ${name}, ${value}`),
  );
  expect(foreign).toEqual([]);
});
