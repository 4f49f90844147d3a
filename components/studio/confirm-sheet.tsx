'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Sheet } from '@/components/ui/sheet';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './confirm-sheet.module.css';

type Props = {
  /** Null keeps it closed. */
  asked: { title: string; text: string; verb: string } | null;
  busy: boolean;
  error: ErrorCode | null;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once more before something that cannot be undone. Speaks messages `account`. */
export function ConfirmSheet({ asked, busy, error, onConfirm, onClose }: Props) {
  const t = useTranslations('account');
  return (
    <Sheet open={asked !== null} onClose={onClose} title={asked?.title ?? ''}>
      <div className={styles.body}>
        <p>{asked?.text}</p>
        {error ? <ErrorNote code={error} /> : null}
        <div className={styles.actions}>
          <Button kind="primary" onClick={onConfirm} disabled={busy}>
            {asked?.verb}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Sheet>
  );
}
