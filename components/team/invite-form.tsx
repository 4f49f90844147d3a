'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { roleWord } from '@/components/studio/role-word';
import { useSend } from '@/components/studio/use-send';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { ErrorNote } from '@/components/ui/error-note';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type Role, roles } from '@/lib/merchant/access';
import styles from './invite-form.module.css';

const hints = { owner: 'roleOwnerHint', staff: 'roleStaffHint', viewer: 'roleViewerHint' } as const;

/** Makes a link that lets one person join, and shows it this once. */
export function InviteForm() {
  const t = useTranslations('account');
  const { busy, error, send } = useSend();
  const [role, setRole] = useState<Role>('staff');
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);

  const invite = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const email = String(new FormData(form).get('email'));
    setMade(null);
    const done = await send<{ link: string }>('POST', '/api/merchant/team/invitations', { email, role });
    if (!done) return;
    setMade({ email, link: done.value.link });
    form.reset();
  };

  return (
    <form className={styles.form} onSubmit={invite}>
      {error ? <ErrorNote code={error} /> : null}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="off"
        dir="ltr"
        maxLength={254}
        required
      />
      <div className={styles.role}>
        <Select label={t('role')} value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {roles.map((each) => (
            <option key={each} value={each}>
              {t(roleWord(each))}
            </option>
          ))}
        </Select>
        <p className={styles.hint}>{t(hints[role])}</p>
      </div>
      <div>
        <Button kind={made ? 'quiet' : 'primary'} type="submit" disabled={busy}>
          {t('inviteSubmit')}
        </Button>
      </div>
      {made ? (
        <div className={styles.made} role="status">
          <p>{t('inviteDone', { email: made.email })}</p>
          <output className={styles.link} dir="ltr" data-invitation>
            {made.link}
          </output>
          <CopyButton key={made.link} text={made.link} label={t('copyLink')} done={t('copied')} />
        </div>
      ) : null}
    </form>
  );
}
