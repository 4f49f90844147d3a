import { expect, it } from 'vitest';
import { gtinVerdict } from './gtin-verdict';
import { parseAmount } from './parse-amount';

it.each([
  ['49.9', 49.9],
  ['49,90', 49.9],
  ['1,299', 1299],
  ['1,299.50', 1299.5],
  ['1.299,50', 1299.5],
  ['1 299', 1299],
  ['0,125', 0.125],
  ['.5', 0.5],
  ['١٢٫٥', 12.5],
  ['12', 12],
  ['', null],
  ['-3', null],
  ['1.2.3', null],
  ['12a', null],
  ['1,29,9', null],
])('reads %j as %j', (text, value) => {
  expect(parseAmount(text)).toBe(value);
});

it('says of a GTIN what is wrong with it while it is typed', () => {
  expect(gtinVerdict(' ')).toEqual({ kind: 'empty' });
  expect(gtinVerdict('4 006381-333931')).toEqual({ kind: 'good', gtin: '4006381333931' });
  expect(gtinVerdict('4006381333932')).toEqual({ kind: 'digit', expected: 1 });
  expect(gtinVerdict('40063')).toEqual({ kind: 'length', digits: 5 });
  expect(gtinVerdict('40063x')).toEqual({ kind: 'letters' });
});
