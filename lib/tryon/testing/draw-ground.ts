import type { Pixels } from '@/lib/photo/pixels';
import { dice, normals } from './made-up';

/** A table or a wall: one colour that gets darker to one side, with grain and soft waves. @param level Of 255; by chance where left out. */
export function drawGround(width: number, height: number, seed: number, level?: number): Pixels {
  const next = dice(seed);
  const noise = normals(seed + 1);
  const base = [0, 1, 2].map(() => level ?? 70 + 120 * next());
  const [fall, angle] = [0.3 * next(), 2 * Math.PI * next()];
  const [across, down] = [width, height].map((side) => {
    const [waves, phase] = [3 + 5 * next(), 6 * next()];
    return Float32Array.from({ length: side }, (_, i) => Math.sin((waves * i) / side + phase));
  }) as [Float32Array, Float32Array];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const side = ((x / width - 0.5) * Math.cos(angle) + (y / height - 0.5) * Math.sin(angle)) * fall;
      const soft = 15 * (across[x] as number) * (down[y] as number) + 2 * noise();
      for (let k = 0; k < 3; k++) data[4 * (y * width + x) + k] = (base[k] as number) * (1 + side) + soft;
    }
  }
  return { width, height, data };
}

/** A camera's noise over a whole frame, in place: normal, of this many levels of 255. */
export function grain(frame: Pixels, levels: number, seed: number): Pixels {
  const noise = normals(seed);
  for (let i = 0; i < frame.data.length; i++) {
    if (i % 4 !== 3) frame.data[i] = (frame.data[i] as number) + levels * noise();
  }
  return frame;
}
