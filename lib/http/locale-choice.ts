import { isLocale, type Locale, negotiateLocale } from '@/lib/core/locale';

/** Remembers the shopper's language for a year. */
export const localeCookie = 'locale';
/** Set by the proxy on the request it passes on, so that `?lang=` counts for the very page that carries it. */
export const localeHeader = 'x-vitrine-locale';

/** The language of a page: asked for in the address, else remembered, else what the browser prefers. */
export function chooseLocale(wish: {
  lang: string | null | undefined;
  cookie: string | null | undefined;
  acceptLanguage: string | null | undefined;
}): Locale {
  if (isLocale(wish.lang)) return wish.lang;
  if (isLocale(wish.cookie)) return wish.cookie;
  return negotiateLocale(wish.acceptLanguage);
}
