import { type FootMeasures, footMannequin } from './foot';
import type { Mannequin } from './mannequin';

/**
 * Two feet beside each other in the frame of a pair.
 *
 * @param apart From the middle of one to the middle of the other, metres.
 */
export function pairOfFeet(apart: number, measures?: FootMeasures): Mannequin {
  const left = footMannequin(measures, 'left');
  const right = footMannequin(measures, 'right');
  const shift = (values: Float32Array, by: number) => values.map((v, i) => (i % 3 === 0 ? v + by : v));
  const join = (a: Float32Array, b: Float32Array) => {
    const out = new Float32Array(a.length + b.length);
    out.set(a);
    out.set(b, a.length);
    return out;
  };
  const half = apart / 2;
  const indices = new Uint32Array(left.indices.length + right.indices.length);
  indices.set(left.indices);
  indices.set(
    right.indices.map((i) => i + left.positions.length / 3),
    left.indices.length,
  );
  return {
    positions: join(shift(left.positions, half), shift(right.positions, -half)),
    normals: join(left.normals, right.normals),
    indices,
    frames: { foot: { both: { position: [0, 0, 0], quaternion: [0, 0, 0, 1] } } },
    landmarks: {},
    distance: ([x, y, z]) => Math.min(left.distance([x - half, y, z]), right.distance([x + half, y, z])),
  };
}
