import { gtinCheckDigit } from '@/lib/core/gtin';

/**
 * UPC-E to the UPC-A that it is short for (GS1 General Specifications, section 5.2.2.4.2). Only numbers with U.P.C. Prefix
 * 0 have a short form.
 *
 * @param text Eight digits: 0, six, check digit.
 * @returns Twelve digits, or null where the check digit is not that of the expanded number, or the text is no UPC-E.
 */
export function expandUpce(text: string): string | null {
  if (!/^0\d{7}$/.test(text)) return null;
  const system = text[0] as string;
  const [a, b, c, d, e, last] = [...text.slice(1, 7)] as [string, string, string, string, string, string];
  const body =
    last <= '2'
      ? `${a}${b}${last}0000${c}${d}${e}`
      : last === '3'
        ? `${a}${b}${c}00000${d}${e}`
        : last === '4'
          ? `${a}${b}${c}${d}00000${e}`
          : `${a}${b}${c}${d}${e}0000${last}`;
  const upca = system + body;
  return gtinCheckDigit(upca) === Number(text[7]) ? upca + text[7] : null;
}

/**
 * UPC-A to UPC-E where it has one.
 *
 * @param text Twelve digits, check digit right.
 * @returns Eight digits, or null: most numbers have no short form.
 */
export function compressUpca(text: string): string | null {
  if (!/^0\d{11}$/.test(text)) return null;
  const company = text.slice(1, 6);
  const item = text.slice(6, 11);
  const short = (six: string) => `${text[0]}${six}${text[11]}`;
  if (/^\d\d[0-2]00$/.test(company) && item.startsWith('00')) {
    return short(`${company.slice(0, 2)}${item.slice(2)}${company[2]}`);
  }
  if (company.endsWith('00') && item.startsWith('000'))
    return short(`${company.slice(0, 3)}${item.slice(3)}3`);
  if (company.endsWith('0') && item.startsWith('0000')) return short(`${company.slice(0, 4)}${item[4]}4`);
  if (item.startsWith('0000') && (item[4] as string) >= '5') return short(`${company}${item[4]}`);
  return null;
}
