'use client';

import { useTranslations } from 'use-intl/react';
import type { ContactVerdict } from '@/lib/model3d/attachment/edit/judge-contact';
import styles from './inspector.module.css';

/** Whether the product touches its place; announced when that changes. */
export function ContactNote({ verdict }: { verdict: ContactVerdict }) {
  const t = useTranslations('attachment');
  const millimetres = `${Math.round(verdict.metres * 1000)}`;
  return (
    <p aria-live="polite" className={styles.contact} data-contact={verdict.kind}>
      {verdict.kind === 'touches' ? t('touches') : t(verdict.kind, { millimetres })}
    </p>
  );
}
