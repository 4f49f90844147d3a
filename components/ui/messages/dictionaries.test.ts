import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { expect, it } from 'vitest';
import { errorCodes } from '@/lib/core/app-error';
import { locales } from '@/lib/core/locale';
import { reasonCodes } from '@/lib/product/import/reason-words';
import { dictionaries } from './dictionaries';
import { translator } from './translator';

const flat = (words: object) =>
  Object.entries(words).flatMap(([area, texts]) =>
    Object.entries(texts as Record<string, string>).map(([key, text]) => [`${area}.${key}`, text] as const),
  );

const keysOf = (words: object) =>
  flat(words)
    .map(([key]) => key)
    .sort();

/** The placeholders and tags of an ICU message, sorted: `count:choice`, `name`. */
function placeholders(elements: MessageFormatElement[]): string[] {
  const found = new Set<string>();
  const walk = (list: MessageFormatElement[]) => {
    for (const element of list) {
      if (isArgumentElement(element)) found.add(element.value);
      if (isNumberElement(element) || isDateElement(element)) found.add(`${element.value}:format`);
      if (isTagElement(element)) {
        found.add(`<${element.value}>`);
        walk(element.children);
      }
      if (isPluralElement(element) || isSelectElement(element)) {
        found.add(`${element.value}:choice`);
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(elements);
  return [...found].sort();
}

it.each(locales)('%s has every text that English has, and no other', (locale) => {
  expect(keysOf(dictionaries[locale])).toEqual(keysOf(dictionaries.en));
});

it.each(locales)('%s leaves no text empty and uses the placeholders of the English one', (locale) => {
  const english = new Map(flat(dictionaries.en));
  for (const [key, text] of flat(dictionaries[locale])) {
    expect(text.trim(), `${locale} ${key}`).not.toBe('');
    expect(placeholders(parse(text)), `${locale} ${key}`).toEqual(
      placeholders(parse(english.get(key) ?? '')),
    );
  }
});

it.each(['he', 'ar'] as const)('%s is written in its own script', (locale) => {
  const script = locale === 'he' ? /\p{Script=Hebrew}/u : /\p{Script=Arabic}/u;
  for (const [key, text] of flat(dictionaries[locale])) {
    if (/\p{L}{3,}/u.test(text.replace(/^\{\w+\}$/, ''))) expect(text, `${locale} ${key}`).toMatch(script);
  }
});

it('has a plural form for every category that a language distinguishes', () => {
  for (const locale of locales) {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, text] of flat(dictionaries[locale])) {
      for (const element of parse(text)) {
        if (!isPluralElement(element)) continue;
        const given = Object.keys(element.options).filter((option) => !option.startsWith('='));
        expect([...given].sort(), `${locale} ${key}`).toEqual([...needed].sort());
      }
    }
  }
});

it('says what happened and what to do for every error code', () => {
  for (const locale of locales) {
    expect(Object.keys(dictionaries[locale].errors).sort()).toEqual([...errorCodes].sort());
  }
});

it('says in every language why a row of a catalogue file is refused or was guessed', () => {
  for (const locale of locales) {
    expect(Object.keys(dictionaries[locale].reasons).sort()).toEqual([...reasonCodes].sort());
  }
  const values = { line: '100001', before: '12', sku: 'A-1' };
  expect(translator('he', 'reasons')('skuTwice', values)).toBe(
    'המק״ט A-1 מופיע בשורה 100001, ולפניה בשורה 12: הראשון נשאר',
  );
});

it('writes numbers of Arabic pages in Latin digits, as their prices are', () => {
  expect(translator('ar', 'shop')('productCount', { count: 12 })).toContain('12');
});

it('formats compiled words as their language counts and writes', () => {
  expect(translator('he', 'shop')('productCount', { count: 2 })).toBe('שני מוצרים');
  expect(translator('ar', 'shop')('productCount', { count: 3 })).toBe('3 منتجات');
});
