import type { ViewAngle } from '@/lib/product/product';

export type Vector = readonly [number, number, number];

/** Unit vectors of a camera at a view angle: `back` points from the target to the camera. */
export function cameraBasis({ azimuthRadians, elevationRadians }: ViewAngle): {
  right: Vector;
  up: Vector;
  back: Vector;
} {
  const [sa, ca] = [Math.sin(azimuthRadians), Math.cos(azimuthRadians)];
  const [se, ce] = [Math.sin(elevationRadians), Math.cos(elevationRadians)];
  return { right: [ca, 0, -sa], up: [-sa * se, ce, -ca * se], back: [sa * ce, se, ca * ce] };
}

/** Where a camera stands to frame something: it looks at `target` from `distance` metres. */
export type Framing = { target: [number, number, number]; distance: number };

export type FrameOptions = {
  /** Vertical field of view. */
  fovRadians: number;
  /** Width over height of the picture. */
  aspect: number;
  /** Share of the picture's width or height, whichever is met first, that the points take. */
  fill: number;
};

/** The lens and framing of the demo catalogue's own photos, so that a photo and the model over it coincide. */
export const photoFrame: FrameOptions = { fovRadians: (22 * Math.PI) / 180, aspect: 1, fill: 0.76 };

/**
 * Centres and fits a cloud of points in a perspective picture from a given angle.
 *
 * @param points Shape [n × 3], metres, at least one. Not modified.
 */
export function framePoints(points: ArrayLike<number>, view: ViewAngle, options = photoFrame): Framing {
  const { right, up, back } = cameraBasis(view);
  const half = Math.tan(options.fovRadians / 2);
  const { centre, size } = boundsOf(points);
  const target: [number, number, number] = [...centre];
  let distance = Math.max(size * 2.2, 1e-3);
  for (let pass = 0; pass < 8; pass++) {
    let [left, rightmost, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i + 2 < points.length; i += 3) {
      const p: Vector = [points[i]! - target[0], points[i + 1]! - target[1], points[i + 2]! - target[2]];
      const depth = Math.max(distance - dot(p, back), distance * 1e-3);
      const x = dot(p, right) / (depth * half * options.aspect);
      const y = dot(p, up) / (depth * half);
      left = Math.min(left, x);
      rightmost = Math.max(rightmost, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    const shiftX = ((left + rightmost) / 2) * half * options.aspect * distance;
    const shiftY = ((bottom + top) / 2) * half * distance;
    for (let k = 0; k < 3; k++) target[k] = target[k]! + right[k]! * shiftX + up[k]! * shiftY;
    const fill = Math.max((rightmost - left) / 2, (top - bottom) / 2);
    if (fill > 0) distance *= fill / options.fill;
  }
  return { target, distance };
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function boundsOf(points: ArrayLike<number>): { centre: Vector; size: number } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    min[i % 3] = Math.min(min[i % 3]!, points[i]!);
    max[i % 3] = Math.max(max[i % 3]!, points[i]!);
  }
  const centre: Vector = [(min[0]! + max[0]!) / 2, (min[1]! + max[1]!) / 2, (min[2]! + max[2]!) / 2];
  return { centre, size: Math.hypot(max[0]! - min[0]!, max[1]! - min[1]!, max[2]! - min[2]!) };
}
