'use client';

import { useTranslations } from 'use-intl/react';
import styles from './loading-line.module.css';
import type { SessionState } from './session-state';

/** What is being done, in words over a hairline of progress. Bytes are of the models, fetched once. */
export function LoadingLine(props: { state: SessionState; onCancel?: (() => void) | undefined }) {
  const { state, onCancel } = props;
  const t = useTranslations('search');
  const loading = state.model.status === 'loading';
  const progress = loading ? state.model.progress : null;
  const part = progress && progress.totalBytes > 0 ? progress.loadedBytes / progress.totalBytes : null;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const words = progress
    ? t('gettingReadyBytes', {
        loaded: megabytes(progress.loadedBytes),
        total: megabytes(progress.totalBytes),
      })
    : loading
      ? t('gettingReady')
      : state.photo?.regions
        ? t('comparing')
        : t('looking');
  return (
    <div className={styles.line} data-loading-line>
      <p className={styles.words}>
        <span>{words}</span>
        {onCancel ? (
          <button type="button" className={styles.cancel} onClick={onCancel}>
            {t('cancel')}
          </button>
        ) : null}
      </p>
      <div
        role="progressbar"
        aria-label={t('gettingReady')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === null ? undefined : Math.round(part * 100)}
        className={styles.track}
        data-running={part === null ? '' : undefined}
      >
        <div className={styles.done} style={{ inlineSize: part === null ? undefined : `${part * 100}%` }} />
      </div>
    </div>
  );
}
