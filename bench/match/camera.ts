import { seededRandom } from '../../lib/model3d/render/random';
import type { Pixels } from '../../lib/photo/pixels';

/**
 * What another camera and another lamp make of a photo: up to half a stop of exposure, and a white balance off by up to
 * a tenth between red and blue and a fiftieth of green, in linear light.
 */
export function throughCamera(seed: string): (pixels: Pixels) => Pixels {
  const random = seededRandom(`${seed}~camera`);
  const within = (range: number) => (random() * 2 - 1) * range;
  const exposure = 2 ** within(0.5);
  const [warmth, green] = [within(0.1), within(0.02)];
  const gains = [exposure * (1 + warmth / 2), exposure * (1 + green), exposure * (1 - warmth / 2)];
  return ({ width, height, data }) => {
    const tables = gains.map((gain) =>
      Uint8Array.from({ length: 256 }, (_, value) => {
        const c = value / 255;
        const linear = (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) * gain;
        const kept = Math.min(1, linear);
        return Math.round(255 * (kept <= 0.0031308 ? 12.92 * kept : 1.055 * kept ** (1 / 2.4) - 0.055));
      }),
    );
    const out = new Uint8ClampedArray(data);
    for (let i = 0; i < out.length; i++) {
      if (i % 4 < 3) out[i] = tables[i % 4]?.[data[i] as number] as number;
    }
    return { width, height, data: out };
  };
}
