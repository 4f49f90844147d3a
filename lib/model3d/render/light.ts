import type { Vector } from '../frame';
import { seededRandom } from './random';
import type { LightName } from './shot';

/** A feathered soft box: degrees seen from the thing, azimuth 0 towards the camera and positive to its right. */
type SoftBox = {
  azimuth: number;
  elevation: number;
  width: number;
  height: number;
  radiance: number;
  tint: Vector;
};
type Look = {
  /** Light from straight above, from the horizon and from the ground. */
  zenith: number;
  horizon: number;
  ground: number;
  tint: Vector;
  boxes: readonly SoftBox[];
  /** What the picture's exposure multiplies it by. */
  exposure: number;
};

/** `studio` is the light of the shop's own photos (scripts/demo-catalogue); the others are where shoppers take theirs. */
const looks: Record<LightName, Look> = {
  studio: {
    zenith: 0.5,
    horizon: 0.24,
    ground: 0.4,
    tint: [1, 0.99, 0.97],
    exposure: 0.69,
    boxes: [
      { azimuth: -52, elevation: 48, width: 46, height: 40, radiance: 13, tint: [1, 0.993, 0.98] },
      { azimuth: 78, elevation: 22, width: 22, height: 60, radiance: 2.2, tint: [0.97, 0.985, 1] },
      { azimuth: 165, elevation: 42, width: 60, height: 16, radiance: 4.2, tint: [1, 1, 1] },
      { azimuth: 0, elevation: 88, width: 60, height: 30, radiance: 2.2, tint: [1, 1, 1] },
      { azimuth: -100, elevation: 12, width: 8, height: 60, radiance: 3, tint: [1, 1, 1] },
    ],
  },
  window: {
    zenith: 0.5,
    horizon: 0.38,
    ground: 0.34,
    tint: [1, 0.985, 0.965],
    exposure: 0.78,
    boxes: [
      { azimuth: 66, elevation: 26, width: 38, height: 46, radiance: 9, tint: [1, 0.98, 0.94] },
      { azimuth: -80, elevation: 20, width: 60, height: 50, radiance: 0.7, tint: [0.95, 0.975, 1] },
    ],
  },
  overcast: {
    zenith: 1.25,
    horizon: 0.72,
    ground: 0.36,
    tint: [0.965, 0.985, 1],
    exposure: 0.84,
    boxes: [{ azimuth: 0, elevation: 74, width: 130, height: 44, radiance: 1.3, tint: [0.98, 0.99, 1] }],
  },
  evening: {
    zenith: 0.3,
    horizon: 0.24,
    ground: 0.26,
    tint: [1, 0.92, 0.82],
    exposure: 0.82,
    boxes: [
      { azimuth: -34, elevation: 58, width: 30, height: 30, radiance: 13, tint: [1, 0.85, 0.66] },
      { azimuth: 118, elevation: 18, width: 34, height: 50, radiance: 1.6, tint: [0.86, 0.92, 1] },
    ],
  },
};

const feather = 4;
const degree = Math.PI / 180;

export function exposureOf(light: LightName): number {
  return looks[light].exposure;
}

/** Light that arrives from a direction (unit vector, +y up, +z towards the camera), linear RGB. */
export function radiance(light: LightName, x: number, y: number, z: number): [number, number, number] {
  const { zenith, horizon, ground, tint, boxes } = looks[light];
  const base =
    y > 0 ? horizon + (zenith - horizon) * y : ground + (horizon - ground) * smoothStep(-0.25, 0, y);
  const sum: [number, number, number] = [tint[0] * base, tint[1] * base, tint[2] * base];
  const elevation = Math.asin(Math.min(1, Math.max(-1, y))) / degree;
  const azimuth = Math.atan2(x, z) / degree;
  for (const box of boxes) {
    let across = Math.abs(azimuth - box.azimuth);
    if (across > 180) across = 360 - across;
    across *= Math.max(0.05, Math.cos(Math.min(elevation, 85) * degree));
    const weight =
      inside(across, box.width / 2) * inside(Math.abs(elevation - box.elevation), box.height / 2);
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + weight * box.radiance * (box.tint[k] ?? 1);
  }
  return sum;
}

/**
 * Directions drawn in proportion to the light that comes from them, so that each stands for an equal share of it. Those
 * from below stand for light off the floor.
 *
 * @returns `count` unit vectors, in an order in which neighbours are neighbours in the sky.
 */
export function lightDirections(light: LightName, count: number): Vector[] {
  const [rows, columns] = [64, 128];
  const cells: { direction: Vector; upTo: number }[] = [];
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const elevation = ((row + 0.5) / rows - 0.5) * Math.PI;
    const ring = Math.cos(elevation);
    for (let column = 0; column < columns; column++) {
      const turn = ((column + 0.5) / columns) * 2 * Math.PI;
      const direction: Vector = [Math.cos(turn) * ring, Math.sin(elevation), Math.sin(turn) * ring];
      const [r, g, b] = radiance(light, ...direction);
      total += (0.2126 * r + 0.7152 * g + 0.0722 * b) * ring;
      cells.push({ direction, upTo: total });
    }
  }
  const random = seededRandom(light);
  const out: Vector[] = [];
  let at = 0;
  for (let k = 0; k < count; k++) {
    const target = ((k + 0.5) / count) * total;
    while ((cells[at]?.upTo ?? Infinity) < target) at++;
    const [x, y, z] = cells[at]?.direction ?? [0, 1, 0];
    const turn = (random() - 0.5) * ((2 * Math.PI) / columns) * 3;
    const [s, c] = [Math.sin(turn), Math.cos(turn)];
    out.push([x * c - z * s, y, x * s + z * c]);
  }
  return out;
}

/**
 * A light as an equirectangular picture: row 0 is straight down, columns as three.js reads them (u = atan2(z, x) / 2π + ½).
 *
 * @returns Shape [height × width × 4], linear RGBA with alpha 1.
 */
export function lightEquirect(light: LightName, width: number, height: number): Float32Array {
  const pixels = new Float32Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const elevation = ((row + 0.5) / height - 0.5) * Math.PI;
    const [y, ring] = [Math.sin(elevation), Math.cos(elevation)];
    for (let column = 0; column < width; column++) {
      const turn = ((column + 0.5) / width - 0.5) * 2 * Math.PI;
      pixels.set(
        [...radiance(light, Math.cos(turn) * ring, y, Math.sin(turn) * ring), 1],
        (row * width + column) * 4,
      );
    }
  }
  return pixels;
}

function inside(distance: number, half: number): number {
  return 1 - smoothStep(half - feather, half + feather, distance);
}

function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
