import { isGtin } from '@/lib/core/gtin';
import { compressUpca, expandUpce } from './expand-upce';

/** What a number in GTIN form is for (GS1 General Specifications, section 1.4.2, table of GS1 Prefixes). */
export type NumberUse =
  | 'article'
  /** Global, for publications: GS1 Prefixes 977 (ISSN), 978 and 979 (ISBN, ISMN). */
  | 'serial'
  | 'book'
  | 'music'
  /** U.P.C. Prefix 2 and GS1 Prefixes 02, 20-29: the meaning is the shop's own, often a weight or a price. */
  | 'variable-measure'
  /** GS1 Prefixes 04 (and GTIN-8 with 0 or 2): numbers a company gives out for use inside its own walls. */
  | 'in-store'
  /** GS1 Prefixes 05 and 981-984, 99, 980: coupons and refund receipts. */
  | 'coupon'
  /** GS1 Prefix 951, 952 (demonstrations) and those that are given to no one yet in the GTIN-8 range. */
  | 'demonstration';

/**
 * A GTIN of any length as the 14 digits that all of them are kept and compared as (GS1 General Specifications, section
 * 3.3.2: "GTIN-8, GTIN-12 and GTIN-13 are right-aligned, with leading zeros").
 *
 * @param digits 8, 12, 13 or 14 of them.
 * @returns null where the length or the check digit is wrong, or all digits are 0.
 */
export function toGtin14(digits: string): string | null {
  return isGtin(digits) && /[1-9]/.test(digits) ? digits.padStart(14, '0') : null;
}

/** Eight digits can be a GTIN-8 or a UPC-E; both check digits may be right. A symbol says which; typed digits do not. */
export function gtinsOfTyped(digits: string): string[] {
  const plain = toGtin14(digits);
  const upca = digits.length === 8 ? expandUpce(digits) : null;
  const expanded = upca ? toGtin14(upca) : null;
  return [...new Set([plain, expanded].filter((gtin) => gtin !== null))];
}

/** All ways the same number is written, the 14 digits first: what a shop may have in its records. */
export function writtenForms(gtin14: string): string[] {
  const forms = [gtin14];
  if (gtin14.startsWith('0')) forms.push(gtin14.slice(1));
  if (gtin14.startsWith('00')) forms.push(gtin14.slice(2));
  if (gtin14.startsWith('000000')) forms.push(gtin14.slice(6));
  const short = gtin14.startsWith('00') ? compressUpca(gtin14.slice(2)) : null;
  if (short) forms.push(short);
  return forms;
}

/**
 * What a GTIN is for, from its prefix. Whether a prefix is allotted to a company cannot be known offline.
 *
 * @param gtin14 Of `toGtin14`.
 */
export function numberUse(gtin14: string): NumberUse {
  if (isGtin8(gtin14)) {
    const prefix = gtin14.slice(6, 9);
    // GTIN-8: 000-099 and 200-299 are restricted circulation (section 1.4.2, GS1-8 Prefixes).
    return prefix[0] === '0' || prefix[0] === '2' ? 'in-store' : 'article';
  }
  const prefix = gtin14.slice(1, 4);
  if (prefix === '977') return 'serial';
  if (prefix === '978') return 'book';
  if (prefix === '979') return gtin14[4] === '0' ? 'music' : 'book';
  if (/^02/.test(prefix) || /^2/.test(prefix)) return 'variable-measure';
  if (/^04/.test(prefix)) return 'in-store';
  if (/^05/.test(prefix) || /^(98[0-4]|99)/.test(prefix)) return 'coupon';
  if (prefix === '951' || prefix === '952') return 'demonstration';
  return 'article';
}

/** True where the number names one article everywhere, so that another shop's catalogue may know it. */
export function namesAnArticle(gtin14: string): boolean {
  return ['article', 'book', 'serial', 'music', 'demonstration'].includes(numberUse(gtin14));
}

/** A GTIN-8 padded to 14: six zeros before it, and a GS1-8 Prefix, not a U.P.C. one, where the text says eight digits. */
function isGtin8(gtin14: string): boolean {
  return gtin14.startsWith('000000');
}
