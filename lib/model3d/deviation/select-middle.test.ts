import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectMiddle } from './select-middle';

it('puts what is smaller before the middle and what is larger after it, in its stretch alone', () => {
  const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), fc.nat(), (values, a, b, c) => {
      const [first, last] = [a % values.length, b % values.length].sort((x, y) => x - y) as [number, number];
      const end = last + 1;
      const middle = first + (c % (end - first));
      // Every second number of the keys is compared.
      const keys = Float32Array.from(values.flatMap((value) => [99, value]));
      const order = Uint32Array.from(values.keys());
      selectMiddle(order, first, end, middle, keys, 2, 1);
      const found = Array.from(order, (i) => values[i] as number);
      const largest = Math.max(Number.NEGATIVE_INFINITY, ...found.slice(first, middle));
      expect(largest).toBeLessThanOrEqual(Math.min(...found.slice(middle, end)));
      expect([...order].slice(0, first)).toEqual([...Array(first).keys()]);
      expect([...order].slice(end)).toEqual([...Array(values.length).keys()].slice(end));
      expect([...order].sort((x, y) => x - y)).toEqual([...values.keys()]);
    }),
  );
});
