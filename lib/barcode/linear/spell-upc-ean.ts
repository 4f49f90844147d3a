import { gtinCheckDigit } from '@/lib/core/gtin';
import { expandUpce } from '../expand-upce';
import { codesOfCharacter, type Layout } from './match-upc-ean';
import { ean13Parity, upceParity } from './upc-ean-patterns';

/** The digits that costs say, however good they are. */
export type Spelling = {
  /** All digits, check digit included: 13, 8, or 8 of a UPC-E (0, six, check digit). */
  text: string;
  /** Mean cost of the chosen codes, in squared modules. */
  meanCost: number;
  /** The least difference to the second best code of a character. */
  leastMargin: number;
};

/**
 * Spells the cheapest codes.
 *
 * @returns null where the sets of the left half are of no first digit, or the check digit is wrong.
 */
export function spellUpcEan(layout: Layout, costs: Float32Array): Spelling | null {
  let digits = '';
  let parity = 0;
  let sum = 0;
  let leastMargin = Number.POSITIVE_INFINITY;
  const count = layout.characters.length;
  for (let c = 0; c < count; c++) {
    const codes = c < layout.left && layout.name !== 'EAN-8' ? 20 : 10;
    let best = 0;
    let bestCost = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let code = 0; code < codes; code++) {
      const cost = costs[c * codesOfCharacter + code] as number;
      if (cost < bestCost) {
        second = bestCost;
        best = code;
        bestCost = cost;
      } else if (cost < second) second = cost;
    }
    digits += String(best % 10);
    if (c < layout.left) parity = (parity << 1) | (best >= 10 ? 1 : 0);
    sum += bestCost;
    leastMargin = Math.min(leastMargin, second - bestCost);
  }
  const text = complete(layout, digits, parity);
  return text === null ? null : { text, meanCost: sum / count, leastMargin };
}

function complete(layout: Layout, digits: string, parity: number): string | null {
  if (layout.name === 'EAN-13') {
    const first = ean13Parity.indexOf(parity);
    return first < 0 ? null : checked(`${first}${digits}`);
  }
  if (layout.name === 'EAN-8') return checked(digits);
  const check = upceParity.indexOf(parity);
  if (check < 0) return null;
  const text = `0${digits}${check}`;
  return expandUpce(text) === null ? null : text;
}

function checked(text: string): string | null {
  return gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1)) ? text : null;
}
