'use client';

import { Camera, ImageUp, ScanBarcode } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake, usePhotoIntake } from '@/components/photo/photo-intake';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import { type ErrorCode, isAppError } from '@/lib/core/app-error';
import { leavePhoto } from '@/lib/photo/handoff.browser';
import type { Pixels } from '@/lib/photo/pixels';
import styles from './ways-in.module.css';

/** The equal ways to show the shop a photo, and a drop anywhere. The photo is handed over in memory to the photo page. */
export function WaysIn() {
  const router = useRouter();
  const [error, setError] = useState<ErrorCode | null>(null);

  const show = useCallback(
    ([photo]: (Blob | Pixels)[]) => {
      if (!photo) return;
      leavePhoto(photo);
      router.push('/search');
    },
    [router],
  );
  const complain = useCallback(
    (problem: unknown) => setError(isAppError(problem) ? problem.code : 'INTERNAL'),
    [],
  );
  useEffect(() => router.prefetch('/search'), [router]);

  return (
    <PhotoIntake onPhotos={show} onError={complain} codes>
      <Ways note={error ? <ErrorNote code={error} /> : null} />
    </PhotoIntake>
  );
}

function Ways({ note }: { note: ReactNode }) {
  const t = useTranslations('shop');
  const { upload, snap, scan } = usePhotoIntake();
  return (
    <div className={styles.ways}>
      <div className={styles.row}>
        <button type="button" className={styles.way} onClick={snap}>
          <Icon glyph={Camera} size={24} />
          {t('snap')}
        </button>
        <button type="button" className={styles.way} onClick={upload}>
          <Icon glyph={ImageUp} size={24} />
          {t('upload')}
        </button>
        <button type="button" className={styles.way} onClick={scan}>
          <Icon glyph={ScanBarcode} size={24} />
          {t('scan')}
        </button>
      </div>
      <p className={styles.hint}>{t('dropHint')}</p>
      {note}
    </div>
  );
}
