'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './entry-form.module.css';
import { sendJson } from './send-json';

type Props = {
  /** Route of `handleEntry`. */
  action: string;
  submit: string;
  /** What the form said before, when it was sent without a script. */
  error: ErrorCode | null;
  children: ReactNode;
};

/** A form that lets somebody into the studio. Without scripts the browser sends it, and the answer is the same. */
export function EntryForm({ action, submit, error: before, children }: Props) {
  const [error, setError] = useState(before);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setError(null);
    const answer = await sendJson<{ next: string }>('POST', action, Object.fromEntries(new FormData(form)));
    if ('error' in answer) {
      setError(answer.error);
      setBusy(false);
      form.querySelector<HTMLInputElement>('input[type=password], input[name=code]')?.select();
      return;
    }
    // A full load: what is around the page depends on who is signed in.
    window.location.assign(answer.value.next);
  };

  return (
    <form method="post" action={action} onSubmit={send} className={styles.form}>
      {error ? <ErrorNote code={error} /> : null}
      {children}
      <Button kind="primary" type="submit" wide disabled={busy}>
        {submit}
      </Button>
    </form>
  );
}
