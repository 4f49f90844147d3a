import { readAttachment } from '@/lib/model3d/attachment/attachment';
import { inPlace, type Placement, place } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { ProductModel } from '@/lib/product/product';
import { type RoomPlace, roomPlace } from './room-place';

/** A box along a frame's axes, metres. */
export type Box = { min: Vec3; max: Vec3 };

export type RoomPlacement = {
  place: RoomPlace;
  /** Takes the model to the frame of its place. */
  placement: Placement;
  /** The model in that frame: what it takes of the room. */
  box: Box;
};

/**
 * How a model stands in the frame of its place in a room: as its attachment says; as it was exported where nobody has
 * said anything, for a model's origin follows its anchor. What is set down for want of a place (a bag, a pair of
 * shoes) stands on its lowest point. Null for what is worn.
 */
export function roomPlacement(model: ProductModel): RoomPlacement | null {
  const where = roomPlace(model.anchor);
  if (!where) return null;
  const attachment = readAttachment(model.attachment);
  const inRoom = where === model.anchor;
  if (inRoom && attachment?.where === model.anchor)
    return { place: where, placement: attachment.placement, box: boxIn(model.bounds, attachment.placement) };
  const [lowX, lowY, lowZ] = model.bounds.min;
  const [highX, , highZ] = model.bounds.max;
  const placement: Placement = inRoom
    ? inPlace
    : { ...inPlace, position: [-(lowX + highX) / 2, -lowY, -(lowZ + highZ) / 2] };
  return { place: where, placement, box: boxIn(model.bounds, placement) };
}

/** The smallest box along the frame's axes round a box along the model's. */
export function boxIn(bounds: Box, placement: Placement): Box {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((corner) =>
    place(placement, [0, 1, 2].map((k) => (corner & (1 << k) ? bounds.max : bounds.min)[k]) as Vec3),
  );
  const extreme = (pick: (...values: number[]) => number) =>
    [0, 1, 2].map((k) => pick(...corners.map((corner) => corner[k]!))) as Vec3;
  return { min: extreme(Math.min), max: extreme(Math.max) };
}

/** Outer size in metres. */
export function sizeOf({ min, max }: Box): {
  widthMetres: number;
  heightMetres: number;
  depthMetres: number;
} {
  return { widthMetres: max[0] - min[0], heightMetres: max[1] - min[1], depthMetres: max[2] - min[2] };
}
