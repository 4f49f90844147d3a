import { expect, it } from 'vitest';
import { chooseLocale } from './locale-choice';

it('prefers the address, then the cookie, then the browser', () => {
  expect(chooseLocale({ lang: 'he', cookie: 'ar', acceptLanguage: 'en' })).toBe('he');
  expect(chooseLocale({ lang: null, cookie: 'ar', acceptLanguage: 'he' })).toBe('ar');
  expect(chooseLocale({ lang: undefined, cookie: undefined, acceptLanguage: 'he-IL, en;q=0.8' })).toBe('he');
  expect(chooseLocale({ lang: null, cookie: null, acceptLanguage: null })).toBe('en');
});

it('ignores a language the shop does not speak', () => {
  expect(chooseLocale({ lang: 'xx', cookie: '<script>', acceptLanguage: 'fr' })).toBe('en');
});
