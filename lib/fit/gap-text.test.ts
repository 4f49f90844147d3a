import { expect, it } from 'vitest';
import { parseGap, writeGap } from './gap-text';

it('reads width × depth × height with one unit, and the error after ~', () => {
  expect(parseGap('80x40x200cm')).toEqual({
    width: { millimetres: 800, errorMillimetres: 5 },
    depth: { millimetres: 400, errorMillimetres: 5 },
    height: { millimetres: 2000, errorMillimetres: 5 },
  });
  expect(parseGap('30x*x*in~0.5')).toEqual({
    width: { millimetres: 762, errorMillimetres: 12.7 },
    depth: null,
    height: null,
  });
});

it('reads nothing out of what is no place', () => {
  for (const text of [
    null,
    '',
    '80x40cm',
    '80x40x200',
    '0x40x200cm',
    '*x*x*cm',
    '99999x1x1cm',
    '80x40x200cm~',
    'NaNx1x1cm',
    '1e3x1x1cm',
    '-5x1x1cm',
  ]) {
    expect(parseGap(text), String(text)).toBeNull();
  }
});

it('writes what it reads, to the tenth of a millimetre', () => {
  for (const text of ['80x40x200cm', '80.25x*x200cm~0.3', '*x*x31.5cm~1.27']) {
    expect(writeGap(parseGap(text)!)).toBe(text);
  }
});
