import { expect, it } from 'vitest';
import { formatMoney } from './money';

const plain = (text: string) => text.replace(/[\u200e\u200f]/g, '').replace(/\u00a0/g, ' ');

it('drops the zeros of a whole price and keeps the cents of another', () => {
  expect(formatMoney({ minor: 129_000, currency: 'USD' }, 'en')).toBe('$1,290');
  expect(formatMoney({ minor: 2450, currency: 'USD' }, 'en')).toBe('$24.50');
});

it('writes one short sign and Latin digits in every language', () => {
  expect(plain(formatMoney({ minor: 129_000, currency: 'USD' }, 'ar'))).toBe('1,290 $');
  expect(plain(formatMoney({ minor: 129_000, currency: 'ILS' }, 'he'))).toBe('1,290 ₪');
});
