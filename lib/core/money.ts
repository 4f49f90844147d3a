/** ISO 4217 codes the shop can price in. */
export const currencies = ['USD', 'EUR', 'ILS', 'AED', 'GBP'] as const;
export type Currency = (typeof currencies)[number];

/** A price. `minor` is a whole number of the currency's smallest unit (cents, agorot): never a float of dollars. */
export type Money = { minor: number; currency: Currency };

/** Formats a price for reading, e.g. `$1,290` or `$24.50`; whole prices drop their zeros. */
export function formatMoney(money: Money, locale: string): string {
  const whole = money.minor % 100 === 0;
  return new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    style: 'currency',
    currency: money.currency,
    // "$" and not "US$": an Arabic or Hebrew line has one currency, and the short sign reads right in both directions.
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(money.minor / 100);
}
