'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/studio/use-send';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Field } from '@/components/ui/field';
import styles from './account.module.css';

/** One's own name, as colleagues and the history show it. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations('account');
  const { busy, error, send } = useSend();
  const [saved, setSaved] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(false);
    const wish = String(new FormData(event.currentTarget).get('name'));
    setSaved((await send('PATCH', '/api/merchant/account', { name: wish })) !== null);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Field label={t('name')} name="name" autoComplete="name" defaultValue={name} maxLength={80} required />
      {error ? <ErrorNote code={error} /> : null}
      <Button type="submit" disabled={busy}>
        {t('save')}
      </Button>
      <p role="status" className={styles.done}>
        {saved ? t('saved') : null}
      </p>
    </form>
  );
}
