import { useTranslations } from 'use-intl/react';
import { coach } from '@/lib/ar/coach';
import type { RoomState } from '@/lib/ar/room-state';
import styles from './coach-line.module.css';
import { useNow } from './use-now';

/** The one sentence that helps now; spoken when it changes. */
export function CoachLine({ state, hasSize }: { state: RoomState; hasSize: boolean }) {
  const t = useTranslations('xr');
  const { session, mode, model, marks, pinchedAtMs, snappedAtMs, noWallAtMs } = state;
  const said = coach({
    session,
    nowMs: useNow(),
    mode: mode === 'handle' ? 'selected' : mode,
    model,
    hasSize,
    marks: marks.length,
    pinchedAtMs,
    snappedAtMs,
    noWallAtMs,
  });
  return (
    <p className={styles.line} role="status" data-coach={said}>
      {t(said)}
    </p>
  );
}
