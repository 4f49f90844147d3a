'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Field } from '@/components/ui/field';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './account.module.css';

/** What an authenticator app needs: as a QR code (SVG text) and as base32 letters. */
export type NewFactor = { svg: string; secret: string; backupCodes: string[] };

type Props = {
  factor: NewFactor;
  busy: boolean;
  error: ErrorCode | null;
  onCode: (code: string) => void;
  onCancel: () => void;
};

/** The secret to scan, and the first code as proof that it arrived. */
export function ScanFactor({ factor, busy, error, onCode, onCancel }: Props) {
  const t = useTranslations('account');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onCode(String(new FormData(event.currentTarget).get('code')));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.text}>{t('factorScan')}</p>
      {/* biome-ignore lint/performance/noImgElement: a data URL, as large as it is shown */}
      <img
        className={styles.qr}
        src={`data:image/svg+xml,${encodeURIComponent(factor.svg)}`}
        alt={t('factorQr')}
        width={192}
        height={192}
      />
      <output className={styles.secret} dir="ltr" data-secret>
        {factor.secret}
      </output>
      <Field
        label={t('factorCode')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        maxLength={9}
        required
      />
      {error ? <ErrorNote code={error} /> : null}
      <div className={styles.verbs}>
        <Button kind="primary" type="submit" disabled={busy}>
          {t('factorConfirm')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
