import { expect, it } from 'vitest';
import type { Money } from '@/lib/core/money';
import type { CartLine } from './cart';
import { parseCartAnswer, type SoldLine } from './cart-answer';
import { cartRows, cartTotals } from './cart-rows';
import { cartText } from './cart-text';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const line = (sku: string, quantity: number, seen: Money | null = null): CartLine => ({
  productId: 'chair',
  sku,
  quantity,
  seen,
});
const sold = (sku: string, price: Money, stock: number): SoldLine => ({
  productId: 'chair',
  sku,
  state: 'sold',
  name: 'Chair',
  variant: sku,
  href: `/products/chair?variant=${sku}`,
  photo: null,
  price,
  stock,
});

it('says what has changed since the shopper saw it, and counts what can be had', () => {
  const lines = [
    line('same', 2, usd(4500)),
    line('dearer', 1, usd(4500)),
    line('few', 3, usd(1000)),
    line('out', 1),
    line('left', 1, usd(100)),
    line('new', 1),
    line('waiting', 1),
  ];
  const rows = cartRows(lines, [
    sold('same', usd(4500), 9),
    sold('dearer', usd(4900), 9),
    sold('few', usd(1000), 2),
    sold('out', usd(700), 0),
    { productId: 'chair', sku: 'left', state: 'gone', name: null },
    sold('new', usd(300), 1),
  ]);
  expect(rows.map(({ notes, counted }) => [notes, counted])).toEqual([
    [[], 2],
    [[{ kind: 'price', was: usd(4500), now: usd(4900) }], 1],
    [[{ kind: 'few', left: 2 }], 2],
    [[{ kind: 'sold-out' }], 0],
    [[{ kind: 'gone' }], 0],
    [[], 1],
    [[], 0],
  ]);
  expect(cartTotals(rows)).toEqual([usd(2 * 4500 + 4900 + 2 * 1000 + 300)]);
});

it('never adds up two currencies', () => {
  const rows = cartRows(
    [line('a', 2), line('b', 1), line('c', 1)],
    [sold('a', usd(1050), 5), sold('b', { minor: 9900, currency: 'ILS' }, 5), sold('c', usd(5), 5)],
  );
  expect(cartTotals(rows)).toEqual([usd(2105), { minor: 9900, currency: 'ILS' }]);
});

it('writes what can be had as a list with pages and sums', () => {
  const rows = cartRows([line('a', 2), line('out', 1)], [sold('a', usd(1050), 5), sold('out', usd(1), 0)]);
  expect(cartText(rows, cartTotals(rows), { total: 'Total' }, 'https://shop.example', 'en')).toBe(
    '2 × Chair, a: $10.50\nhttps://shop.example/products/chair?variant=a\n\nTotal: $21',
  );
});

it('takes nothing from an answer that is none, nor an address of another origin', () => {
  const good = { lines: [sold('a', usd(1), 1)] };
  expect(parseCartAnswer(good)).toEqual(good);
  for (const href of ['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/\\evil.example']) {
    expect(() => parseCartAnswer({ lines: [{ ...good.lines[0], href }] })).toThrow();
  }
  for (const value of [null, [], {}, { lines: [{}] }, { lines: [{ ...good.lines[0], stock: -1 }] }]) {
    expect(() => parseCartAnswer(value)).toThrow();
  }
});
