'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import styles from './account.module.css';

/** The backup codes, shown this once. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations('account');
  return (
    <div className={styles.form} role="status">
      <h3>{t('backupTitle')}</h3>
      <p className={styles.text}>{t('backupText')}</p>
      <ul className={styles.codes} dir="ltr" data-backup-codes>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.verbs}>
        <Button kind="primary" onClick={onDone}>
          {t('backupDone')}
        </Button>
        <CopyButton text={codes.join('\n')} label={t('copyCodes')} done={t('copied')} />
      </div>
    </div>
  );
}
