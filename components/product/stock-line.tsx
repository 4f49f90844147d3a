import { useTranslations } from 'use-intl/react';
import styles from './stock-line.module.css';

const few = 5;

/** Whether it can be had, in words: a count only when it is small enough to matter. */
export function StockLine({ stock }: { stock: number }) {
  const t = useTranslations('product');
  if (stock <= 0) return <span className={styles.out}>{t('soldOut')}</span>;
  return (
    <span className={stock <= few ? styles.few : styles.in}>
      {stock <= few ? t('fewLeft', { count: stock }) : t('inStock')}
    </span>
  );
}
