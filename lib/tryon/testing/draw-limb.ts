import { conjugate, rotate } from '@/lib/model3d/attachment/rigid';
import { scale, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import type { Lens } from '../lens';
import type { Pose } from '../pose/pose';

/** A finger or a wrist that lies on a table: a bar whose cut is an ellipse. Millimetres on the table. */
export type Limb = {
  from: readonly [number, number];
  to: readonly [number, number];
  breadth: number;
  thickness: number;
  colour: readonly [number, number, number];
};

/**
 * Draws a limb over a frame, each pixel the mean of 9 rays, lit from above so that its sides are darker. The frame is written.
 *
 * @param table +z up, out of it; metres.
 */
export function drawLimb(frame: Pixels, table: Pose, lens: Lens, limb: Limb): void {
  const { width, height, data } = frame;
  const back = conjugate(table.quaternion);
  const eye = rotate(back, scale(table.position, -1)).map((m) => m * 1000) as Vec3;
  const [dx, dy] = [limb.to[0] - limb.from[0], limb.to[1] - limb.from[1]];
  const long = Math.hypot(dx, dy);
  const [ux, uy] = [dx / long, dy / long];
  const [a, b] = [limb.breadth / 2, limb.thickness / 2];
  const steps = 3;
  const ends = [limb.from, limb.to].flatMap(([x, y]) =>
    [-1, 1].flatMap((i) =>
      [-1, 1].map((k) => onTable(table, lens, x + i * limb.breadth, y + k * limb.breadth, limb.thickness)),
    ),
  );
  const [left, right] = [Math.min(...ends.map(({ x }) => x)), Math.max(...ends.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...ends.map(({ y }) => y)), Math.max(...ends.map(({ y }) => y))];
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, bottom); y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(width - 1, right); x++) {
      let [hits, light] = [0, 0];
      for (let i = 0; i < steps * steps; i++) {
        const u = x + ((i % steps) + 0.5) / steps;
        const v = y + (Math.floor(i / steps) + 0.5) / steps;
        const ray = rotate(back, [(u - lens.middleX) / lens.focal, (lens.middleY - v) / lens.focal, -1]);
        const from = subtract(eye, [limb.from[0], limb.from[1], b]);
        // Across the limb and up, as shares of its half axes.
        const [p, q] = [(-from[0] * uy + from[1] * ux) / a, from[2] / b];
        const [r, s] = [(-ray[0] * uy + ray[1] * ux) / a, ray[2] / b];
        const [A, B, C] = [r * r + s * s, p * r + q * s, p * p + q * q - 1];
        const inside = B * B - A * C;
        if (inside <= 0) continue;
        const t = (-B - Math.sqrt(inside)) / A;
        const along = (from[0] + t * ray[0]) * ux + (from[1] + t * ray[1]) * uy;
        if (along < 0 || along > long) continue;
        hits += 1;
        light += 0.72 + 0.28 * Math.max(0, q + t * s);
      }
      if (hits === 0) continue;
      const [at, share] = [4 * (y * width + x), hits / (steps * steps)];
      for (let k = 0; k < 3; k++) {
        const level = ((limb.colour[k] as number) * light) / hits;
        data[at + k] = (data[at + k] as number) * (1 - share) + level * share;
      }
    }
  }
}

/** A place on the table, or `height` millimetres above it, in the picture. */
export function onTable(table: Pose, lens: Lens, x: number, y: number, height = 0): { x: number; y: number } {
  const [px, py, pz] = rotate(table.quaternion, [x / 1000, y / 1000, height / 1000]).map(
    (m, k) => m + (table.position[k] as number),
  ) as Vec3;
  return { x: lens.middleX + (lens.focal * px) / -pz, y: lens.middleY - (lens.focal * py) / -pz };
}
