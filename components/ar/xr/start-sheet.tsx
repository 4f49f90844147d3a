import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import type { SessionEnd } from '@/lib/ar/session-state';
import styles from './start-sheet.module.css';

type Props = {
  name: string;
  opening: boolean;
  /** Why the last session is over; null before the first. */
  end: SessionEnd | null;
  onStart: () => void;
  onClose: () => void;
};

/** Before the camera opens, and after somebody else closed it: what will happen, and the way back. */
export function StartSheet({ name, opening, end, onStart, onClose }: Props) {
  const t = useTranslations('xr');
  const first = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet is read anew
  useEffect(() => first.current?.querySelector('button')?.focus({ preventScroll: true }), [end]);
  const over = end === 'system' || end === 'context-lost';
  return (
    <div className={styles.ground}>
      <div ref={first} className={styles.sheet} data-room-sheet={end ?? 'start'}>
        <h2 className={styles.title}>{over ? t('endedTitle') : t('title', { name })}</h2>
        <p className={styles.words} role={over ? 'alert' : undefined}>
          {t(over ? (end === 'system' ? 'endedBySystem' : 'endedByContext') : 'startBody')}
        </p>
        <div className={styles.actions}>
          <Button kind="primary" size="large" wide disabled={opening} onClick={onStart}>
            {t(opening ? 'opening' : over ? 'startAgain' : 'start')}
          </Button>
          <Button wide onClick={onClose}>
            {t('backToProduct')}
          </Button>
        </div>
      </div>
    </div>
  );
}
