import type { Metadata } from 'next';
import { defaultLocale, locales } from '@/lib/core/locale';

/**
 * The canonical address of a page and the same page in each language. `path` starts with a slash; the page's origin
 * comes from `metadataBase`. Search engines are given `?lang=`, which the proxy understands without a cookie.
 */
export function alternates(path: string, query: Record<string, string> = {}): Metadata['alternates'] {
  const inLanguage = (locale: string | null) => {
    const search = new URLSearchParams(query);
    if (locale) search.set('lang', locale);
    return search.size > 0 ? `${path}?${search}` : path;
  };
  return {
    canonical: inLanguage(null),
    languages: {
      ...Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale)])),
      'x-default': inLanguage(defaultLocale),
    },
  };
}
