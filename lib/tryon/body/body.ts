import type { Quaternion } from '@/lib/model3d/attachment/rigid';
import { multiply, rotate } from '@/lib/model3d/attachment/rigid';
import { add, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from '../pose/pose';

/**
 * What hides a product and is not seen itself: it is drawn into the depth alone. In the camera's space, metres.
 * A ball is an ellipsoid, and so is a skull, whose front is left to the face; a rod an elliptical cylinder along its pose's +y, as long as `length` around its middle.
 */
export type Occluder =
  | { kind: 'ball' | 'skull'; pose: Pose; radii: Vec3 }
  | { kind: 'rod'; pose: Pose; length: number; radii: readonly [x: number, z: number] }
  /** Shape [468, 3] of a face in its frame. */
  | { kind: 'face'; pose: Pose; shape: Float32Array };

/** Where one piece of a product goes: one of two ears, feet, or the only place there is. */
export type BodyPlace = {
  side: 'left' | 'right' | 'both';
  /** Of the frame of docs/attachment.md. */
  pose: Pose;
  /**
   * Round the finger or head that carries a thing, or along the foot, millimetres: rings, hats and shoes are shown in the
   * shopper's size.
   */
  girthMillimetres: number | null;
  /** From the median plane to the side of a head before the ears, metres: glasses open as far. */
  halfHead: number | null;
};

/** A part of a body in one frame: where things are worn on it, and what of it hides them. */
export type Body = { places: BodyPlace[]; occluders: Occluder[] };

/** A pose that is given in the frame of another. */
export function within(outer: Pose, inner: Pose): Pose {
  return {
    position: add(outer.position, rotate(outer.quaternion, inner.position)),
    quaternion: multiply(outer.quaternion, inner.quaternion),
  };
}

export const unturned: Quaternion = [0, 0, 0, 1];
