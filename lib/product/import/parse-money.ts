import { type Currency, currencies, type Money } from '@/lib/core/money';
import { fold } from '../words/fold';
import type { Parsed } from './parse-fields';
import { type Reason, type ReasonCode, reason } from './reason-words';

const signs: Record<string, Currency> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₪': 'ILS',
  nis: 'ILS',
  [fold('ש״ח')]: 'ILS',
  [fold('شيكل')]: 'ILS',
  dh: 'AED',
  dhs: 'AED',
  [fold('د.إ')]: 'AED',
  [fold('درهم')]: 'AED',
  [fold('دولار')]: 'USD',
  [fold('يورو')]: 'EUR',
};

/**
 * Reads a price as merchants write it: `1,299.00 USD`, `₪99`, `99,90 €`, `1.299,90`, `1 299`, `١٢٩`.
 * The last of several marks is the decimal one; a single mark with three digits after it parts thousands.
 *
 * @param fallback The currency of a price that names none.
 * @returns The price, or why it is none.
 */
export function parseMoney(text: string, fallback: Currency): Parsed<Money> {
  const value = text.trim().slice(0, 40);
  const none = (code: ReasonCode, more: Reason['values'] = {}) => ({
    problem: reason(code, { value, ...more }),
  });
  const folded = fold(text)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .trim();
  if (folded === '') return { problem: reason('priceEmpty') };
  const match = /^(-?)((?:[^\d.,-]|\p{L}\.)*?) ?(-?)((?:\d[\d., '’]*)?\d) ?([^\d,-]*)$/u.exec(folded);
  if (!match) return none('priceNone');
  const [, minus, before = '', innerMinus, digits = '', after = ''] = match;
  const currency = currencyOf(before, after, fallback);
  if (!currency) return none('priceCurrency', { currencies: currencies.join(', ') });
  if (minus || innerMinus) return none('priceNegative');
  const minor = toMinor(digits.replace(/[ '’]/g, ''));
  if (minor === null) return none('priceNone');
  if (minor > 100_000_000_000) return none('priceTooMuch');
  return { value: { minor, currency } };
}

function currencyOf(before: string, after: string, fallback: Currency): Currency | null {
  const names = [before, after].map((name) => name.trim()).filter((name) => name !== '' && name !== '.');
  if (names.length === 0) return fallback;
  const found = names.map((name) => {
    const code = name.toUpperCase();
    return (currencies as readonly string[]).includes(code) ? (code as Currency) : signs[name];
  });
  // `$ 20 USD` says it twice; `$ 20 EUR` says two things.
  return found.every((currency) => currency && currency === found[0]) ? (found[0] ?? null) : null;
}

/** Cents of `1,299.00` or `1.299,00`; null when the marks make no sense. */
function toMinor(digits: string): number | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const once = last >= 0 && digits.indexOf(digits.charAt(last)) === last;
  const both = digits.includes('.') && digits.includes(',');
  const grouped = digits.length - last - 1 === 3 && !digits.startsWith('0');
  const decimal = once && (both || !grouped);
  const groups = (decimal ? digits.slice(0, last) : digits).split(/[.,]/);
  const fraction = decimal ? digits.slice(last + 1) : '';
  if (/[1-9]/.test(fraction.slice(2))) return null;
  if (groups.slice(1).some((group) => group.length !== 3)) return null;
  return Number(groups.join('')) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
}
