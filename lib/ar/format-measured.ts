import type { LengthUnit } from '@/lib/product/measure';
import type { Measured } from './measure';

const metresPerInch = 0.0254;

/**
 * A measured length in the digits that its error leaves: whole centimetres, or half inches from 10 in. The error is
 * rounded up, and takes in what rounding the length does, so that the printed interval holds the whole one.
 */
export function formatMeasured(
  { metres, errorMetres }: Measured,
  unit: LengthUnit,
  locale: string,
): { length: string; error: string } {
  const per = unit === 'cm' ? 0.01 : metresPerInch;
  const [value, spread] = [metres / per, errorMetres / per];
  const step = unit === 'cm' ? 1 : 0.5;
  const shown = Math.round(value / step) * step;
  const error = Math.ceil((spread + Math.abs(shown - value)) / step - 1e-9) * step;
  const numbers = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    maximumFractionDigits: 1,
  });
  return { length: numbers.format(shown), error: numbers.format(error) };
}
