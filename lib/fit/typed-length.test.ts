import { expect, it } from 'vitest';
import { typedLength } from './typed-length';

it('takes half of the last place typed for the error, and never less than a tape’s', () => {
  expect(typedLength('80', 'cm')).toEqual({ millimetres: 800, errorMillimetres: 5 });
  expect(typedLength('80.0', 'cm')).toEqual({ millimetres: 800, errorMillimetres: 2 });
  expect(typedLength(' 31 ', 'in')).toEqual({ millimetres: 787.4, errorMillimetres: 12.7 });
});

it('reads a comma and Arabic digits as they are typed', () => {
  expect(typedLength('80,5', 'cm')?.millimetres).toBe(805);
  expect(typedLength('٨٠٫٥', 'cm')?.millimetres).toBe(805);
});

it('reads no length out of anything else', () => {
  for (const text of ['', '0', '-5', '1e3', '80 cm', '1.2.3', '999999', '3001', 'NaN']) {
    expect(typedLength(text, 'cm'), text).toBeNull();
  }
});
