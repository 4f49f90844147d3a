'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import styles from './nothing.module.css';

/** The honest answer, above what comes nearest. */
export function NothingAlike({ below }: { below: boolean }) {
  const t = useTranslations('search');
  return (
    <div className={styles.nothing} data-nothing-alike>
      <h2 className={styles.title}>{t('nothingTitle')}</h2>
      <p className={styles.text}>{t(below ? 'nothingText' : 'nothingAtAll')}</p>
      <p className={styles.text}>{t('nothingTry')}</p>
    </div>
  );
}

/** No product meets all conditions: what to loosen. */
export function NothingLeft({ hidden, onClear }: { hidden: number; onClear: () => void }) {
  const t = useTranslations('search');
  return (
    <div className={styles.nothing} data-nothing-left>
      <h2 className={styles.title}>{t('emptyTitle')}</h2>
      <p className={styles.text}>{hidden > 0 ? t('hiddenByFilters', { count: hidden }) : t('emptyText')}</p>
      <div>
        <Button onClick={onClear}>{t('clearFilters')}</Button>
      </div>
    </div>
  );
}
