'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Box } from '@/lib/photo/pixels';
import { boxKey, dragBox, type Grip, resizeGrips } from '@/lib/region/crop-box';
import styles from './crop-box.module.css';

/** One press of an arrow key, as a fraction of the photo. */
const keyStep = 0.02;
/** Quiet time after the last key before the new part is searched. */
const settleMilliseconds = 500;

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

/**
 * The part of a photo that is searched: dragged, resized by eight handles, or moved by the keyboard. Positioned in
 * fractions of its parent, left to right in every language because the photo is not mirrored either.
 */
export function CropBox(props: { box: Box; onCommit: (box: Box) => void }) {
  const { box, onCommit } = props;
  const t = useTranslations('search');
  const hintId = useId();
  const [draft, setDraft] = useState(box);
  const drag = useRef<{ grip: Grip; x: number; y: number; from: Box; pointer: number } | null>(null);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef<HTMLDivElement>(null);

  /** What was last handed on: its coming back must not undo a move made since. */
  const handedOn = useRef<string>(undefined);

  useEffect(() => {
    if (boxKey(box) !== handedOn.current) setDraft(box);
  }, [box]);
  useEffect(() => () => clearTimeout(settle.current), []);

  const commit = (next: Box) => {
    clearTimeout(settle.current);
    handedOn.current = boxKey(next);
    if (boxKey(next) !== boxKey(box)) onCommit(next);
  };
  const start = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || drag.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip, x: event.clientX, y: event.clientY, from: draft, pointer: event.pointerId };
  };
  const moved = (event: PointerEvent<HTMLElement>): Box | null => {
    const held = drag.current;
    const photo = frame.current?.parentElement?.getBoundingClientRect();
    if (!held || !photo || held.pointer !== event.pointerId) return null;
    return dragBox(
      held.from,
      held.grip,
      (event.clientX - held.x) / photo.width,
      (event.clientY - held.y) / photo.height,
    );
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const next = moved(event);
    if (next) setDraft(next);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const next = moved(event);
    if (!next) return;
    drag.current = null;
    setDraft(next);
    commit(next);
  };
  const abandon = () => {
    if (drag.current) setDraft(drag.current.from);
    drag.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (event.key === 'Enter') return commit(draft);
    if (!arrow) return;
    event.preventDefault();
    const next = dragBox(draft, event.shiftKey ? 'se' : 'move', arrow[0], arrow[1]);
    setDraft(next);
    clearTimeout(settle.current);
    settle.current = setTimeout(() => commit(next), settleMilliseconds);
  };
  const gestures = { onPointerMove: move, onPointerUp: end, onPointerCancel: abandon };
  const percent = (value: number) => Math.round(value * 100);

  return (
    <div
      ref={frame}
      className={styles.box}
      data-crop-box
      style={{
        left: `${draft.x * 100}%`,
        top: `${draft.y * 100}%`,
        width: `${draft.width * 100}%`,
        height: `${draft.height * 100}%`,
      }}
    >
      <button
        type="button"
        className={styles.move}
        aria-label={t('cropBox')}
        aria-describedby={hintId}
        onPointerDown={start('move')}
        onKeyDown={press}
        {...gestures}
      />
      {resizeGrips.map((grip) => (
        <span
          key={grip}
          className={styles.handle}
          data-grip={grip}
          aria-hidden
          onPointerDown={start(grip)}
          {...gestures}
        />
      ))}
      <VisuallyHidden>
        <span id={hintId}>{t('cropKeys')}</span>
        <span aria-live="polite">
          {t('cropAt', {
            left: percent(draft.x),
            top: percent(draft.y),
            width: percent(draft.width),
            height: percent(draft.height),
          })}
        </span>
      </VisuallyHidden>
    </div>
  );
}
