import { type RefObject, useEffect } from 'react';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';

const step = 0.05;
const turn = Math.PI / 12;

/** A keyboard moves and turns what is chosen: arrows, brackets, Delete, Ctrl+Z; Escape closes. */
export function useRoomKeys(
  overlay: RefObject<HTMLElement | null>,
  room: RoomController,
  onEscape: () => void,
): void {
  useEffect(() => {
    const element = overlay.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onEscape();
      if ((event.ctrlKey || event.metaKey) && event.key === 'z') return room.chosen.undo();
      // Radio buttons need their arrows.
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act(room);
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, [overlay, room, onEscape]);
}

/** Arrows are of the room, whatever the reading direction. */
const keys: Record<string, (room: RoomController) => void> = {
  ArrowLeft: (room) => room.chosen.nudge(-step, 0),
  ArrowRight: (room) => room.chosen.nudge(step, 0),
  ArrowUp: (room) => room.chosen.nudge(0, step),
  ArrowDown: (room) => room.chosen.nudge(0, -step),
  '[': (room) => room.chosen.turn(turn),
  ']': (room) => room.chosen.turn(-turn),
  Delete: (room) => room.chosen.remove(),
};
