import { expect, it } from 'vitest';
import { dictionaries } from '@/components/ui/messages/dictionaries';
import { locales } from '@/lib/core/locale';
import { changedFieldNames } from '@/lib/merchant/changed-fields';
import { fieldWords } from './field-words';

it('has a word in every language for every part that can change', () => {
  for (const locale of locales) {
    expect(Object.keys(dictionaries[locale].fields).sort(), locale).toEqual([...changedFieldNames].sort());
  }
});

it('names what changed in the language of the page', () => {
  expect(fieldWords('en', ['price', 'gtin13'])).toBe('Price, GTIN');
  expect(fieldWords('he', ['price', 'stock'])).toMatch(/^מחיר,? ?ו?מלאי$/);
  expect(fieldWords('ar', ['massKilograms'])).toBe('الوزن');
});

it('shows a part readable that an older Vitrine wrote down', () => {
  expect(fieldWords('en', ['price', 'shelf', 7])).toBe('Price, shelf');
});
