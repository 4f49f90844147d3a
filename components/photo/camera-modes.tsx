'use client';

import { useTranslations } from 'use-intl/react';
import styles from './camera-modes.module.css';
import type { CameraMode } from './camera-view';

const modes = ['photo', 'code'] as const;

/** What the open camera is for; the stream stays the same. */
export function CameraModes(props: { mode: CameraMode; onMode: (mode: CameraMode) => void }) {
  const { mode, onMode } = props;
  const t = useTranslations('scan');
  const word = { photo: t('modePhoto'), code: t('modeCode') };
  return (
    <fieldset className={styles.modes} aria-label={t('modes')}>
      {modes.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.mode}
          aria-pressed={each === mode}
          onClick={() => onMode(each)}
        >
          {word[each]}
        </button>
      ))}
    </fieldset>
  );
}
