import { gtinCheckDigit } from '@/lib/core/gtin';
import { gtinOfPublication } from './isbn';
import { gtinsOfTyped } from './normalise-gtin';

/** What typed digits come to. */
export type TypedCode =
  | { kind: 'empty' }
  | { kind: 'letters' }
  | { kind: 'length'; digits: number }
  | { kind: 'digit'; expected: number }
  /** One number, or two where eight digits are right as a GTIN-8 and as a UPC-E. */
  | { kind: 'good'; gtin14s: string[] };

/** Digits as they are printed under a code, parted by anything; also an ISBN or ISSN, and Arabic and Persian digits. */
export function readTypedCode(text: string): TypedCode {
  const latin = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10));
  const publication = gtinOfPublication(latin);
  const digits = latin.replace(/[\s\-–.·]/g, '');
  if (digits === '') return { kind: 'empty' };
  const gtin14s = gtinsOfTyped(digits);
  if (gtin14s.length > 0) return { kind: 'good', gtin14s };
  if (publication) return { kind: 'good', gtin14s: [publication] };
  if (!/^\d+$/.test(digits)) return { kind: 'letters' };
  if (![8, 12, 13, 14].includes(digits.length)) return { kind: 'length', digits: digits.length };
  return { kind: 'digit', expected: gtinCheckDigit(digits.slice(0, -1)) };
}
