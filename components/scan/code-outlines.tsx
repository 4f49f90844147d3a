'use client';

import { useTranslations } from 'use-intl/react';
import { polygonPoints } from '@/lib/barcode/agree';
import { describePayload } from '@/lib/barcode/payload';
import type { Reading } from '@/lib/barcode/reading';
import styles from './code-outlines.module.css';

/** Codes drawn where they are. With `onChoose` each is a button. Speaks `scan`. */
export function CodeOutlines(props: {
  codes: readonly Reading[];
  frame: { widthPixels: number; heightPixels: number };
  onChoose?: ((reading: Reading) => void) | undefined;
  /** The picture below is cut to cover its box, not fitted into it. */
  cover?: boolean;
}) {
  const { codes, frame, onChoose, cover } = props;
  const t = useTranslations('scan');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no <fieldset>
    <svg
      className={styles.outlines}
      viewBox={`0 0 ${frame.widthPixels} ${frame.heightPixels}`}
      preserveAspectRatio={cover ? 'xMidYMid slice' : 'xMidYMid meet'}
      role="group"
      aria-label={t('chooseCode')}
      aria-hidden={onChoose ? undefined : true}
    >
      {codes.map((reading) => {
        const points = polygonPoints(reading.corners);
        const label = t('codeIs', { text: describePayload(reading.text).shown.slice(0, 60) });
        return onChoose ? (
          // biome-ignore lint/a11y/useSemanticElements: a shape of an SVG cannot be a <button>
          <polygon
            key={`${reading.format} ${reading.text}`}
            points={points}
            className={styles.choice}
            role="button"
            tabIndex={0}
            aria-label={label}
            onClick={() => onChoose(reading)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onChoose(reading);
            }}
          />
        ) : (
          <polygon key={`${reading.format} ${reading.text}`} points={points} className={styles.outline} />
        );
      })}
    </svg>
  );
}
