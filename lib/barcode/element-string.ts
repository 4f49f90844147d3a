import { toGtin14 } from './normalise-gtin';

const fnc1 = '\u001d';
/** Application identifiers of fixed length: digits of identifier and value (GS1 General Specifications, section 7.8.5). */
const fixedLengths: Readonly<Record<string, number>> = {
  '00': 20,
  '01': 16,
  '02': 16,
  '03': 16,
  '04': 18,
  '11': 8,
  '12': 8,
  '13': 8,
  '14': 8,
  '15': 8,
  '16': 8,
  '17': 8,
  '18': 8,
  '19': 8,
  '20': 4,
  '31': 10,
  '32': 10,
  '33': 10,
  '34': 10,
  '35': 10,
  '36': 10,
  '41': 16,
};

/**
 * The GTIN of a GS1 element string: the value of application identifier 01, or of 02 (the trade items in a logistic
 * unit) where there is no 01.
 *
 * @param text After the first FNC1; later ones are the character GS (29).
 */
export function gtinOfElementString(text: string): string | null {
  let contained: string | null = null;
  for (let at = 0, count = 0; at < text.length && count < 40; count++) {
    if (text[at] === fnc1) {
      at++;
      continue;
    }
    const identifier = text.slice(at, at + 2);
    if (!/^\d\d$/.test(identifier)) return contained;
    const length = fixedLengths[identifier];
    const end = length ? at + length : nextSeparator(text, at);
    if (end > text.length) return contained;
    if (identifier === '01') return toGtin14(text.slice(at + 2, end)) ?? contained;
    if (identifier === '02') contained = toGtin14(text.slice(at + 2, end));
    at = end;
  }
  return contained;
}

function nextSeparator(text: string, from: number): number {
  const at = text.indexOf(fnc1, from);
  return at < 0 ? text.length : at;
}
