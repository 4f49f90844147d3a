import type { Pixels } from '@/lib/photo/pixels';
import { type CropRegion, toFrame } from '@/lib/tryon/crop/crop-region';
import { normals } from '@/lib/tryon/testing/made-up';

export const size = { width: 640, height: 480 } as const;

/** A frame that shows the photo under an exact motion: `region` is the 640 × 640 square of the photo around the frame. */
export function moveTo(
  photo: Pixels,
  region: CropRegion,
  { width, height }: { width: number; height: number } = size,
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const bars = (width - height) / 2;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [px, py] = toFrame(region, (x + 0.5) / width, (y + bars + 0.5) / width);
      const left = Math.min(photo.width - 2, Math.max(0, Math.floor(px - 0.5)));
      const top = Math.min(photo.height - 2, Math.max(0, Math.floor(py - 0.5)));
      const [fx, fy] = [px - 0.5 - left, py - 0.5 - top].map((v) => Math.min(1, Math.max(0, v))) as [
        number,
        number,
      ];
      const at = 4 * (top * photo.width + left);
      const to = 4 * (y * width + x);
      for (let k = 0; k < 3; k++) {
        const below = at + 4 * photo.width + k;
        const upper = (photo.data[at + k] as number) * (1 - fx) + (photo.data[at + 4 + k] as number) * fx;
        const lower = (photo.data[below] as number) * (1 - fx) + (photo.data[below + 4] as number) * fx;
        data[to + k] = upper * (1 - fy) + lower * fy;
      }
    }
  }
  return { width, height, data };
}

/** A pixel of the photo in the frame that `moveTo` makes. */
export function toMoved(region: CropRegion, x: number, y: number): [number, number] {
  const [c, s] = [Math.cos(region.radians), Math.sin(region.radians)];
  const [dx, dy] = [(x - region.x) / region.side, (y - region.y) / region.side];
  const [u, v] = [dx * c + dy * s + 0.5, dy * c - dx * s + 0.5];
  return [u * size.width, v * size.width - (size.width - size.height) / 2];
}

/** Adds a camera's noise: normal, of this many levels of 255, anew for every frame. */
export function addNoise(frame: Pixels, levels: number, seed: number): Pixels {
  const next = normals(seed);
  const data = new Uint8ClampedArray(frame.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = i % 4 === 3 ? 255 : (frame.data[i] as number) + levels * next();
  }
  return { ...frame, data };
}
