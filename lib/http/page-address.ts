import type { Metadata } from 'next';
import { defaultLocale, isLocale, locales } from '@/lib/core/locale';

/**
 * The canonical address of a page and the same page in each language. A page asked for in a language (`?lang=he`)
 * is its own canonical, as hreflang wants; without one it is the page that speaks the visitor's language.
 *
 * @param path Starts with a slash; `metadataBase` gives the origin.
 * @param asked The page's `lang` parameter, whatever it holds.
 * @param query Other parameters that make it another page (its number, not its order).
 */
export function alternates(
  path: string,
  asked?: string | string[],
  query: Record<string, string> = {},
): NonNullable<Metadata['alternates']> {
  const inLanguage = (locale: string | null) => {
    const search = new URLSearchParams(query);
    if (locale) search.set('lang', locale);
    return search.size > 0 ? `${path}?${search}` : path;
  };
  return {
    canonical: inLanguage(isLocale(asked) ? asked : null),
    languages: {
      ...Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale)])),
      'x-default': inLanguage(defaultLocale),
    },
  };
}
