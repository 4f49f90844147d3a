'use client';

import { Camera, ImageUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Icon } from '@/components/ui/icon';
import { leavePhoto } from '@/lib/photo/handoff.browser';
import { DropAnywhere } from './drop-anywhere';
import styles from './ways-in.module.css';

/** The equal ways to show the shop a photo. Each hands the photo over in memory and goes to the photo page. */
export function WaysIn() {
  const t = useTranslations('shop');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);

  const show = useCallback(
    (photo: Blob) => {
      leavePhoto(photo);
      router.push('/search');
    },
    [router],
  );

  const takeChosen = useCallback(() => {
    const file = input.current?.files?.[0];
    if (file) show(file);
  }, [show]);

  // A photo chosen before this script ran is still in the input.
  useEffect(takeChosen, [takeChosen]);
  useEffect(() => router.prefetch('/search'), [router]);

  return (
    <div className={styles.ways}>
      <div className={styles.row}>
        <a className={styles.way} href="/search?from=camera">
          <Icon glyph={Camera} size={24} />
          {t('snap')}
        </a>
        <label className={styles.way}>
          <Icon glyph={ImageUp} size={24} />
          {t('upload')}
          <input
            ref={input}
            className={styles.input}
            type="file"
            accept="image/*"
            multiple
            data-photo-input
            onChange={takeChosen}
          />
        </label>
      </div>
      <p className={styles.hint}>{t('dropHint')}</p>
      <DropAnywhere onPhoto={show} />
    </div>
  );
}
