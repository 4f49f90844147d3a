'use client';

import type { RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import { MarkHandle } from '@/components/ar/room-photo/mark-handle';
import type { Corners } from '@/lib/ar/room-photo/check-corners';
import type { Pixels } from '@/lib/photo/pixels';
import styles from './measure-page.module.css';

/** The card in a photo: its outline, and its four corners to drag or to move by the arrow keys. Speaks `room` too. */
export function CardMarks(props: {
  pixels: Pixels;
  corners: Corners;
  frame: RefObject<HTMLElement | null>;
  onCorners: (corners: Corners) => void;
}) {
  const { pixels, corners, frame, onCorners } = props;
  const t = useTranslations('measure');
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x / 4, 0),
    y: corners.reduce((sum, { y }) => sum + y / 4, 0),
  };
  const outline = corners.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <>
      <svg viewBox={`0 0 ${pixels.width} ${pixels.height}`} className={styles.marks} aria-hidden>
        <polygon points={outline} className={styles.markUnder} vectorEffect="non-scaling-stroke" />
        <polygon points={outline} className={styles.mark} vectorEffect="non-scaling-stroke" />
      </svg>
      {corners.map((corner, i) => {
        const long = Math.hypot(corner.x - middle.x, corner.y - middle.y) || 1;
        return (
          <MarkHandle
            // biome-ignore lint/suspicious/noArrayIndexKey: four corners that keep their order
            key={i}
            at={corner}
            label={t('cardCorner', { number: i + 1 })}
            outward={{ x: (corner.x - middle.x) / long, y: (corner.y - middle.y) / long }}
            pixels={pixels}
            frame={frame}
            onMove={(point) =>
              onCorners(corners.map((each, k) => (k === i ? point : each)) as unknown as Corners)
            }
          />
        );
      })}
    </>
  );
}
