import type { mat4 } from '@gltf-transform/core';

/** The matrix of a translation, a unit quaternion (x, y, z, w) and a scale, column by column. */
export function compose(t: number[], q: number[], s: number[]): mat4 {
  const [x, y, z, w] = q as [number, number, number, number];
  const [a, b, c] = s as [number, number, number];
  // biome-ignore format: a matrix, column by column
  return [
    a * (1 - 2 * (y * y + z * z)), a * 2 * (x * y + z * w), a * 2 * (x * z - y * w), 0,
    b * 2 * (x * y - z * w), b * (1 - 2 * (x * x + z * z)), b * 2 * (y * z + x * w), 0,
    c * 2 * (x * z + y * w), c * 2 * (y * z - x * w), c * (1 - 2 * (x * x + y * y)), 0,
    t[0]!, t[1]!, t[2]!, 1,
  ];
}

/** a · b: what `b` places, `a` places again. */
export function multiply(a: ArrayLike<number>, b: ArrayLike<number>): mat4 {
  const out = new Array<number>(16).fill(0);
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < 4; row++) {
      for (let k = 0; k < 4; k++) out[column * 4 + row]! += a[k * 4 + row]! * b[column * 4 + k]!;
    }
  }
  return out as mat4;
}

/** Of the upper 3 × 3: below 0 the matrix mirrors. */
export function determinant(m: mat4): number {
  return (
    m[0] * (m[5] * m[10] - m[6] * m[9]) -
    m[4] * (m[1] * m[10] - m[2] * m[9]) +
    m[8] * (m[1] * m[6] - m[2] * m[5])
  );
}
