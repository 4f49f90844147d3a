import type { Vector } from '@/lib/model3d/frame';

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
export const length = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);
export const normalise = (a: Vector): Vector => scale(a, 1 / length(a));
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Turns `point` about the axis of `turn` by its length in radians (Rodrigues' formula). */
export function turnBy(turn: Vector, point: Vector): Vector {
  const angle = length(turn);
  if (angle < 1e-12) return add(point, cross(turn, point));
  const axis = scale(turn, 1 / angle);
  const [s, c] = [Math.sin(angle), Math.cos(angle)];
  const along = axis[0] * point[0] + axis[1] * point[1] + axis[2] * point[2];
  return add(add(scale(point, c), scale(cross(axis, point), s)), scale(axis, along * (1 - c)));
}
