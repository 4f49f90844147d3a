'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import { noSizes } from '@/lib/fit/wear/worn-sizes';
import styles from './found.module.css';

/** What "my size" goes by, and where to measure it. */
export function WearsNote() {
  const t = useTranslations('search');
  const sizes = useSyncExternalStore(keptSizes.subscribe, keptSizes.getSnapshot, keptSizes.getServerSnapshot);
  const none = sizes === noSizes || Object.values(sizes).every((size) => size === null);
  return (
    <p className={styles.note} data-wears-note={none ? 'none' : 'kept'}>
      {t(none ? 'wearsNoSizes' : 'wearsNote')}{' '}
      <Link href="/measure" prefetch={false} className={styles.link}>
        {t('wearsMeasure')}
      </Link>
    </p>
  );
}
