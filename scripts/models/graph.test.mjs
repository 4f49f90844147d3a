import { describe, expect, it } from 'vitest';
import { toHalf } from './graph.mjs';

/** The value a half holds (IEEE 754-2008 binary16). */
function fromHalf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

describe('toHalf', () => {
  it('keeps every half exactly', () => {
    for (let bits = 0; bits < 65536; bits++) {
      if (((bits >> 10) & 31) === 31) continue;
      expect(toHalf(fromHalf(bits))).toBe(bits);
    }
  });

  it('rounds to the nearest half, ties to even', () => {
    expect(fromHalf(toHalf(1 + 1 / 2048))).toBe(1);
    expect(fromHalf(toHalf(1 + 3 / 2048))).toBe(1 + 2 / 1024);
    expect(fromHalf(toHalf(1 + 1.01 / 2048))).toBe(1 + 1 / 1024);
    expect(fromHalf(toHalf(2 ** -25))).toBe(0);
    expect(fromHalf(toHalf(2 ** -25 * 1.01))).toBe(2 ** -24);
    expect(toHalf(70000)).toBe(0x7c00);
    expect(fromHalf(toHalf(65519))).toBe(65504);
  });
});
