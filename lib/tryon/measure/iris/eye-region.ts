import type { CropRegion } from '../../crop/crop-region';

/** Left and right of the picture, which is the person's right and left. */
export type EyeSide = 'left' | 'right';

/** Corners of each eye among the 468 points of a face: the outer one, then the inner one. */
const corners: Record<EyeSide, readonly [number, number]> = { left: [33, 133], right: [263, 362] };
/** The square's side over the distance between an eye's corners, as the network was trained. */
const grow = 2.3;

/**
 * The square around one eye, turned with both of them.
 *
 * @param landmarks Shape [468, 3], pixels of the frame.
 */
export function eyeRegion(landmarks: ArrayLike<number>, side: EyeSide): CropRegion {
  const at = (index: number) => [landmarks[3 * index] as number, landmarks[3 * index + 1] as number] as const;
  const [outer, inner] = corners[side].map(at) as [readonly [number, number], readonly [number, number]];
  const [from, to] = [at(corners.left[0]), at(corners.right[0])];
  return {
    x: (outer[0] + inner[0]) / 2,
    y: (outer[1] + inner[1]) / 2,
    side: grow * Math.hypot(outer[0] - inner[0], outer[1] - inner[1]),
    radians: Math.atan2(to[1] - from[1], to[0] - from[0]),
  };
}
