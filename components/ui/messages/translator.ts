import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/locale';
import { compiledArea } from './compiled';
import { type Area, intlLocale, type Messages } from './messages';

/** Words of one area for a server component: `const t = translator(locale, 'shop'); t('heroTitle')`. Typed keys and placeholders. */
export function translator<A extends Area>(locale: Locale, area: A) {
  return createTranslator<Messages, A>({
    locale: intlLocale(locale),
    // Each language has English's keys and placeholders (dictionaries.test.ts); only the words differ.
    messages: { [area]: compiledArea(locale, area) } as unknown as Messages,
    namespace: area as never,
    timeZone: 'UTC',
  });
}
