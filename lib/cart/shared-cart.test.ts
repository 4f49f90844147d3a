import { expect, it } from 'vitest';
import { cartLimits } from './cart';
import { parseSharedCart, writeSharedCart } from './shared-cart';

it('reads what it wrote, whatever letters an SKU has, and carries no price', () => {
  const lines = [
    { productId: 'chair', sku: 'A:1,ü/ב#', quantity: 2, seen: { minor: 1, currency: 'USD' as const } },
    { productId: 'lamp', sku: 'L', quantity: 1, seen: null },
  ];
  const fragment = writeSharedCart({ lines });
  expect(fragment).not.toContain('USD');
  expect(parseSharedCart(fragment)).toEqual({ lines: lines.map((line) => ({ ...line, seen: null })) });
});

it('is no cart without one line that is understood', () => {
  for (const fragment of ['', '#with=', '#with=a', '#with=a:b:0', '#with=a:b:1e3', '#with=%:b:1', '#size']) {
    expect(parseSharedCart(fragment), fragment).toBeNull();
  }
  expect(parseSharedCart('#with=junk,a:b:3,:x:1')?.lines).toEqual([
    { productId: 'a', sku: 'b', quantity: 3, seen: null },
  ]);
});

it('takes no more than a cart holds', () => {
  const many = Array.from({ length: 500 }, (_, i) => `p${i}:s:1`).join(',');
  expect(parseSharedCart(`#with=${many}`)?.lines).toHaveLength(cartLimits.lines);
});
