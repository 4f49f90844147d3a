/** The two ways shoppers read a length. */
export const lengthUnits = ['cm', 'in'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

const metresPerInch = 0.0254;

/**
 * A length as a shopper reads it: whole centimetres from 20 cm up and one decimal below, inches to the half above
 * 10 in and to one decimal below. No unit word; digits as in `locale`.
 */
export function formatLength(metres: number, unit: LengthUnit, locale: string): string {
  const value = unit === 'cm' ? metres * 100 : metres / metresPerInch;
  const step = unit === 'cm' ? (value >= 20 ? 1 : 0.1) : value >= 10 ? 0.5 : 0.1;
  const rounded = Math.round(value / step) * step;
  return new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    maximumFractionDigits: 1,
  }).format(rounded);
}

/** A mass as a shopper reads it, with its unit: grams below 1 kg, kilograms above. */
export function formatMass(kilograms: number, locale: string): string {
  const small = kilograms < 1;
  return new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    style: 'unit',
    unit: small ? 'gram' : 'kilogram',
    unitDisplay: 'short',
    maximumFractionDigits: small || kilograms >= 10 ? 0 : 1,
  }).format(small ? kilograms * 1000 : kilograms);
}
