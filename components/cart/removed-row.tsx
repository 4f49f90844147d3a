'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import styles from './removed-row.module.css';

/** Stands where a line stood until the next thing is taken out: one press puts it back. */
export function RemovedRow({ name, onUndo }: { name: string; onUndo: () => void }) {
  const t = useTranslations('cart');
  const undo = useRef<HTMLButtonElement>(null);
  // The control that was pressed is gone: whoever uses the keyboard goes on from here.
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.row} data-removed>
      <p role="status">{t('removed', { name })}</p>
      <Button kind="plain" onClick={onUndo} ref={undo} data-undo>
        {t('undo')}
      </Button>
    </div>
  );
}
