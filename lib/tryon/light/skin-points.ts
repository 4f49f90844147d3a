import { subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { canonicalFace } from '../face/canonical-face';
import { canonicalTriangles } from '../face/canonical-triangles';

/** Landmarks (MediaPipe's numbers) round the eyes, along the brows and the lips. */
const features = [
  33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173, 263, 249, 390, 373, 374, 380,
  381, 382, 362, 466, 388, 387, 386, 385, 384, 398, 46, 53, 52, 65, 55, 70, 63, 105, 66, 107, 276, 283, 282,
  295, 285, 300, 293, 334, 296, 336, 61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 185, 40, 39, 37, 0,
  267, 269, 270, 409,
];
/** Farther than this from all of them there is skin, millimetres; and facing the side of the head there may be hair. */
const clearOfFeatures = 7;
const facingAhead = 0.2;

const pointOf = (points: ArrayLike<number>, index: number): Vec3 => [
  points[3 * index] as number,
  points[3 * index + 1] as number,
  points[3 * index + 2] as number,
];

/**
 * Unit normals of a face's landmarks, out of the face: each the mean of its triangles', weighed by their areas.
 *
 * @param shape Shape [468, 3].
 * @returns Shape [468, 3].
 */
export function faceNormals(shape: ArrayLike<number>): Float32Array {
  const normals = new Float32Array(shape.length);
  for (let i = 0; i < canonicalTriangles.length; i += 3) {
    const corners = [0, 1, 2].map((k) => canonicalTriangles[i + k] as number);
    const [a, b, c] = corners.map((index) => pointOf(shape, index)) as [Vec3, Vec3, Vec3];
    const [u, v] = [subtract(b, a), subtract(c, a)];
    const across = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    for (const index of corners) {
      for (let k = 0; k < 3; k++) normals[3 * index + k]! += across[k] as number;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    normals.set(unit([normals[i] as number, normals[i + 1] as number, normals[i + 2] as number]), i);
  }
  return normals;
}

/** Landmarks where a face shows its skin, seen from ahead. */
export const skinPoints: readonly number[] = (() => {
  const normals = faceNormals(canonicalFace);
  const near = features.map((index) => pointOf(canonicalFace, index));
  return Array.from({ length: canonicalFace.length / 3 }, (_, index) => index).filter((index) => {
    if ((normals[3 * index + 2] as number) < facingAhead) return false;
    const [x, y, z] = pointOf(canonicalFace, index);
    return near.every((other) => Math.hypot(x - other[0], y - other[1], z - other[2]) > clearOfFeatures);
  });
})();
