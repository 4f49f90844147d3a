'use client';

import { useTranslations } from 'use-intl/react';
import { roleWord } from '@/components/studio/role-word';
import table from '@/components/studio/table.module.css';
import { useSend } from '@/components/studio/use-send';
import { ErrorNote } from '@/components/ui/error-note';
import { Moment } from '@/components/ui/moment';
import styles from './open-invitations.module.css';
import type { TeamInvitation } from './team';

/** Links that were made and not used yet, each to be taken back. */
export function OpenInvitations({ invitations }: { invitations: TeamInvitation[] }) {
  const t = useTranslations('account');
  const { busy, error, send } = useSend();
  if (invitations.length === 0) return <p className={styles.quiet}>{t('noInvitations')}</p>;
  return (
    <>
      {error ? <ErrorNote code={error} /> : null}
      <ul className={styles.list}>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <bdi>{email}</bdi>
              <span className={styles.quiet}>
                {t(roleWord(role))} · {t('worksUntil')} <Moment at={expiresAt} show="date" />
              </span>
            </div>
            <button
              type="button"
              className={table.verb}
              aria-label={t('takeBackOf', { email })}
              disabled={busy}
              onClick={() => send('DELETE', `/api/merchant/team/invitations/${id}`)}
            >
              {t('takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
