'use client';

import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SearchSession } from './search-session';
import styles from './session-notes.module.css';
import type { SessionState } from './session-state';
import { useErrorWords } from './use-error-words';

/** What went wrong or needs saying, with the next thing to do. What was there before stays below it. */
export function SessionNotes({ state, session }: { state: SessionState; session: SearchSession }) {
  const t = useTranslations('search');
  const ui = useTranslations('ui');
  const wordsOf = useErrorWords();
  const { upload } = usePhotoIntake();
  const offline = useOffline();
  const { error, canRetry, tookFirstOf } = state;
  return (
    <>
      {error ? (
        <div role="alert" className={styles.note} data-error={error.code}>
          <Icon glyph={CircleAlert} className={styles.alert} />
          <p className={styles.words}>{wordsOf(error)}</p>
          <div className={styles.actions}>
            {error.code === 'MODEL_MISMATCH' || error.code === 'INDEX_DAMAGED' ? (
              <Button onClick={() => window.location.reload()}>{ui('reload')}</Button>
            ) : canRetry ? (
              <Button onClick={session.retry} data-retry>
                {ui('retry')}
              </Button>
            ) : (
              <Button onClick={upload}>{t('chooseAnother')}</Button>
            )}
            <IconButton label={t('dismiss')} onClick={session.dismiss}>
              <Icon glyph={X} />
            </IconButton>
          </div>
        </div>
      ) : tookFirstOf ? (
        <Note onDismiss={session.dismiss}>{t('tookFirst', { count: tookFirstOf })}</Note>
      ) : null}
      {offline ? <Note>{t('offline')}</Note> : null}
    </>
  );
}

function Note({ children, onDismiss }: { children: string; onDismiss?: () => void }) {
  const t = useTranslations('search');
  return (
    <div role="status" className={styles.note} data-note>
      <Icon glyph={Info} />
      <p className={styles.words}>{children}</p>
      {onDismiss ? (
        <IconButton label={t('dismiss')} onClick={onDismiss}>
          <Icon glyph={X} />
        </IconButton>
      ) : null}
    </div>
  );
}

function useOffline(): boolean {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const tell = () => setOffline(!navigator.onLine);
    tell();
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }, []);
  return offline;
}
