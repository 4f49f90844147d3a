'use client';

import { type KeyboardEvent, type PointerEvent, type RefObject, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { PicturePoint } from '@/lib/ar/room-photo/room-camera';
import type { Pixels } from '@/lib/photo/pixels';
import { Loupe } from './loupe';
import styles from './mark-handle.module.css';

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** From the place to the middle of its grip, CSS pixels. */
const gripPixels = 24;

/** A place in the photo to drag, or to move by the arrow keys: a pixel of the photo, ten with Shift. Seen through a loupe. */
export function MarkHandle(props: {
  at: PicturePoint;
  label: string;
  /** Unit, in the picture: the grip is out there, so that neither it nor a finger hides the place. */
  outward: PicturePoint;
  pixels: Pixels;
  frame: RefObject<HTMLElement | null>;
  onMove: (point: PicturePoint) => void;
  /** It was dragged and let go. */
  onRelease?: (() => void) | undefined;
}) {
  const { at, label, outward, pixels, frame, onMove, onRelease } = props;
  const t = useTranslations('room');
  const help = useId();
  const held = useRef<{ pointer: number; dx: number; dy: number } | null>(null);
  const [looking, setLooking] = useState(false);

  const within = ({ x, y }: PicturePoint): PicturePoint => ({
    x: Math.min(pixels.width, Math.max(0, x)),
    y: Math.min(pixels.height, Math.max(0, y)),
  });
  const pictureAt = (event: PointerEvent): PicturePoint | null => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    return {
      x: ((event.clientX - box.left) / box.width) * pixels.width,
      y: ((event.clientY - box.top) / box.height) * pixels.height,
    };
  };
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    const there = event.button === 0 && !held.current ? pictureAt(event) : null;
    if (!there) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { pointer: event.pointerId, dx: at.x - there.x, dy: at.y - there.y };
    setLooking(true);
  };
  const move = (event: PointerEvent) => {
    const there = held.current?.pointer === event.pointerId ? pictureAt(event) : null;
    if (there && held.current) onMove(within({ x: there.x + held.current.dx, y: there.y + held.current.dy }));
  };
  const end = (event: PointerEvent) => {
    if (held.current?.pointer !== event.pointerId) return;
    held.current = null;
    setLooking(false);
    onRelease?.();
  };
  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? 10 : 1;
    setLooking(true);
    onMove(within({ x: at.x + arrow[0] * step, y: at.y + arrow[1] * step }));
  };

  const place = { left: `${(100 * at.x) / pixels.width}%`, top: `${(100 * at.y) / pixels.height}%` };
  return (
    <>
      <span className={styles.ring} style={place} />
      <button
        type="button"
        className={styles.handle}
        style={{ ...place, translate: `${outward.x * gripPixels}px ${outward.y * gripPixels}px` }}
        aria-label={label}
        aria-describedby={help}
        data-mark-handle
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={press}
        onBlur={() => setLooking(false)}
      >
        <span className={styles.grip} />
        <VisuallyHidden>
          <span id={help}>{t('handleHelp')}</span>
          {looking ? (
            <span aria-live="polite">{t('handleAt', { x: Math.round(at.x), y: Math.round(at.y) })}</span>
          ) : null}
        </VisuallyHidden>
      </button>
      {looking ? <Loupe pixels={pixels} at={at} /> : null}
    </>
  );
}
