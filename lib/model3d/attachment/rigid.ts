import { add, cross, dot, scale, unit, type Vec3 } from './vector';

/** A rotation: x, y, z, w, of unit length. */
export type Quaternion = [number, number, number, number];

/**
 * Takes a point of a model (metres) to the frame of its place: `frame = rotate(quaternion, scale · p) + position`.
 * `scale` is 1 unless somebody has said that the file is not in metres.
 */
export type Placement = { position: Vec3; quaternion: Quaternion; scale: number };

export const inPlace: Placement = { position: [0, 0, 0], quaternion: [0, 0, 0, 1], scale: 1 };

export function rotate([x, y, z, w]: Quaternion, p: Vec3): Vec3 {
  const axis: Vec3 = [x, y, z];
  const t = scale(cross(axis, p), 2);
  return add(add(p, scale(t, w)), cross(axis, t));
}

export const conjugate = ([x, y, z, w]: Quaternion): Quaternion => [-x, -y, -z, w];

/** What `b` turns, `a` turns again; unit length within rounding. */
export function multiply(a: Quaternion, b: Quaternion): Quaternion {
  const [ax, ay, az, aw] = a;
  const [bx, by, bz, bw] = b;
  return normalise([
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
    aw * bw - ax * bx - ay * by - az * bz,
  ]);
}

export function normalise([x, y, z, w]: Quaternion): Quaternion {
  const size = Math.hypot(x, y, z, w) || 1;
  return [x / size, y / size, z / size, w / size];
}

/** @param axis Of unit length. Counter-clockwise seen from its tip. */
export function turnAbout(axis: Vec3, radians: number): Quaternion {
  const [s, c] = [Math.sin(radians / 2), Math.cos(radians / 2)];
  return [axis[0] * s, axis[1] * s, axis[2] * s, c];
}

/** The smallest turn between two rotations in degrees, 0..180. */
export function degreesApart(a: Quaternion, b: Quaternion): number {
  const cosine = Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]);
  return (2 * Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

/** A point of the model, in the frame of its place. */
export const place = ({ position, quaternion, scale: by }: Placement, p: Vec3): Vec3 =>
  add(rotate(quaternion, scale(p, by)), position);

/** A point of the frame, in the model. */
export const unplace = ({ position, quaternion, scale: by }: Placement, p: Vec3): Vec3 =>
  scale(rotate(conjugate(quaternion), [p[0] - position[0], p[1] - position[1], p[2] - position[2]]), 1 / by);

/**
 * The placement that takes `origin` to the frame's origin and the model's directions `x`, `y`, `z` to its axes.
 *
 * @param axes Unit vectors in the model, square on each other and right-handed.
 */
export function placementOf(origin: Vec3, axes: { x: Vec3; y: Vec3; z: Vec3 }): Placement {
  const quaternion = quaternionOfRows(axes.x, axes.y, axes.z);
  return { position: scale(rotate(quaternion, origin), -1), quaternion, scale: 1 };
}

/** Right-handed axes from an exact `y` and a `z` that is made square on it. */
export function axesFrom(y: Vec3, z: Vec3): { x: Vec3; y: Vec3; z: Vec3 } {
  const up = unit(y);
  const front = unit(add(z, scale(up, -dot(z, up))));
  return { x: cross(up, front), y: up, z: front };
}

/** The rotation whose matrix has these rows (Shepperd's method: the largest of the four is found first). */
function quaternionOfRows(r0: Vec3, r1: Vec3, r2: Vec3): Quaternion {
  const trace = r0[0] + r1[1] + r2[2];
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return normalise([(r2[1] - r1[2]) / s, (r0[2] - r2[0]) / s, (r1[0] - r0[1]) / s, s / 4]);
  }
  if (r0[0] > r1[1] && r0[0] > r2[2]) {
    const s = 2 * Math.sqrt(1 + r0[0] - r1[1] - r2[2]);
    return normalise([s / 4, (r0[1] + r1[0]) / s, (r0[2] + r2[0]) / s, (r2[1] - r1[2]) / s]);
  }
  if (r1[1] > r2[2]) {
    const s = 2 * Math.sqrt(1 + r1[1] - r0[0] - r2[2]);
    return normalise([(r0[1] + r1[0]) / s, s / 4, (r1[2] + r2[1]) / s, (r0[2] - r2[0]) / s]);
  }
  const s = 2 * Math.sqrt(1 + r2[2] - r0[0] - r1[1]);
  return normalise([(r0[2] + r2[0]) / s, (r1[2] + r2[1]) / s, s / 4, (r1[0] - r0[1]) / s]);
}
