import type { Reading } from './reading';

/**
 * What to type into a search for a code: the digits without the zeros in front, which are part of every way that the
 * number is written; or what the code says, for shelf labels with SKUs.
 */
export function searchTextOf({ gtin14, text }: Reading): string {
  return gtin14 ? gtin14.replace(/^0+/, '') : text.slice(0, 200);
}

/** A GTIN as it is printed below its bars: 8, 12, 13 or 14 digits. */
export function printedGtin({ format, gtin14, text }: Reading): string | null {
  if (!gtin14) return null;
  if (format === 'UPC-A' || format === 'EAN-13' || format === 'EAN-8' || format === 'ITF-14') return text;
  if (format === 'UPC-E') return gtin14.slice(2);
  return gtin14.replace(/^0{6}(?=\d{8}$)|^0(?=\d{13}$)/, '');
}
