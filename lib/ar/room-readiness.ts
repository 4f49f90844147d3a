import type { Dimensions, ProductModel } from '@/lib/product/product';
import { type RoomPlace, roomPlace } from './room-place';

/**
 * Why a product is not shown in a room. `no-model`: it has no 3D model. `no-size`: nobody said how large it is.
 * `size-differs`: its model is not as large as it is said to be, so one of the two is wrong. `worn`: see `roomPlace`.
 */
export const notInRoomReasons = ['no-model', 'no-size', 'size-differs', 'worn'] as const;
export type NotInRoomReason = (typeof notInRoomReasons)[number];

export type RoomReadiness =
  | { ready: true; place: RoomPlace; model: ProductModel; dimensions: Dimensions }
  | { ready: false; reason: NotInRoomReason };

/** How far a model may be from the stated size, each way: a tenth of it and 5 mm, for sizes are rounded. */
const toleranceShare = 0.1;
const toleranceMetres = 0.005;

/** Whether a product can be shown in a room at its true size: only what is known to be right is shown as such. */
export function roomReadiness(product: {
  model: ProductModel | null;
  dimensions: Dimensions | null;
}): RoomReadiness {
  const { model, dimensions } = product;
  if (!model) return { ready: false, reason: 'no-model' };
  const place = roomPlace(model.anchor);
  if (!place) return { ready: false, reason: 'worn' };
  if (!dimensions) return { ready: false, reason: 'no-size' };
  const { min, max } = model.bounds;
  const stated = [dimensions.widthMetres, dimensions.heightMetres, dimensions.depthMetres];
  const differs = stated.some(
    (metres, axis) => Math.abs(max[axis]! - min[axis]! - metres) > metres * toleranceShare + toleranceMetres,
  );
  return differs ? { ready: false, reason: 'size-differs' } : { ready: true, place, model, dimensions };
}
