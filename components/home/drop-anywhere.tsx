'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import styles from './drop-anywhere.module.css';

/** Takes a photo that is dropped or pasted anywhere on the page; a veil says so while one is held over it. */
export function DropAnywhere({ onPhoto }: { onPhoto: (photo: File) => void }) {
  const t = useTranslations('shop');
  const [over, setOver] = useState(false);

  useEffect(() => {
    const lifetime = new AbortController();
    const listen = <K extends keyof WindowEventMap>(kind: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(kind, act, { signal: lifetime.signal });

    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onPhoto(file);
    });
    listen('paste', (event) => {
      const file = [...(event.clipboardData?.files ?? [])].find((each) => each.type.startsWith('image/'));
      if (file) onPhoto(file);
    });
    return () => lifetime.abort();
  }, [onPhoto]);

  return over ? (
    <div className={styles.veil} aria-hidden>
      <p className={styles.words}>{t('dropNow')}</p>
    </div>
  ) : null;
}
