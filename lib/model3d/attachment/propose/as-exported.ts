import { degreesBetween, scale, type Vec3 } from '@/lib/model3d/attachment/vector';

const fileAxes: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * A direction found in a shape is uncertain by some degrees; an exporter's axes are exact. The file's axis when it is
 * that near, else the direction itself.
 */
export function asExported(direction: Vec3, degrees: number): Vec3 {
  for (const axis of fileAxes.flatMap((a) => [a, scale(a, -1)])) {
    if (degreesBetween(direction, axis) <= degrees) return axis;
  }
  return direction;
}
