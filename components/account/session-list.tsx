'use client';

import { useTranslations } from 'use-intl/react';
import table from '@/components/studio/table.module.css';
import { useSend } from '@/components/studio/use-send';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Moment } from '@/components/ui/moment';
import styles from './account.module.css';

/** Where somebody is signed in. `device` is e.g. "Firefox, Linux", or null. */
export type SessionRow = {
  id: string;
  device: string | null;
  address: string | null;
  at: string;
  current: boolean;
};

/** One's own sessions, each to be ended. */
export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  const t = useTranslations('account');
  const { busy, error, send } = useSend();
  return (
    <>
      {error ? <ErrorNote code={error} /> : null}
      <ul className={styles.sessions}>
        {sessions.map(({ id, device, address, at, current }) => {
          const name = device ?? t('unknownDevice');
          return (
            <li key={id} className={styles.session}>
              <span className={styles.device}>
                <bdi>{name}</bdi>
                <span className={styles.quiet}>
                  <Moment at={at} />{' '}
                  {address ? <span>{t('sessionFrom', { address: `\u2068${address}\u2069` })}</span> : null}
                </span>
              </span>
              {current ? (
                <span className={styles.quiet}>{t('thisSession')}</span>
              ) : (
                <button
                  type="button"
                  className={table.verb}
                  aria-label={t('endSessionOf', { device: name })}
                  disabled={busy}
                  onClick={() => send('DELETE', `/api/merchant/account/sessions/${id}`)}
                >
                  {t('endSession')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <div>
          <Button disabled={busy} onClick={() => send('DELETE', '/api/merchant/account/sessions')}>
            {t('endOthers')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
