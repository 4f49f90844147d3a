import { type RefObject, useEffect } from 'react';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { RoomTouch, type ScreenPoint } from '@/lib/ar/xr/room-touch.browser';

/** A finger that moves less than this, in CSS pixels, taps. */
const tapPixels = 8;
/** Two fingers that come this much nearer or further mean to scale. */
const pinchShare = 0.15;

type Point = { x: number; y: number };

/** Fingers and mouse on the picture: tap, drag, two fingers to turn. A pinch is answered with why it does nothing. */
export function useRoomGestures(layer: RefObject<HTMLElement | null>, room: RoomController): void {
  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    const touch = new RoomTouch(room);
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const fingers = new Map<number, Point>();
    let one: { from: Point; doing: 'tap' | 'drag' | 'nothing' } | null = null;
    let two: { spread: number; angle: number; gesture: string; pinched: boolean } | null = null;
    let gestures = 0;

    const at = ({ clientX, clientY }: PointerEvent): ScreenPoint => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: ((clientX - left) / width) * 2 - 1, y: 1 - ((clientY - top) / height) * 2 };
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      const from = { x: event.clientX, y: event.clientY };
      fingers.set(event.pointerId, from);
      if (fingers.size === 1) one = { from, doing: 'tap' };
      else if (fingers.size === 2) {
        if (one?.doing === 'drag') touch.dragEnd();
        one = null;
        two = { ...between(fingers), gesture: `turn ${++gestures}`, pinched: false };
      }
    };
    const move = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (two && fingers.size === 2) {
        const now = between(fingers);
        touch.twist(around(now.angle - two.angle), two.gesture);
        two.angle = now.angle;
        if (!two.pinched && Math.abs(now.spread / two.spread - 1) > pinchShare) {
          two.pinched = true;
          room.pinch();
        }
        return;
      }
      const far = one && Math.hypot(event.clientX - one.from.x, event.clientY - one.from.y) > tapPixels;
      if (one?.doing === 'tap' && far) one.doing = touch.dragStart(at(event)) ? 'drag' : 'nothing';
      if (one?.doing === 'drag') touch.dragMove(at(event));
    };
    const up = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId)) return;
      if (one?.doing === 'drag') touch.dragEnd();
      if (one?.doing === 'tap' && event.type === 'pointerup') touch.tap(at(event));
      one = null;
      if (fingers.size < 2) two = null;
    };
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', move, { signal });
    for (const kind of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(kind, up, { signal });
    // A trackpad's pinch would scale the page.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.ctrlKey) room.pinch();
    };
    element.addEventListener('wheel', wheel, { signal, passive: false });
    return () => lifetime.abort();
  }, [layer, room]);
}

function between(fingers: ReadonlyMap<number, Point>): { spread: number; angle: number } {
  const [a, b] = [...fingers.values()];
  if (!a || !b) return { spread: 1, angle: 0 };
  return { spread: Math.max(1, Math.hypot(b.x - a.x, b.y - a.y)), angle: Math.atan2(b.y - a.y, b.x - a.x) };
}

/** An angle as the shortest turn, -π..π. */
const around = (radians: number) => Math.atan2(Math.sin(radians), Math.cos(radians));
