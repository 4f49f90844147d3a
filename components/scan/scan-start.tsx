'use client';

import { ImageUp, ScanBarcode } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { StartStage } from '@/components/photo/start-stage';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './scan-page.module.css';

/** Before anything was read: the ways to show a code. */
export function ScanStart() {
  const t = useTranslations('scan');
  const { upload, scan } = usePhotoIntake();
  return (
    <div className={styles.stage}>
      <StartStage
        large
        title={t('heading')}
        lead={t('lead')}
        ways={
          <>
            <Button kind="primary" size="large" onClick={scan}>
              <Icon glyph={ScanBarcode} /> {t('open')}
            </Button>
            <Button size="large" onClick={upload}>
              <Icon glyph={ImageUp} /> {t('photo')}
            </Button>
          </>
        }
        promise={t('promise')}
        pasteHint={t('pasteHint')}
      />
    </div>
  );
}
