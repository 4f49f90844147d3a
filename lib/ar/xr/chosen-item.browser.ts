import { dragPoint } from '@/lib/ar/drag-point';
import { nudged } from '@/lib/ar/nudged';
import { placeOnSurface } from '@/lib/ar/place-on-surface';
import { nextItems, type RoomAction, type RoomItem } from '@/lib/ar/room-items';
import type { RoomSight, Standing } from '@/lib/ar/room-sight';
import type { RoomProduct, RoomState } from '@/lib/ar/room-state';
import type { RoomStore } from '@/lib/ar/room-store';
import type { Ray } from '@/lib/ar/screen-ray';
import { snapToWall } from '@/lib/ar/snap-to-wall';
import type { AnchorKeeper } from './anchor-keeper.browser';

/** The room that items stand in, as far as moving them asks for it. */
type ItemsRoom = {
  store: RoomStore<RoomState>;
  sight: RoomSight;
  products: ReadonlyMap<string, RoomProduct>;
  /** Null while no session runs. */
  anchors: () => AnchorKeeper | null;
  /** Takes what was placed last into the hand again: nothing stands any more. */
  aimAgain: () => void;
};

const now = () => performance.now();

/** What a hand, a button or a key does with a product that stands in the room. */
export class ChosenItem {
  constructor(private readonly room: ItemsRoom) {}

  /** Null when none is chosen. */
  get item(): RoomItem | null {
    const { items, selectedId } = this.state.items;
    return items.find(({ id }) => id === selectedId) ?? null;
  }

  /** Moves the chosen product to what the middle of the screen meets, the way it looks now. */
  moveHere(): boolean {
    const item = this.item;
    const product = item && this.room.products.get(item.productId);
    const to = product && this.room.sight.aimed(product.placement);
    if (!item || !to) return false;
    const turned = to.snapped || product.placement.place === 'wall';
    const quaternion = turned ? to.pose.quaternion : item.pose.quaternion;
    this.move(item, { ...to, pose: { ...to.pose, quaternion } });
    return true;
  }

  /** Moves the chosen product in its surface as the viewer sees it: to the right, and away (on a wall: up). Metres. */
  nudge(rightMetres: number, awayMetres: number): void {
    const item = this.item;
    const { viewer } = this.room.sight;
    const place = item && this.room.products.get(item.productId)?.placement.place;
    if (item && viewer && place)
      this.move(item, { pose: nudged(item.pose, place, viewer, rightMetres, awayMetres), snapped: false });
  }

  /** Turns the chosen product, counter-clockwise from above; a `gesture` of many turns is undone as one. */
  turn(radians: number, gesture: string | null = null): void {
    const item = this.item;
    if (!item) return;
    const onWall = this.room.products.get(item.productId)?.placement.place === 'wall';
    this.act({ kind: 'turn', id: item.id, radians, onWall, gesture });
    this.hold(item.id);
  }

  /** Sets the chosen product's back to the nearest wall within 1.5 m. @returns Whether there was one. */
  snap(): boolean {
    const item = this.item;
    const box = item && this.room.products.get(item.productId)?.placement.box;
    const reach = { reachMetres: 1.5, beyondMetres: 0.5 };
    const found = item && box ? snapToWall(item.pose, box, this.room.sight.walls(), reach) : null;
    this.room.store.set(found ? { snappedAtMs: now() } : { noWallAtMs: now() });
    if (item && found) this.move(item, { pose: found.pose, snapped: true });
    return found !== null;
  }

  remove(): void {
    const item = this.item;
    if (!item) return;
    this.room.anchors()?.release(item.id);
    this.act({ kind: 'remove', id: item.id });
    this.room.store.set({ sizeShown: false });
    if (this.state.items.items.length === 0) this.room.aimAgain();
  }

  undo(): void {
    const before = this.state.items.items;
    this.act({ kind: 'undo' });
    const { items } = this.state.items;
    for (const { id } of before) if (!items.some((item) => item.id === id)) this.room.anchors()?.release(id);
    for (const item of items) if (!before.includes(item)) this.hold(item.id);
    if (items.length > 0) this.room.store.set({ mode: 'handle' });
    else if (this.state.mode === 'handle') this.room.aimAgain();
  }

  /** Drags a thing to where a ray meets what it may stand on; near a wall a standing thing takes its place at it. */
  dragTo(id: string, ray: Ray, gesture: string): void {
    const item = this.state.items.items.find((each) => each.id === id);
    const product = item && this.room.products.get(item.productId);
    const { viewer, planes } = this.room.sight;
    if (!item || !product || !viewer) return;
    const { place, box } = product.placement;
    const surface = dragPoint(ray, item.pose, place, planes);
    if (!surface) return;
    const turned = place === 'wall' ? placeOnSurface(surface, viewer, place) : item.pose;
    const free = { position: surface.point, quaternion: turned.quaternion };
    this.put(item, this.room.sight.besideWall(free, place === 'floor' ? box : null), gesture);
  }

  /** An anchor holds the thing where it is now. */
  hold(id: string): void {
    const item = this.state.items.items.find((each) => each.id === id);
    if (item) this.room.anchors()?.hold(id, item.pose);
  }

  /** A hand has it: no anchor. */
  letGo(id: string): void {
    this.room.anchors()?.release(id);
  }

  private move(item: RoomItem, to: Standing): void {
    this.put(item, to, null);
    this.hold(item.id);
  }

  private put(item: RoomItem, to: Standing, gesture: string | null): void {
    if (to.snapped && !item.snapped) this.room.store.set({ snappedAtMs: now() });
    this.act({ kind: 'move', id: item.id, ...to, gesture });
  }

  private act(action: RoomAction): void {
    this.room.store.set({ items: nextItems(this.state.items, action) });
  }

  private get state(): RoomState {
    return this.room.store.get();
  }
}
