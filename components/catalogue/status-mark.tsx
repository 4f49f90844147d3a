import { useTranslations } from 'use-intl/react';
import type { ProductStatus } from '@/lib/product/product';
import styles from './status-mark.module.css';
import { statusWord } from './words';

/** A product's status as a word, with a mark that tells it apart at a glance. */
export function StatusMark({ status }: { status: ProductStatus }) {
  const t = useTranslations('catalogue');
  return (
    <span className={styles.status} data-status={status}>
      {t(statusWord[status])}
    </span>
  );
}
