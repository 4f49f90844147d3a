import { gtinCheckDigit } from '@/lib/core/gtin';

/** Check character of an ISBN-10 body of nine digits: weights 10 to 2, modulo 11, X for ten (ISO 2108, annex C). */
export function isbn10CheckDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (10 - i) * Number(body[i]);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Check character of an ISSN body of seven digits: weights 8 to 2, modulo 11 (ISO 3297, annex A). */
export function issnCheckDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < 7; i++) sum += (8 - i) * Number(body[i]);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** A typed ISBN-10, ISBN-13 or ISSN as the 14 digits of its GTIN, or null where it is none. Hyphens and spaces are let be. */
export function gtinOfPublication(text: string): string | null {
  const plain = text
    .replace(/^(ISBN|ISSN)[\s:]*/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(plain) && isbn10CheckDigit(plain) === plain[9])
    return withPrefix('978', plain.slice(0, 9));
  // An ISSN's GTIN has two more digits after it: 00 for the title's usual price (GS1 General Specifications, 2.1.3.3).
  if (/^\d{7}[\dX]$/.test(plain) && issnCheckDigit(plain) === plain[7]) {
    return withPrefix('977', `${plain.slice(0, 7)}00`);
  }
  if (/^97[789]\d{10}$/.test(plain) && gtinCheckDigit(plain.slice(0, 12)) === Number(plain[12]))
    return `0${plain}`;
  return null;
}

/** @returns The ISBN-10 of a GTIN of prefix 978, or the ISSN of one of 977; null for all others. */
export function publicationOf(gtin14: string): { kind: 'ISBN' | 'ISSN'; text: string } | null {
  const prefix = gtin14.slice(1, 4);
  if (prefix === '978') {
    const body = gtin14.slice(4, 13);
    return { kind: 'ISBN', text: body + isbn10CheckDigit(body) };
  }
  if (prefix === '977') {
    const body = gtin14.slice(4, 11);
    return { kind: 'ISSN', text: `${body.slice(0, 4)}-${body.slice(4)}${issnCheckDigit(body)}` };
  }
  return null;
}

function withPrefix(prefix: string, nine: string): string {
  const body = prefix + nine;
  return `0${body}${gtinCheckDigit(body)}`;
}
