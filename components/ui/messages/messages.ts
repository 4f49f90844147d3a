import type en from './en';

/** The shop's words by area; English is the source and its keys and placeholders are the types. */
export type Messages = typeof en;
/** One file of words per part of the shop: `messages/<locale>/<area>.ts`. */
export type Area = keyof Messages;
/** The same keys with any words: what another language, or a page's share of the areas, holds. */
export type Words = { [A in Area]: { readonly [K in keyof Messages[A]]: string } };

/** The language tag for numbers and dates: Arabic pages keep Latin digits, as their prices and sizes do. */
export function intlLocale(locale: string): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}
