'use client';

import { useTranslations } from 'use-intl/react';
import { ButtonLink } from '@/components/ui/button';
import styles from './empty-cart.module.css';

/** Nothing in it: the next things to do. */
export function EmptyCart() {
  const t = useTranslations('cart');
  return (
    <div className={styles.empty} data-cart-empty>
      <p className={styles.title}>{t('emptyTitle')}</p>
      <p className={styles.text}>{t('emptyText')}</p>
      <div className={styles.actions}>
        <ButtonLink kind="primary" href="/search">
          {t('emptySearch')}
        </ButtonLink>
        <ButtonLink href="/#collections">{t('emptyCollections')}</ButtonLink>
      </div>
    </div>
  );
}
