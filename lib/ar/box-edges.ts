import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Box } from './room-placement';

/** The twelve edges of a box, two ends each: 24 points. */
export function boxEdges({ min, max }: Box): Vec3[] {
  const corner = (bits: number): Vec3 => [
    bits & 1 ? max[0] : min[0],
    bits & 2 ? max[1] : min[1],
    bits & 4 ? max[2] : min[2],
  ];
  const edges: Vec3[] = [];
  for (let bits = 0; bits < 8; bits++)
    for (const axis of [1, 2, 4]) if (!(bits & axis)) edges.push(corner(bits), corner(bits | axis));
  return edges;
}

/** The three edges that are measured, each along the front or the side that is nearest to the viewer's eye. */
export function sizeEdges(
  { min, max }: Box,
  eye: Vec3,
): { measure: 'width' | 'height' | 'depth'; from: Vec3; to: Vec3 }[] {
  const side = (k: 0 | 1 | 2) => (eye[k] > (min[k] + max[k]) / 2 ? max[k] : min[k]);
  const far = (k: 0 | 1 | 2) => (side(k) === max[k] ? min[k] : max[k]);
  const low = eye[1] > min[1] ? min[1] : max[1];
  return [
    { measure: 'width', from: [min[0], low, side(2)], to: [max[0], low, side(2)] },
    { measure: 'depth', from: [side(0), low, min[2]], to: [side(0), low, max[2]] },
    { measure: 'height', from: [far(0), min[1], side(2)], to: [far(0), max[1], side(2)] },
  ];
}
