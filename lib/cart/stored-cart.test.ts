import { expect, it } from 'vitest';
import { emptyCart } from './cart';
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
