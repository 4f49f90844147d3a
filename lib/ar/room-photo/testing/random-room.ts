import type { Vector } from '@/lib/model3d/frame';
import { type PicturePoint, type PictureSize, project, type RoomCamera } from '../room-camera';
import { cross, normalise } from '../vector';

/** Uniform numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A normal deviate with mean 0 and variance 1 (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export type CameraRange = {
  size: PictureSize;
  /** Angle of the longer side. */
  fovDegrees: readonly [number, number];
  heightMetres: readonly [number, number];
  /** Below the horizon. */
  tiltDegrees: readonly [number, number];
  rollDegrees: readonly [number, number];
  /** Level distance from the camera to what it looks at, the room's origin. */
  distanceMetres: readonly [number, number];
  /** From which side it looks; 0 is from +z. */
  aroundDegrees: readonly [number, number];
  /** How far from the middle of the picture the origin may be, as a share of the picture. */
  offAxis: number;
};

/** What people photograph rooms with and how. */
export const usualCameras: CameraRange = {
  size: { widthPixels: 1600, heightPixels: 1200 },
  fovDegrees: [45, 80],
  heightMetres: [1, 1.8],
  tiltDegrees: [5, 35],
  rollDegrees: [-5, 5],
  distanceMetres: [1.2, 3],
  aroundDegrees: [-180, 180],
  offAxis: 0.3,
};

/** A camera that sees the room's origin, drawn evenly from a range. */
export function randomCamera(random: () => number, range = usualCameras): RoomCamera {
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * random();
  const radians = Math.PI / 180;
  const { size } = range;
  for (;;) {
    const long = Math.max(size.widthPixels, size.heightPixels);
    const focalPixels = long / 2 / Math.tan((within(range.fovDegrees) * radians) / 2);
    const [around, distance] = [within(range.aroundDegrees) * radians, within(range.distanceMetres)];
    const position: Vector = [
      distance * Math.sin(around),
      within(range.heightMetres),
      distance * Math.cos(around),
    ];
    const look = around + Math.PI + (random() - 0.5) * radians * 40;
    const tilt = within(range.tiltDegrees) * radians;
    const forward: Vector = [
      Math.sin(look) * Math.cos(tilt),
      -Math.sin(tilt),
      Math.cos(look) * Math.cos(tilt),
    ];
    const level = normalise(cross(forward, [0, 1, 0]));
    const below = cross(forward, level);
    const roll = within(range.rollDegrees) * radians;
    const [s, c] = [Math.sin(roll), Math.cos(roll)];
    const mix = (a: Vector, b: Vector, p: number, q: number): Vector => [
      a[0] * p + b[0] * q,
      a[1] * p + b[1] * q,
      a[2] * p + b[2] * q,
    ];
    const camera: RoomCamera = {
      ...size,
      focalPixels,
      position,
      axes: [mix(level, below, c, s), mix(level, below, -s, c), forward],
    };
    const origin = project(camera, [0, 0, 0]);
    const { widthPixels: w, heightPixels: h } = size;
    if (
      origin &&
      Math.abs(origin.x / w - 0.5) < range.offAxis &&
      Math.abs(origin.y / h - 0.5) < range.offAxis + 0.1
    )
      return camera;
  }
}

/** Where points of the room are marked in the picture by somebody who errs by `sdPixels`; null when one is outside it. */
export function markPoints(
  camera: RoomCamera,
  points: readonly Vector[],
  sdPixels: number,
  random: () => number,
): PicturePoint[] | null {
  const out: PicturePoint[] = [];
  for (const point of points) {
    const at = project(camera, point);
    if (!at || at.x < 0 || at.y < 0 || at.x > camera.widthPixels || at.y > camera.heightPixels) return null;
    out.push({ x: at.x + sdPixels * normal(random), y: at.y + sdPixels * normal(random) });
  }
  return out;
}
