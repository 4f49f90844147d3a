import { dot, type Vector } from '@/lib/model3d/frame';
import type { Pixels } from '@/lib/photo/pixels';
import { floorPlane, pointOnPlane, type RoomCamera } from './room-camera';
import { add, length, normalise, scale } from './vector';

export type RoomLight = {
  /** Unit, from the room towards the light. */
  keyDirection: Vector;
  /** Share of the light on the floor that comes from about that direction, 0-1; little when nothing tells where it is. */
  keyShare: number;
  /** Mean of the photo, linear RGB: what the room's light and walls make together. */
  mean: Vector;
  /**
   * What arrives from every direction as an equirectangular picture in the room's frame, linear RGBA, row 0 straight down,
   * columns as three.js reads them; scaled so that surfaces of `usualAlbedo`,
   * averaged over the ways they face, are as bright as the photo is.
   */
  equirect: { width: number; height: number; data: Float32Array };
};

/** Rooms reflect about half of their light; a grey of this reflectance looks like the photo's average. */
export const usualAlbedo = 0.5;
/** Values above this share of full are clipped lamps and windows: they stand for up to `lift` times as much. */
const clippedFrom = 0.8;
const lift = 8;
const small = 48;

/**
 * The light of a room as far as its photo tells. The photo itself is taken for the surroundings, folded over where it was
 * not looking (Khan, Reinhard, Fleming and Bülthoff, "Image-based material editing", 2006); clipped parts are lifted. The
 * direction comes from where the lifted picture is bright, and from which way the floor gets brighter. It is a guess: a
 * window behind the camera shows only in the floor's gradient, and colours of things pass for colours of light.
 */
export function estimateLight(pixels: Pixels, camera: RoomCamera): RoomLight {
  const picture = shrink(pixels, small);
  const mean = meanOf(picture);
  const [width, height] = [64, 32];
  const data = new Float32Array(width * height * 4);
  let bright: Vector = [0, 0, 0];
  let [total, all]: [number, Vector] = [0, [0, 0, 0]];
  for (let row = 0; row < height; row++) {
    const elevation = ((row + 0.5) / height - 0.5) * Math.PI;
    const [y, ring] = [Math.sin(elevation), Math.cos(elevation)];
    for (let column = 0; column < width; column++) {
      const turn = ((column + 0.5) / width - 0.5) * 2 * Math.PI;
      const direction: Vector = [Math.cos(turn) * ring, y, Math.sin(turn) * ring];
      const { colour, seen } = surroundings(picture, camera, direction);
      data.set([...colour, 1], (row * width + column) * 4);
      const weight = luminance(colour) * ring;
      if (y > -0.1 && seen) {
        bright = add(bright, scale(direction, weight));
        total += weight;
      }
      // The mean over the sphere: irradiance over π, averaged over every way that a surface can face.
      all = add(all, scale(colour, (ring * Math.PI) / (2 * height * width)));
    }
  }
  const wanted = Math.min(2.5, luminance(mean) / usualAlbedo);
  const gain = wanted / Math.max(luminance(all), 1e-3);
  for (let i = 0; i < data.length; i++) if (i % 4 !== 3) data[i] = data[i]! * gain;
  const key = keyLight(picture, camera, total > 0 ? scale(bright, 1 / total) : [0, 0, 0]);
  return { ...key, mean, equirect: { width, height, data } };
}

/** Weighs what is bright in the picture against which way the floor gets brighter. */
function keyLight(
  picture: Small,
  camera: RoomCamera,
  bright: Vector,
): Pick<RoomLight, 'keyDirection' | 'keyShare'> {
  const floor = floorGradient(picture, camera);
  // What is seen lies ahead anyway: only its lean to a side says something.
  const ahead = camera.axes[2];
  const aside = add(bright, scale(ahead, -0.8 * dot(bright, ahead)));
  const level: Vector = add([aside[0], 0, aside[2]], scale([floor.x, 0, floor.z], floor.trust));
  const lean = length(level);
  const elevation = ((lean > 0.3 ? 42 : 58) * Math.PI) / 180;
  if (lean < 0.06) return { keyDirection: [0, 1, 0], keyShare: 0.2 };
  const flat = normalise(level);
  const keyDirection: Vector = [
    flat[0] * Math.cos(elevation),
    Math.sin(elevation),
    flat[2] * Math.cos(elevation),
  ];
  return { keyDirection, keyShare: Math.min(0.45, 0.2 + 0.5 * lean) };
}

/** Which way the floor gets brighter: the slope of its log luminance, a metre; `trust` is how much of it a slope explains. */
function floorGradient(picture: Small, camera: RoomCamera): { x: number; z: number; trust: number } {
  const points: [x: number, z: number, value: number][] = [];
  for (let row = 0; row < picture.height; row++) {
    for (let column = 0; column < picture.width; column++) {
      const at = {
        x: ((column + 0.5) / picture.width) * camera.widthPixels,
        y: ((row + 0.5) / picture.height) * camera.heightPixels,
      };
      const point = pointOnPlane(camera, at, floorPlane);
      if (!point || Math.hypot(point[0] - camera.position[0], point[2] - camera.position[2]) > 4) continue;
      points.push([point[0], point[2], Math.log(luminance(colourAt(picture, column, row)) + 0.01)]);
    }
  }
  if (points.length < 30) return { x: 0, z: 0, trust: 0 };
  const middle = points.map(([, , v]) => v).sort((a, b) => a - b)[points.length >> 1] as number;
  // Things on the floor and the foot of walls are not the floor.
  const kept = points.filter(([, , v]) => Math.abs(v - middle) < 0.9);
  const n = kept.length;
  const mean = [0, 1, 2].map((k) => kept.reduce((sum, p) => sum + p[k]!, 0) / n) as [number, number, number];
  let [xx, xz, zz, xv, zv, vv] = [0, 0, 0, 0, 0, 0];
  for (const [px, pz, pv] of kept) {
    const [x, z, v] = [px - mean[0], pz - mean[1], pv - mean[2]];
    xx += x * x;
    xz += x * z;
    zz += z * z;
    xv += x * v;
    zv += z * v;
    vv += v * v;
  }
  const determinant = xx * zz - xz * xz;
  if (!(determinant > 1e-9) || vv < 1e-9) return { x: 0, z: 0, trust: 0 };
  const [x, z] = [(xv * zz - zv * xz) / determinant, (zv * xx - xv * xz) / determinant];
  const explained = Math.max(0, (x * xv + z * zv) / vv);
  const slope = Math.hypot(x, z);
  // A slope of 0.5 a metre (a factor 1.6) is a window near by.
  const limit = Math.min(1, 0.5 / Math.max(slope, 1e-9));
  return { x: x * limit, z: z * limit, trust: explained };
}

type Small = { width: number; height: number; data: Float32Array };

/** Box-filtered to `side` on its long side, linear RGB, lifted where it is clipped. */
function shrink(pixels: Pixels, side: number): Small {
  const by = Math.max(pixels.width, pixels.height) / side;
  const [width, height] = [
    Math.max(1, Math.round(pixels.width / by)),
    Math.max(1, Math.round(pixels.height / by)),
  ];
  const data = new Float32Array(width * height * 3);
  const table = Float32Array.from({ length: 256 }, (_, value) => toLinear(value / 255));
  for (let row = 0; row < height; row++) {
    const [top, bottom] = [row, row + 1].map((k) => Math.floor((k * pixels.height) / height)) as [
      number,
      number,
    ];
    for (let column = 0; column < width; column++) {
      const [left, right] = [column, column + 1].map((k) => Math.floor((k * pixels.width) / width)) as [
        number,
        number,
      ];
      let [r, g, b, n] = [0, 0, 0, 0];
      // Every third pixel is enough for a mean.
      for (let y = top; y < bottom; y += 3) {
        for (let x = left; x < right; x += 3) {
          const at = (y * pixels.width + x) * 4;
          r += table[pixels.data[at]!]!;
          g += table[pixels.data[at + 1]!]!;
          b += table[pixels.data[at + 2]!]!;
          n++;
        }
      }
      data.set([r / n, g / n, b / n], (row * width + column) * 3);
    }
  }
  return { width, height, data };
}

/** What is seen in a direction, or taken for it where the photo was not looking. */
function surroundings(
  picture: Small,
  camera: RoomCamera,
  direction: Vector,
): { colour: Vector; seen: boolean } {
  const [right, down, forward] = camera.axes;
  const [x, y, z] = [dot(direction, right), dot(direction, down), dot(direction, forward)];
  const halves = [camera.widthPixels, camera.heightPixels].map((side) =>
    Math.atan(side / 2 / camera.focalPixels),
  ) as [number, number];
  const [across, along] = [Math.atan2(x, z), Math.atan2(y, Math.hypot(x, z))];
  const seen = Math.abs(across) < halves[0] && Math.abs(along) < halves[1];
  const u = Math.tan(fold(across, halves[0])) / Math.tan(halves[0]);
  const v = Math.tan(Math.max(-halves[1], Math.min(halves[1], along))) / Math.tan(halves[1]);
  const column = Math.min(picture.width - 1, Math.floor(((u + 1) / 2) * picture.width));
  const row = Math.min(picture.height - 1, Math.floor(((v + 1) / 2) * picture.height));
  const colour = colourAt(picture, column, row);
  const over = Math.max(0, (luminance(colour) - clippedFrom) / (1 - clippedFrom));
  return { colour: scale(colour, 1 + (lift - 1) * over * over), seen };
}

/** An angle mirrored to and fro into ±half. */
function fold(angle: number, half: number): number {
  const period = 4 * half;
  const t = (((angle + half) % period) + period) % period;
  return (t < 2 * half ? t : period - t) - half;
}

function colourAt({ width, data }: Small, column: number, row: number): Vector {
  const at = (row * width + column) * 3;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}

function meanOf({ data }: Small): Vector {
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < data.length; i++) sum[i % 3] = sum[i % 3]! + data[i]!;
  return scale(sum, 3 / data.length);
}

const luminance = ([r, g, b]: Vector) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** IEC 61966-2-1. */
const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
