import { useTranslations } from 'use-intl/react';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './tryon-start.module.css';

/** What went wrong: where the shop's words speak of the search, the try-on has its own. */
export function TryonFailure({ code }: { code: ErrorCode }) {
  const t = useTranslations('tryon');
  if (code === 'MODEL_UNAVAILABLE' || code === 'WEBGL_UNAVAILABLE') {
    return <Alert code={code} words={t('cannot')} />;
  }
  if (code === 'MODEL_DOWNLOAD_FAILED' || code === 'MODEL_BAD_WEIGHTS') {
    return <Alert code={code} words={t('notLoaded')} />;
  }
  return <ErrorNote code={code} />;
}

function Alert({ code, words }: { code: ErrorCode; words: string }) {
  return (
    <p role="alert" data-error={code} className={styles.said}>
      {words}
    </p>
  );
}
