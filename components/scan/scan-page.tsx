'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake, usePhotoIntake } from '@/components/photo/photo-intake';
import type { Locale } from '@/lib/core/locale';
import type { Pixels } from '@/lib/photo/pixels';
import { DigitsField } from './digits-field';
import { ScanOutcome } from './scan-outcome';
import styles from './scan-page.module.css';
import { ScanStart } from './scan-start';
import { useScan } from './use-scan';

/** The scan page: a code in, its product's page out. Speaks `scan`, `search`, `ui` and `errors`. */
export function ScanPage(props: {
  locale: Locale;
  /** A number that the address asks for. */
  gtin: string | null;
  /** Open the camera at once. */
  camera: boolean;
}) {
  const { locale, gtin, camera } = props;
  const t = useTranslations('scan');
  const scan = useScan(locale, gtin);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const { read, take, fail } = scan;
  const choose = useCallback(([photo]: (Blob | Pixels)[]) => void (photo && read(photo)), [read]);
  const { state } = scan;
  return (
    <PhotoIntake onPhotos={choose} onError={fail} codes={take} dropWords={t('dropNow')}>
      <div className={styles.page} data-scan-state={state.phase} data-alive={alive ? '' : undefined}>
        {camera ? <OpenAtOnce /> : null}
        {state.phase === 'idle' ? (
          <ScanStart />
        ) : (
          <>
            <h1 className={styles.small}>{t('title')}</h1>
            <ScanOutcome scan={scan} />
          </>
        )}
        <DigitsField onGtins={(gtin14s) => scan.ask(gtin14s, null)} />
      </div>
    </PhotoIntake>
  );
}

/** The shopper pressed "Scan" on another page: the camera is what they came for. */
function OpenAtOnce() {
  const { scan } = usePhotoIntake();
  useEffect(() => scan(), [scan]);
  return null;
}
