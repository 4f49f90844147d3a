/** ISO 4217 codes the shop can price in. */
export const currencies = ['USD', 'EUR', 'ILS', 'AED', 'GBP'] as const;
export type Currency = (typeof currencies)[number];

/** A price. `minor` is a whole number of the currency's smallest unit (cents, agorot): never a float of dollars. */
export type Money = { minor: number; currency: Currency };

/** Signs that read the same everywhere; Arabic's own data would write "US$". */
const signs: Partial<Record<Currency, string>> = { USD: '$', EUR: '€', GBP: '£', ILS: '₪' };

/** Formats a price for reading, e.g. `$1,290` or `$24.50`; whole prices drop their zeros. Arabic keeps Latin digits. */
export function formatMoney(money: Money, locale: string): string {
  const whole = money.minor % 100 === 0;
  const parts = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).formatToParts(money.minor / 100);
  return parts
    .map(({ type, value }) => (type === 'currency' ? (signs[money.currency] ?? value) : value))
    .join('');
}
