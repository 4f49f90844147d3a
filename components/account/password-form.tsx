'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/studio/use-send';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Field } from '@/components/ui/field';
import styles from './account.module.css';
import type { PasswordBounds } from './password-bounds';

/** Another password; whoever else uses this account is signed out. */
export function PasswordForm({ bounds }: { bounds: PasswordBounds }) {
  const t = useTranslations('account');
  const { busy, error, send } = useSend();
  const [changed, setChanged] = useState(false);
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setChanged(false);
    const done = await send('POST', '/api/merchant/account/password', Object.fromEntries(new FormData(form)));
    if (!done) return;
    form.reset();
    setChanged(true);
  };
  return (
    <form className={styles.form} onSubmit={change}>
      <Field
        label={t('currentPassword')}
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        maxLength={bounds.max}
        required
      />
      <Field
        label={t('newPassword')}
        hint={t('passwordHint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        minLength={bounds.min}
        maxLength={bounds.max}
        required
      />
      <p className={styles.text}>{t('passwordText')}</p>
      {error ? <ErrorNote code={error} /> : null}
      <Button type="submit" disabled={busy}>
        {t('changePassword')}
      </Button>
      <p role="status" className={styles.done}>
        {changed ? t('passwordChanged') : null}
      </p>
    </form>
  );
}
