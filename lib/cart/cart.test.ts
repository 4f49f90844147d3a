import { describe, expect, it } from 'vitest';
import { type Cart, type CartLine, cartLimits, changeCart, countPieces, emptyCart } from './cart';

const chair = { productId: 'chair', sku: 'C-1' };
const lamp = { productId: 'lamp', sku: 'L-1' };
const price = (minor: number) => ({ minor, currency: 'USD' as const });
const line = (item: typeof chair, quantity: number, seen: number | null = null): CartLine => ({
  ...item,
  quantity,
  seen: seen === null ? null : price(seen),
});
const cartOf = (...lines: CartLine[]): Cart => ({ lines });

describe('a cart', () => {
  it('joins what is put in twice into one line, at the price seen last', () => {
    let cart = changeCart(emptyCart, { kind: 'add', item: chair, quantity: 1, seen: price(4500) });
    cart = changeCart(cart, { kind: 'add', item: lamp, quantity: 2 });
    cart = changeCart(cart, { kind: 'add', item: chair, quantity: 2, seen: price(4900) });
    expect(cart.lines).toEqual([line(chair, 3, 4900), line(lamp, 2)]);
    expect(countPieces(cart)).toBe(5);
  });

  it('tells two variants of one product apart', () => {
    const other = { ...chair, sku: 'C-2' };
    const cart = changeCart(cartOf(line(chair, 1)), { kind: 'add', item: other, quantity: 1 });
    expect(cart.lines).toHaveLength(2);
    expect(changeCart(cart, { kind: 'remove', item: other }).lines).toEqual([line(chair, 1)]);
  });

  it('never goes over its limits and never takes what is no quantity', () => {
    const most = changeCart(cartOf(line(chair, 98)), { kind: 'add', item: chair, quantity: 5 });
    expect(most.lines[0]?.quantity).toBe(cartLimits.quantity);
    const full: Cart = {
      lines: Array.from({ length: cartLimits.lines }, (_, i) => line({ productId: `p${i}`, sku: 's' }, 1)),
    };
    expect(changeCart(full, { kind: 'add', item: chair, quantity: 1 })).toBe(full);
    for (const quantity of [0, -2, Number.NaN, Number.POSITIVE_INFINITY, 0.4]) {
      expect(changeCart(emptyCart, { kind: 'add', item: chair, quantity })).toBe(emptyCart);
    }
  });

  it('loses the line whose quantity becomes 0, and gets it back where it stood', () => {
    const cart = cartOf(line(chair, 2), line(lamp, 1));
    const without = changeCart(cart, { kind: 'set-quantity', item: chair, quantity: 0 });
    expect(without.lines).toEqual([line(lamp, 1)]);
    expect(changeCart(without, { kind: 'put-back', line: line(chair, 2), at: 0 })).toEqual(cart);
    // Put in again meanwhile: undoing does not double it.
    expect(changeCart(cart, { kind: 'put-back', line: line(chair, 2), at: 0 })).toBe(cart);
  });

  it('notes a price when it is first seen, and another one only when the shopper takes note', () => {
    const cart = cartOf(line(chair, 1, 4500), line(lamp, 1));
    const prices = [
      { ...chair, price: price(4900) },
      { ...lamp, price: price(900) },
    ];
    const first = changeCart(cart, { kind: 'see', prices, first: true });
    expect(first.lines).toEqual([line(chair, 1, 4500), line(lamp, 1, 900)]);
    const noted = changeCart(first, { kind: 'see', prices, first: false });
    expect(noted.lines[0]?.seen).toEqual(price(4900));
    expect(changeCart(noted, { kind: 'see', prices, first: false })).toBe(noted);
  });

  it('takes in another cart line by line', () => {
    const cart = changeCart(cartOf(line(chair, 1, 4500)), {
      kind: 'merge',
      lines: [line(chair, 2), line(lamp, 1)],
    });
    expect(cart.lines).toEqual([line(chair, 3, 4500), line(lamp, 1)]);
  });
});
