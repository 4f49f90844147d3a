import { gtinCheckDigit, isGtin } from '@/lib/core/gtin';

/** What is to say of a GTIN while it is typed. */
export type GtinVerdict =
  | { kind: 'empty' }
  | { kind: 'good'; gtin: string }
  | { kind: 'letters' }
  | { kind: 'length'; digits: number }
  /** All digits are there; the last one is not the check digit of the others. */
  | { kind: 'digit'; expected: number };

/** Spaces and hyphens may part the digits, as they are printed under a bar code. */
export function gtinVerdict(text: string): GtinVerdict {
  const digits = text.replace(/[\s-]/g, '');
  if (digits === '') return { kind: 'empty' };
  if (!/^\d+$/.test(digits)) return { kind: 'letters' };
  if (isGtin(digits)) return { kind: 'good', gtin: digits };
  if (![8, 12, 13, 14].includes(digits.length)) return { kind: 'length', digits: digits.length };
  return { kind: 'digit', expected: gtinCheckDigit(digits.slice(0, -1)) };
}
