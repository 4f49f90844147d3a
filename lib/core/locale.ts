/** The languages of the shop. English is the source; Hebrew and Arabic are written, not machine-translated. */
export const locales = ['en', 'he', 'ar'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** One text in each language of the shop. */
export type LocaleText = Record<Locale, string>;

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'en' ? 'ltr' : 'rtl';
}

/**
 * Picks the first language of an `Accept-Language` header that the shop speaks, by quality then order
 * (RFC 9110 §12.5.4). Region tags count for their language: `ar-EG` is Arabic; the old tag `iw` is Hebrew.
 */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      const language = tag.trim().toLowerCase().split('-')[0] ?? '';
      return { language: language === 'iw' ? 'he' : language, quality: quality ? Number(quality) : 1, order };
    })
    .filter((w) => w.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return defaultLocale;
}
