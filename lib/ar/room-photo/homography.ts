import { solveLinear } from './matrix';
import type { PicturePoint } from './room-camera';

/** Columns of a plane-to-picture homography: pictures of the plane's two axes (their vanishing points) and its origin. */
export type Homography = readonly [Column, Column, Column];
export type Column = readonly [x: number, y: number, z: number];

/**
 * The homography that takes four points of a plane to four places of a picture, (u, v, 1) → (x, y, 1), up to scale:
 * the direct linear transformation with the last entry 1 (Hartley and Zisserman §4.1). Both sides should be of the order of 1
 * (their §4.4.4).
 *
 * @returns Null when three of the points are in one line.
 */
export function homographyOf(
  plane: readonly (readonly [u: number, v: number])[],
  picture: readonly PicturePoint[],
): Homography | null {
  const rows: number[][] = [];
  const right: number[][] = [];
  plane.forEach(([u, v], i) => {
    const { x, y } = picture[i] as PicturePoint;
    rows.push([u, v, 1, 0, 0, 0, -u * x, -v * x], [0, 0, 0, u, v, 1, -u * y, -v * y]);
    right.push([x], [y]);
  });
  const h = solveLinear(rows, right)?.map(([value]) => value as number);
  if (!h?.every(Number.isFinite)) return null;
  const [a, b, c, d, e, f, g, i] = h as [number, number, number, number, number, number, number, number];
  return [
    [a, d, g],
    [b, e, i],
    [c, f, 1],
  ];
}
