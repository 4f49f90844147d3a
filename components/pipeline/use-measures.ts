'use client';

import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { intlLocale } from '@/components/ui/messages/messages';

/** Numbers with their units, as the page's language writes them. */
export function useMeasures() {
  const t = useTranslations('pipeline');
  const locale = intlLocale(useLocale());
  return useMemo(() => {
    const plain = (value: number, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
    const significant = (value: number, digits: number) =>
      new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value);
    return {
      count: (value: number) => plain(value),
      percent: (share: number) =>
        new Intl.NumberFormat(locale, {
          style: 'percent',
          maximumFractionDigits: share < 0.01 ? 2 : 0,
        }).format(share),
      bytes: (value: number) =>
        value >= 1e6 ? `${plain(value / 1e6, 1)} MB` : `${plain(Math.max(1, Math.round(value / 1e3)))} KB`,
      millimetres: (value: number) =>
        t('millimetres', { value: value < 0.01 ? `< ${plain(0.01, 2)}` : significant(value, 2) }),
      decimals: (value: number) => plain(value, 2),
      /** Width × height × depth; a file's order is that of its axes, x, y, z. */
      size(metres: readonly number[]) {
        const large = Math.max(...metres) >= 10;
        const parts = metres.map((value) => {
          const shown = large ? value : value * 100;
          return Math.abs(shown) >= 10 ? plain(shown) : significant(shown, 2);
        });
        // Three numbers and their unit stay on one line.
        const value = parts.join('\u00a0×\u00a0');
        return t(large ? 'metres' : 'centimetres', { value }).replaceAll(' ', '\u00a0');
      },
    };
  }, [t, locale]);
}
