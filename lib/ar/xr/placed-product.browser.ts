import { Color, Group, type Object3D } from 'three';
import type { RoomLight } from '@/lib/ar/light-of-estimate';
import type { Pose } from '@/lib/ar/pose';
import type { RoomPlacement } from '@/lib/ar/room-placement';
import { conjugate, rotate } from '@/lib/model3d/attachment/rigid';
import { type ContactShadow, createContactShadow } from '@/lib/model3d/contact-shadow';
import { type LoadedModel, loadModel } from '@/lib/model3d/load-model.browser';
import type { ProductModel } from '@/lib/product/product';
import type { RoomRenderer } from './room-renderer.browser';

/** A model with its shadow, at its true size. Owns both. */
export class PlacedProduct {
  /** At the pose of its place's frame; its scale is 1 and stays 1. */
  readonly object: Object3D;
  readonly placement: RoomPlacement;
  private readonly model: LoadedModel;
  private readonly shadow: ContactShadow | null;
  private gone = false;

  private constructor(model: LoadedModel, placement: RoomPlacement, room: RoomRenderer) {
    const { placement: into, place, box } = placement;
    this.model = model;
    this.placement = placement;
    const placed = new Group();
    placed.position.set(...into.position);
    placed.quaternion.set(...into.quaternion);
    placed.scale.setScalar(into.scale);
    placed.add(model.scene);
    this.object = new Group();
    this.object.add(placed);
    // A room's light comes from all over: a chair's seat darkens the floor as well as its feet do.
    this.shadow = createContactShadow(box, place, 1.6);
    if (this.shadow) {
      this.shadow.setGround(new Color(0.5, 0.48, 0.45));
      this.object.add(this.shadow.object);
    }
    room.atNextFrame(() => {
      if (!this.gone) room.apart(() => this.shadow?.draw(room.renderer, placed));
    });
  }

  /** @throws AppError as `loadModel` does. */
  static async load(
    model: ProductModel,
    placement: RoomPlacement,
    room: RoomRenderer,
    signal: AbortSignal,
  ): Promise<PlacedProduct> {
    return new PlacedProduct(await loadModel(model.url, { signal, bytes: model.bytes }), placement, room);
  }

  setPose({ position, quaternion }: Pose): void {
    this.object.position.set(...position);
    this.object.quaternion.set(...quaternion);
  }

  showVariant(name: string | null): Promise<void> {
    return this.model.showVariant(name);
  }

  /** The shadow falls away from the room's brightest light. */
  setLight({ shadowStrength, shadowShift }: RoomLight, pose: Pose): void {
    const { box, place } = this.placement;
    const metres = place === 'wall' ? box.max[2] - box.min[2] : box.max[1] - box.min[1];
    const [x, y, z] = rotate(conjugate(pose.quaternion), [
      shadowShift[0] * metres,
      0,
      shadowShift[1] * metres,
    ]);
    // A lamp on the ceiling throws a wall thing's shadow down, however it stands in the plan.
    this.shadow?.setLight(shadowStrength, place === 'wall' ? [x, y - 0.1 * metres] : [x, z]);
  }

  dispose(): void {
    this.gone = true;
    this.object.removeFromParent();
    this.shadow?.dispose();
    this.model.dispose();
  }
}
