import type { Pixels } from '@/lib/photo/pixels';
import { toFrame } from '@/lib/tryon/crop/crop-region';
import { type EyeSide, eyeRegion } from '@/lib/tryon/measure/iris/eye-region';

/** An eye in a photo whose iris can be drawn anew in a known size: its opening, and the place of the iris. */
export type OpenEye = { rim: [number, number][]; x: number; y: number; width: number };

/** The network's points around the opening of an eye, in order. */
const rim = [0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 14, 13, 12, 11, 10, 9];

/** @param raw What the network answers to the eye's square, mirrored for the right one. */
export function openEye(raw: ArrayLike<number>, landmarks: ArrayLike<number>, side: EyeSide): OpenEye {
  const region = eyeRegion(landmarks, side);
  const at = (index: number): [number, number] => {
    const u = (raw[3 * index] as number) / 64;
    return toFrame(region, side === 'right' ? 1 - u : u, (raw[3 * index + 1] as number) / 64);
  };
  const [x, y] = at(71);
  const [a, b] = [at(72), at(74)];
  return { rim: rim.map(at), x, y, width: Math.hypot(a[0] - b[0], a[1] - b[1]) };
}

/**
 * Draws a white and an iris of a known width into an eye's opening, under its own lids, each pixel the mean of 16 places. The
 * photo is written.
 */
export function drawIris(
  photo: Pixels,
  { rim: outline, x, y }: OpenEye,
  width: number,
  colour: readonly [number, number, number],
): void {
  const [left, right] = [Math.min(...outline.map((p) => p[0])), Math.max(...outline.map((p) => p[0]))];
  const [top, bottom] = [Math.min(...outline.map((p) => p[1])), Math.max(...outline.map((p) => p[1]))];
  const radius = width / 2;
  for (let v = Math.floor(top); v <= Math.ceil(bottom); v++) {
    for (let u = Math.floor(left); u <= Math.ceil(right); u++) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let i = 0; i < 16; i++) {
        const [px, py] = [u + ((i % 4) + 0.5) / 4, v + (Math.floor(i / 4) + 0.5) / 4];
        if (!inside(outline, px, py)) continue;
        hits += 1;
        const off = Math.hypot(px - x, py - y) / radius;
        // The lid's shadow lies on the white and the iris alike.
        const shade = 0.7 + 0.3 * Math.min(1, (py - top) / (0.45 * (bottom - top)));
        const level = (k: number) =>
          off > 1 ? [196, 186, 180][k]! : off < 0.38 ? 14 : (colour[k] as number) * (off > 0.86 ? 0.55 : 1);
        for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + shade * level(k);
      }
      if (hits === 0 || u < 0 || v < 0 || u >= photo.width || v >= photo.height) continue;
      const at = 4 * (v * photo.width + u);
      for (let k = 0; k < 3; k++) {
        photo.data[at + k] = (photo.data[at + k] as number) * (1 - hits / 16) + (sum[k] as number) / 16;
      }
    }
  }
}

function inside(outline: readonly [number, number][], x: number, y: number): boolean {
  let odd = false;
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length] as [number, number];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
  });
  return odd;
}
