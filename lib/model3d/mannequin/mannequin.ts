import { type Quaternion, rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Anchor } from '@/lib/product/category';
import type { Surface } from './surface';

/** Where a frame of docs/attachment.md lies on a mannequin: it takes a point of the frame to the mannequin's space. */
export type FramePose = { position: Vec3; quaternion: Quaternion };

/** A body part to try things on, in metres, as a closed surface. Made anew each time; the caller owns it. */
export type Mannequin = Surface & {
  /** The frames that it has, by place and the wearer's side (`both` where there is one). */
  frames: Partial<Record<Anchor, Partial<Record<'left' | 'right' | 'both', FramePose>>>>;
  /** Named points on its surface, in its own space. */
  landmarks: Record<string, Vec3>;
  /** How far a point of its space is from its surface, metres; negative inside, and never more than the true way. */
  distance: (point: Vec3) => number;
};

/** Takes a direction of a frame to the mannequin's space. */
export function directionOf(pose: FramePose | undefined): (direction: Vec3) => Vec3 {
  return (direction) => rotate(pose?.quaternion ?? [0, 0, 0, 1], direction);
}

/** A shape's distance (millimetres) for points in metres; `mirror` turns that axis round. */
export const inMetres =
  (shape: (x: number, y: number, z: number) => number, mirror: 0 | 1 | null = null) =>
  ([x, y, z]: Vec3): number =>
    shape((mirror === 0 ? -x : x) * 1000, (mirror === 1 ? -y : y) * 1000, z * 1000) / 1000;
