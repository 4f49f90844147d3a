'use client';

import { type RefObject, useEffect } from 'react';
import type { OrbitControl } from '@/lib/model3d/orbit-control';

const keyTurn = (10 * Math.PI) / 180;
const keyZoom = 1.15;
/** A drag across the whole stage turns this far. */
const turnPerWidth = Math.PI * 1.2;

/**
 * Mouse, touch, trackpad and keyboard on the viewer. One finger sideways turns while the page still scrolls up and
 * down under it (`touch-action: pan-y` on the element); two fingers come closer. The wheel belongs to the page until
 * the viewer has the focus, except a trackpad's pinch.
 */
export function useGestures(ref: RefObject<HTMLElement | null>, control: OrbitControl | null): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || !control) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const pointers = new Map<number, { x: number; y: number }>();

    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        element.setPointerCapture(event.pointerId);
        pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        const last = pointers.get(event.pointerId);
        if (!last) return;
        const apart = spread(pointers);
        const moved = { x: event.clientX - last.x, y: event.clientY - last.y };
        pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (pointers.size === 1) {
          const turn = turnPerWidth / element.clientWidth;
          control.turn(-moved.x * turn, moved.y * turn);
        } else if (apart > 0) control.scale(apart / Math.max(1, spread(pointers)));
      },
      { signal },
    );
    const leave = (event: PointerEvent) => pointers.delete(event.pointerId);
    for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      element.addEventListener(kind, leave, { signal });

    element.addEventListener(
      'wheel',
      (event) => {
        const pinch = event.ctrlKey || event.metaKey;
        if (!pinch && !element.contains(document.activeElement)) return;
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        const moved = control.scale(Math.exp(event.deltaY * lines * (pinch ? 0.01 : 0.0016)));
        // At the end of its way the page may scroll on.
        if (moved || pinch) event.preventDefault();
      },
      { signal, passive: false },
    );
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        act(control);
      },
      { signal },
    );
    return () => lifetime.abort();
  }, [ref, control]);
}

/** An arrow turns the camera towards its side, whatever the reading direction. */
const keys: Record<string, (control: OrbitControl) => void> = {
  ArrowLeft: (control) => control.turn(-keyTurn, 0),
  ArrowRight: (control) => control.turn(keyTurn, 0),
  ArrowUp: (control) => control.turn(0, keyTurn),
  ArrowDown: (control) => control.turn(0, -keyTurn),
  '+': (control) => control.scale(1 / keyZoom),
  '=': (control) => control.scale(1 / keyZoom),
  '-': (control) => control.scale(keyZoom),
  Home: (control) => control.reset(),
};

function spread(pointers: ReadonlyMap<number, { x: number; y: number }>): number {
  const [a, b] = [...pointers.values()];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}
