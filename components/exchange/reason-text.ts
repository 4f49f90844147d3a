'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import type { Reason } from '@/lib/product/import/reason-words';

// U+2068 and U+2069 (Unicode UAX #9): what a file wrote reads in its own direction inside of our sentence.
const [open, close] = ['\u2068', '\u2069'];

/** Says a reason in the page's language; what the file wrote is set apart where directions could mix. */
export function useReasonText(): (reason: Reason) => string {
  const t = useTranslations('reasons');
  const mixes = useLocale() !== 'en';
  return ({ code, values }) =>
    t(
      code,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' && (mixes || /[\u0590-\u08ff]/.test(value))
            ? `${open}${value}${close}`
            : value,
        ]),
      ) as never,
    );
}

/** The same text for a file that other programs read. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(open, '').replaceAll(close, '');
}
