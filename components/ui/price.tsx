import { formatMoney, type Money } from '@/lib/core/money';
import { classNames } from './class-names';
import styles from './price.module.css';

/** A price in the shopper's language, isolated so that it reads right in both directions. */
export function Price({
  money,
  locale,
  className,
}: {
  money: Money;
  locale: string;
  className?: string | undefined;
}) {
  return <bdi className={classNames(styles.price, className)}>{formatMoney(money, locale)}</bdi>;
}
