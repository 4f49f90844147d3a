'use client';

import { useTranslations } from 'use-intl/react';
import { formatLength, type LengthUnit } from '@/lib/product/measure';

/** Left to right whatever stands around it: a number, its sign and its unit keep their order. */
export const isolated = (text: string) => `\u2066${text}\u2069`;

/** Lengths in words of the page's language: `length(42)` is "4.2 cm", `within(42, 5)` is "4.2 ± 0.5 cm". Millimetres in. */
export function useLengths(unit: LengthUnit, locale: string) {
  const t = useTranslations('fit');
  const word = t(unit === 'cm' ? 'centimetres' : 'inches');
  const number = (millimetres: number) => formatLength(Math.abs(millimetres) / 1000, unit, locale);
  return {
    length: (millimetres: number) => `${number(millimetres)} ${word}`,
    within: (millimetres: number, error: number) =>
      `${isolated(`${millimetres < 0 ? '−' : ''}${number(millimetres)} ± ${number(error)}`)} ${word}`,
    /** A box or a place: `80 × 40 × 200 cm`. */
    size: (millimetres: readonly number[]) => `${isolated(millimetres.map(number).join(' × '))} ${word}`,
  };
}
