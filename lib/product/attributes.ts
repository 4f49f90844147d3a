import type { Locale } from '@/lib/core/locale';
import { attributeNames, attributeValues } from './attribute-names';

/** Units that a key may end with, and how the value is then written. */
const units: Record<string, { intl: string } | { sign: string }> = {
  Millimetres: { intl: 'millimeter' },
  Centimetres: { intl: 'centimeter' },
  Metres: { intl: 'meter' },
  Inches: { intl: 'inch' },
  Grams: { intl: 'gram' },
  Kilograms: { intl: 'kilogram' },
  Millilitres: { intl: 'milliliter' },
  Litres: { intl: 'liter' },
  Hours: { intl: 'hour' },
  Days: { intl: 'day' },
  Watts: { sign: 'W' },
  Kelvin: { sign: 'K' },
  Ohms: { sign: 'Ω' },
};
/** Keys that are a unit by themselves. */
const bare: Record<string, string> = { watts: 'powerWatts', kelvin: 'lightColourKelvin' };

/**
 * Free attributes as rows of a table: the key in the shopper's words, the value with the unit that its key names
 * (`cableMetres: 1.8` → "Cable", "1.8 m"). False answers are left out: what a thing is not is rarely news.
 */
export function attributeRows(
  attributes: Record<string, string | number | boolean>,
  locale: Locale,
  words: { yes: string },
): [string, string][] {
  return Object.entries(attributes).flatMap(([given, value]): [string, string][] => {
    if (value === false || value === '') return [];
    const key = bare[given] ?? given;
    const ending = Object.keys(units).find((unit) => key.endsWith(unit) && key.length > unit.length);
    const stem = ending ? key.slice(0, -ending.length) : key;
    const name = attributeNames[stem]?.[locale] ?? asWords(stem);
    if (value === true) return [[name, words.yes]];
    return [[name, typeof value === 'number' ? number(value, ending, locale) : text(value, ending, locale)]];
  });
}

function number(value: number, ending: string | undefined, locale: Locale): string {
  const language = locale === 'ar' ? 'ar-u-nu-latn' : locale;
  const unit = ending ? units[ending] : undefined;
  if (!unit) return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  if ('sign' in unit) return `${new Intl.NumberFormat(language).format(value)} ${unit.sign}`;
  const unitDisplay = unit.intl === 'day' || unit.intl === 'hour' ? 'long' : 'short';
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: unit.intl,
    unitDisplay,
    maximumFractionDigits: 2,
  }).format(value);
}

function text(value: string, ending: string | undefined, locale: Locale): string {
  const words = /^[a-z]+[A-Z]/.test(value) ? asWords(value) : value;
  const written =
    locale === 'en'
      ? words.charAt(0).toUpperCase() + words.slice(1)
      : (attributeValues[value.toLowerCase()]?.[locale] ?? words);
  return ending === 'Centimetres' ? `${written} ${{ en: 'cm', he: 'ס״מ', ar: 'سم' }[locale]}` : written;
}

/** `removableCovers` → "Removable covers". */
function asWords(key: string): string {
  const spaced = key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
