import type { ViewAngle } from '@/lib/product/product';
import { cameraBasis, dot, type FrameOptions, type Framing, type Vector } from '../frame';

/**
 * One place for the camera's circle, from which a thing stays inside the picture at every angle: a clip in which the
 * thing grew and shrank while it turns would look like breathing.
 *
 * @param points Shape [n × 3], metres, at least one. Not modified.
 */
export function turnFraming(
  points: ArrayLike<number>,
  views: readonly ViewAngle[],
  { fovRadians, aspect, fill }: FrameOptions,
): Framing {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    min[i % 3] = Math.min(min[i % 3] as number, points[i] as number);
    max[i % 3] = Math.max(max[i % 3] as number, points[i] as number);
  }
  const target = [0, 1, 2].map((k) => ((min[k] as number) + (max[k] as number)) / 2) as Framing['target'];
  const half = Math.tan(fovRadians / 2) * fill;
  let distance = 1e-3;
  for (const view of views) {
    const { right, up, back } = cameraBasis(view);
    for (let i = 0; i + 2 < points.length; i += 3) {
      const p: Vector = [
        (points[i] as number) - target[0],
        (points[i + 1] as number) - target[1],
        (points[i + 2] as number) - target[2],
      ];
      const aside = Math.max(Math.abs(dot(p, right)) / aspect, Math.abs(dot(p, up)));
      distance = Math.max(distance, aside / half + dot(p, back));
    }
  }
  return { target, distance };
}
