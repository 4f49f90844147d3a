'use client';

import { useTranslations } from 'use-intl/react';
import { CopyButton } from '@/components/ui/copy-button';
import { describePayload } from '@/lib/barcode/payload';
import styles from './scan-outcome.module.css';

/** What a code says that is no product: shown as text, never opened. What hides in it is spelt out. */
export function PayloadCard({ text }: { text: string }) {
  const t = useTranslations('scan');
  const { kind, host, shown, cut } = describePayload(text);
  return (
    <>
      <h2 className={styles.title}>{t(kind === 'link' ? 'linkTitle' : 'textTitle')}</h2>
      <p className={styles.quiet}>
        {kind === 'link' ? t('linkText', { host: `\u2066${host}\u2069` }) : t('textText')}
      </p>
      <p className={styles.says} dir="auto" data-payload>
        {shown}
      </p>
      {cut > 0 ? <p className={styles.quiet}>{t('cut', { count: cut })}</p> : null}
      <CopyButton text={text} label={t('copy')} done={t('copied')} />
    </>
  );
}
