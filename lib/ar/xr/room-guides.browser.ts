import { Group, type Object3D } from 'three';
import { boxEdges } from '@/lib/ar/box-edges';
import { placeOnSurface } from '@/lib/ar/place-on-surface';
import { type Pose, pointOf } from '@/lib/ar/pose';
import type { RoomPlace } from '@/lib/ar/room-place';
import type { Box } from '@/lib/ar/room-placement';
import type { Sensed } from '@/lib/ar/room-sight';
import type { RoomProduct, RoomState } from '@/lib/ar/room-state';
import type { Surface } from '@/lib/ar/surface-of-hit';
import { Reticle } from './reticle.browser';
import { RoomLines } from './room-lines.browser';

/** What is drawn to help and is no product: the reticle, a product's box, a measured length. */
export class RoomGuides {
  readonly object: Object3D = new Group();
  private readonly reticle = new Reticle();
  private readonly lines = new RoomLines();
  private footprint: { box: Box | null; place: RoomPlace } | null = null;
  private drawn: unknown[] = [];

  constructor() {
    this.object.add(this.reticle.object, this.lines.object);
  }

  /** @param aimed Where the product in the hand would stand, or null. */
  draw(
    state: RoomState,
    sensed: Sensed,
    aimed: Pose | null,
    products: ReadonlyMap<string, RoomProduct>,
  ): void {
    const aiming = state.mode === 'aim';
    const { place, box } = state.inHand.product.placement;
    if (aiming && aimed) this.point(aimed, true, box, place);
    else this.point(ringPose(sensed), state.mode === 'measure', null, placeOf(sensed.surface));
    this.drawLines(state, sensed, products);
  }

  dispose(): void {
    this.object.removeFromParent();
    this.reticle.dispose();
    this.lines.dispose();
  }

  private point(pose: Pose | null, fits: boolean, box: Box | null, place: RoomPlace): void {
    if (this.footprint?.box !== box || this.footprint.place !== place) {
      this.reticle.setFootprint(box, place);
      this.footprint = { box, place };
    }
    this.reticle.show(pose, fits);
  }

  private drawLines(state: RoomState, sensed: Sensed, products: ReadonlyMap<string, RoomProduct>): void {
    const { items, selectedId } = state.items;
    const item = state.sizeShown ? items.find(({ id }) => id === selectedId) : undefined;
    const end = state.mode === 'measure' && state.marks.length === 1 ? (sensed.surface?.point ?? null) : null;
    // The same lines are not uploaded again.
    const now = [item?.pose, state.marks, end];
    if (now.every((value, i) => value === this.drawn[i])) return;
    this.drawn = now;
    const box = item && products.get(item.productId)?.placement.box;
    const edges = item && box ? boxEdges(box).map((corner) => pointOf(item.pose, corner)) : [];
    const marks = state.marks.map(({ point }) => point);
    const measured = marks.length === 2 ? marks : marks[0] && end ? [marks[0], end] : [];
    this.lines.set([...edges, ...measured], marks);
  }
}

const placeOf = (surface: Surface | null): RoomPlace =>
  surface?.kind === 'wall' ? 'wall' : surface?.kind === 'ceiling' ? 'ceiling' : 'floor';

function ringPose({ surface, viewer }: Sensed): Pose | null {
  return surface && viewer && surface.kind !== 'slope'
    ? placeOnSurface(surface, viewer, placeOf(surface))
    : null;
}
