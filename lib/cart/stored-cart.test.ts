import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { currencies } from '@/lib/core/money';
import { cartLimits, emptyCart } from './cart';
import { parseStoredCart, writeStoredCart } from './stored-cart';

const line = { productId: 'chair', sku: 'C-1', quantity: 2, seen: { minor: 4500, currency: 'USD' as const } };

it('reads what it wrote', () => {
  const cart = { lines: [line, { ...line, sku: 'C-2', seen: null }] };
  expect(parseStoredCart(writeStoredCart(cart))).toEqual(cart);
});

it('leaves out damaged lines and keeps the others', () => {
  const lines = [line, { ...line, quantity: 0 }, { ...line, quantity: '3' }, null, { sku: 'x' }];
  expect(parseStoredCart(JSON.stringify({ version: 1, lines })).lines).toEqual([line]);
});

it('joins lines of the same thing, so that a hand-made store keeps the rules too', () => {
  expect(parseStoredCart(JSON.stringify({ version: 1, lines: [line, line] })).lines).toEqual([
    { ...line, quantity: 4 },
  ]);
});

it('is empty for another version, for no JSON and for nothing', () => {
  for (const text of [null, '', '{', '[]', '7', JSON.stringify({ version: 2, lines: [line] })]) {
    expect(parseStoredCart(text)).toBe(emptyCart);
  }
});

it('never keeps a name, a picture or a stock that somebody put there', () => {
  const written = JSON.stringify({ version: 1, lines: [{ ...line, name: 'Free', stock: 1e9 }] });
  expect(parseStoredCart(written).lines).toEqual([line]);
});

it('takes exactly the lines that this schema takes', () => {
  const schema = z.object({
    productId: z.string().min(1).max(160),
    sku: z.string().min(1).max(120),
    quantity: z.number().int().min(1).max(cartLimits.quantity),
    seen: z.object({ minor: z.number().int().min(0), currency: z.enum(currencies) }).nullable(),
  });
  const odd = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.integer({ min: -2, max: 120 }),
    fc.double(),
    fc.constantFrom(null, undefined, true, [], {}, 'USD', 'XXX', 'x'.repeat(121), 'x'.repeat(161)),
  );
  const mostly = <T>(good: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: odd });
  const anyLine = fc.record({
    productId: mostly(fc.string({ minLength: 1, maxLength: 160 })),
    sku: mostly(fc.string({ minLength: 1, maxLength: 120 })),
    quantity: mostly(fc.integer({ min: 1, max: 99 })),
    seen: mostly(
      fc.oneof(
        fc.constant(null),
        fc.record({ minor: mostly(fc.nat()), currency: mostly(fc.constantFrom(...currencies)) }),
      ),
    ),
  });
  let taken = 0;
  fc.assert(
    fc.property(anyLine, (each) => {
      const text = JSON.stringify({ version: 1, lines: [each] });
      const read = schema.safeParse(JSON.parse(text).lines[0]);
      expect(parseStoredCart(text).lines).toEqual(read.success ? [read.data] : []);
      if (read.success) taken++;
    }),
    { seed: 5, numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(50);
});
