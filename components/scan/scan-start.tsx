'use client';

import { ImageUp, ScanBarcode } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './scan-page.module.css';

/** Before anything was read: the ways to show a code. */
export function ScanStart() {
  const t = useTranslations('scan');
  const { upload, scan } = usePhotoIntake();
  return (
    <div className={styles.stage}>
      <h1 className={styles.title}>{t('heading')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.ways}>
        <Button kind="primary" size="large" onClick={scan}>
          <Icon glyph={ScanBarcode} /> {t('open')}
        </Button>
        <Button size="large" onClick={upload}>
          <Icon glyph={ImageUp} /> {t('photo')}
        </Button>
      </div>
      <p className={styles.hint}>
        <span className={styles.mouse}>{t('pasteHint')}</span> {t('promise')}
      </p>
    </div>
  );
}
