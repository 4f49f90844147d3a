'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Field } from '@/components/ui/field';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './account.module.css';

type Props = {
  /** What happens then, e.g. "Set it up". */
  verb: string;
  busy: boolean;
  error: ErrorCode | null;
  onPassword: (password: string) => void;
  onCancel: () => void;
};

/** Asks for the password again, before something that a borrowed computer must not do. */
export function PasswordAsked({ verb, busy, error, onPassword, onCancel }: Props) {
  const t = useTranslations('account');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onPassword(String(new FormData(event.currentTarget).get('password')));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t('passwordToConfirm')}
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        autoFocus
        required
      />
      {error ? <ErrorNote code={error} /> : null}
      <div className={styles.verbs}>
        <Button kind="primary" type="submit" disabled={busy}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
