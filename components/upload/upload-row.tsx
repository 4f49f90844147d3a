'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { ProgressLine } from '@/components/ui/progress-line';
import { canGoOn } from './send-file';
import styles from './upload-row.module.css';
import type { UploadView } from './upload-view';

type Props = {
  upload: UploadView;
  onPause: () => void;
  onGoOn: () => void;
  onRemove: () => void;
};

/** A file on its way: how far, and what can be done about it. */
export function UploadRow({ upload, onPause, onGoOn, onRemove }: Props) {
  const t = useTranslations('pipeline');
  const locale = useLocale();
  const { fileName, bytes, sentBytes, state, error } = upload;
  const share = bytes > 0 ? sentBytes / bytes : 0;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  const megabytes = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value / 1e6);
  const words = {
    sending: t('sending', { done: megabytes(sentBytes), total: megabytes(bytes) }),
    paused: t('pausedAt', { percent }),
    offline: t('offlineAt', { percent }),
    sent: t('stateDone'),
    failed: t('stateFailed'),
  }[state];
  return (
    <div className={styles.row} data-state={state}>
      <p className={styles.name}>
        <bdi>{fileName}</bdi>
      </p>
      <p className={styles.words} role="status">
        {words}
      </p>
      <ProgressLine className={styles.bar} share={share} label={fileName} />
      <div className={styles.actions}>
        {state === 'sending' || state === 'offline' ? <Button onClick={onPause}>{t('pause')}</Button> : null}
        {state === 'paused' || (error && canGoOn(error)) ? (
          <Button onClick={onGoOn}>{t('goOn')}</Button>
        ) : null}
        {state === 'sent' ? null : (
          <Button kind="plain" onClick={onRemove}>
            {t(state === 'failed' ? 'dismiss' : 'giveUp')}
          </Button>
        )}
      </div>
      {error ? <ErrorNote code={error} /> : null}
    </div>
  );
}
