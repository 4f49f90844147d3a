'use client';

import { useTranslations } from 'use-intl/react';
import type { Role } from '@/lib/merchant/access';
import { InviteForm } from './invite-form';
import { OpenInvitations } from './open-invitations';
import { PeopleTable } from './people-table';
import styles from './team.module.css';

/** Somebody of the team, as the page gets them. */
export type TeamPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  twoFactorEnabled: boolean;
  createdAt: string;
};
/** A link that was made and not used yet. */
export type TeamInvitation = { id: string; email: string; role: Role; expiresAt: string };

type Props = { me: string; people: TeamPerson[]; invitations: TeamInvitation[] };

/** Who may enter the studio, and who is invited. Speaks messages `account`. */
export function Team({ me, people, invitations }: Props) {
  const t = useTranslations('account');
  return (
    <div className={styles.team}>
      <PeopleTable me={me} people={people} />
      <aside className={styles.aside}>
        <section className={styles.section}>
          <h2 className={styles.title}>{t('inviteTitle')}</h2>
          <p className={styles.text}>{t('inviteText')}</p>
          <InviteForm />
        </section>
        <section className={styles.section}>
          <h2 className={styles.title}>{t('openInvitations')}</h2>
          <OpenInvitations invitations={invitations} />
        </section>
      </aside>
    </div>
  );
}
