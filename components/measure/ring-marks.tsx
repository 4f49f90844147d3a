'use client';

import type { RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import { MarkHandle } from '@/components/ar/room-photo/mark-handle';
import type { Pixels } from '@/lib/photo/pixels';
import styles from './measure-page.module.css';

type Spot = { x: number; y: number };

/** Two opposite places of a ring's inner edge in a photo, to drag or to move by the arrow keys. Speaks `room` too. */
export function RingMarks(props: {
  pixels: Pixels;
  ends: readonly [Spot, Spot];
  frame: RefObject<HTMLElement | null>;
  onEnds: (ends: readonly [Spot, Spot]) => void;
}) {
  const { pixels, ends, frame, onEnds } = props;
  const t = useTranslations('measure');
  const [a, b] = ends;
  const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const along = { x: (b.x - a.x) / long, y: (b.y - a.y) / long };
  return (
    <>
      <svg viewBox={`0 0 ${pixels.width} ${pixels.height}`} className={styles.marks} aria-hidden>
        {[styles.markUnder, styles.mark].map((className) => (
          <g key={className} className={className}>
            <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
            <circle cx={(a.x + b.x) / 2} cy={(a.y + b.y) / 2} r={long / 2} />
          </g>
        ))}
      </svg>
      {([0, 1] as const).map((i) => (
        <MarkHandle
          key={i}
          at={ends[i]}
          label={t('ringEnd', { number: i + 1 })}
          outward={i === 0 ? { x: -along.x, y: -along.y } : along}
          pixels={pixels}
          frame={frame}
          onMove={(point) => onEnds(i === 0 ? [point, b] : [a, point])}
        />
      ))}
    </>
  );
}
