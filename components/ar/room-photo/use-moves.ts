import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { movedBy, movedTo, type Place } from '@/lib/ar/room-photo/place-thing';
import { type PicturePoint, project } from '@/lib/ar/room-photo/room-camera';
import type { SolvedRoom } from '@/lib/ar/room-photo/solve-room';
import type { Surface } from '@/lib/ar/room-photo/surface';

const arrows: Record<string, readonly [right: number, away: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const turns: Record<string, number> = { '[': -1, ',': -1, ']': 1, '.': 1 };
const stepMetres = 0.01;
const stepDegrees = 5;

/**
 * Moves a thing on its surface: one finger or the mouse drags it, two fingers turn it, arrow keys move it by a centimetre
 * (ten with Shift), `[` and `]` turn it by 5° (45° with Shift).
 */
export function useMoves(options: {
  frame: RefObject<HTMLElement | null>;
  room: SolvedRoom;
  surface: Surface;
  place: Place;
  onPlace: (change: (now: Place) => Place) => void;
}) {
  const { frame, room, surface, place, onPlace } = options;
  const { camera } = room;
  const fingers = useRef(new Map<number, PicturePoint>());
  const grip = useRef<{ dx: number; dy: number } | null>(null);

  const pictureAt = (event: PointerEvent): PicturePoint => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * camera.widthPixels,
      y: ((event.clientY - box.top) / box.height) * camera.heightPixels,
    };
  };
  const turn = (degrees: number) => {
    if (surface.kind === 'wall') return;
    onPlace((now) => ({ ...now, turnRadians: now.turnRadians + (degrees * Math.PI) / 180 }));
  };
  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pictureAt(event);
    fingers.current.set(event.pointerId, at);
    const foot = project(camera, place.point);
    grip.current = fingers.current.size === 1 && foot ? { dx: foot.x - at.x, dy: foot.y - at.y } : null;
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const at = pictureAt(event);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, at);
    if (other) {
      const angle = (p: PicturePoint) => Math.atan2(p.y - other.y, p.x - other.x);
      const turned = angle(at) - angle(before);
      // Against the clock in the picture is against the clock seen from above.
      turn((-Math.atan2(Math.sin(turned), Math.cos(turned)) * 180) / Math.PI);
    } else if (grip.current) {
      const point = movedTo(camera, surface, { x: at.x + grip.current.dx, y: at.y + grip.current.dy });
      if (point) onPlace((now) => ({ ...now, point }));
    }
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
    grip.current = null;
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = arrows[event.key];
    const turned = turns[event.key] ?? (event.key === '{' ? -1 : event.key === '}' ? 1 : undefined);
    if (arrow) {
      event.preventDefault();
      const step = stepMetres * (event.shiftKey ? 10 : 1);
      onPlace((now) => ({
        ...now,
        point: movedBy(camera, surface, now.point, arrow[0] * step, arrow[1] * step),
      }));
    } else if (turned) turn(turned * (event.shiftKey ? 45 : stepDegrees));
  };
  return {
    turn,
    gestures: {
      onPointerDown: start,
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown: press,
    },
  };
}
