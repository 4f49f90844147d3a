import { pickItem } from '@/lib/ar/pick-item';
import type { RoomController } from './room-controller.browser';

/** A point of the screen: -1 at the left and the bottom, 1 at the right and the top. */
export type ScreenPoint = { x: number; y: number };

/** What fingers on the picture do. One finger chooses, places and drags; two turn. */
export class RoomTouch {
  private dragged: { id: string; gesture: string } | null = null;
  private count = 0;

  constructor(private readonly room: RoomController) {}

  /** Chooses what is under the finger; else places what is in the hand, or marks what the reticle is on. */
  tap(at: ScreenPoint): void {
    const { mode } = this.room.state;
    const id = this.under(at);
    if (id) this.room.select(id);
    else if (mode === 'aim') this.room.place();
    else if (mode === 'measure') this.room.mark();
  }

  /** @returns Whether something is under the finger, which is then chosen and dragged. */
  dragStart(at: ScreenPoint): boolean {
    const id = this.under(at);
    if (!id) return false;
    this.room.select(id);
    this.room.chosen.letGo(id);
    this.dragged = { id, gesture: `drag ${++this.count}` };
    return true;
  }

  dragMove(at: ScreenPoint): void {
    const ray = this.room.rayAt(at.x, at.y);
    if (this.dragged && ray) this.room.chosen.dragTo(this.dragged.id, ray, this.dragged.gesture);
  }

  dragEnd(): void {
    if (this.dragged) this.room.chosen.hold(this.dragged.id);
    this.dragged = null;
  }

  /** @param radians Of the two fingers since the last call, clockwise on the screen. */
  twist(radians: number, gesture: string): void {
    this.room.chosen.turn(-radians, gesture);
  }

  private under({ x, y }: ScreenPoint): string | null {
    if (this.room.state.mode === 'measure') return null;
    const ray = this.room.rayAt(x, y);
    return ray && pickItem(ray, this.room.touchables());
  }
}
