import { type Look, lookOf } from '../../lib/model3d/match/look';
import { deltaE2000, type Lab, labOf } from '../../lib/model3d/render/colour-difference';
import type { BenchRender } from './seer';

/** A direction in CIE L*a*b*. */
export type Direction = readonly [l: number, a: number, b: number];

/**
 * The looks of a model in another colour: every pixel of the thing moved along one direction, as far as makes the asked
 * CIEDE2000 on average over all renders, with what sRGB cannot show cut off.
 *
 * @returns Also the ΔE that came of it, which is less than asked where sRGB ends.
 */
export function recolour(
  renders: readonly BenchRender[],
  deltaE: number,
  direction: Direction,
): { looks: (Look | null)[]; deltaE: number } {
  const samples = renders.filter((_, i) => i % 4 === 0).flatMap(samplesOf);
  const meanOf = (length: number) =>
    samples.reduce((sum, lab) => {
      const [r, g, b] = rgbOf(along(lab, direction, length));
      return sum + deltaE2000(lab, labOf(r, g, b));
    }, 0) / Math.max(1, samples.length);
  let [low, high] = [0, 120];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (meanOf(middle) < deltaE) low = middle;
    else high = middle;
  }
  const looks = renders.map((render) =>
    lookOf(move(render, direction, high), render.small.width, render.small.height, render.small.shares),
  );
  return { looks, deltaE: meanOf(high) };
}

function move({ small: { rgba, shares } }: BenchRender, direction: Direction, length: number): Uint8Array {
  if (!shares) return rgba;
  const out = new Uint8Array(rgba);
  for (let i = 0; i < shares.length; i++) {
    if ((shares[i] ?? 0) <= 127) continue;
    out.set(rgbOf(along(labAt(rgba, i), direction, length)), i * 4);
  }
  return out;
}

/** Every ninth pixel of the thing. */
function samplesOf({ small: { rgba, shares } }: BenchRender): Lab[] {
  const out: Lab[] = [];
  for (let i = 0; shares && i < shares.length; i += 9) if ((shares[i] ?? 0) > 127) out.push(labAt(rgba, i));
  return out;
}

function along([l, a, b]: Lab, [dl, da, db]: Direction, length: number): Lab {
  return [l + dl * length, a + da * length, b + db * length];
}

function labAt(rgba: ArrayLike<number>, i: number): Lab {
  return labOf(rgba[i * 4] ?? 0, rgba[i * 4 + 1] ?? 0, rgba[i * 4 + 2] ?? 0);
}

/** The inverse of `labOf`, clipped to sRGB. */
function rgbOf([l, a, b]: Lab): [number, number, number] {
  const unfold = (t: number) => (t ** 3 > 216 / 24389 ? t ** 3 : (116 * t - 16) / (24389 / 27));
  const fy = (l + 16) / 116;
  const [x, y, z] = [0.95047 * unfold(fy + a / 500), unfold(fy), 1.08883 * unfold(fy - b / 200)];
  const encode = (linear: number) => {
    const c = Math.min(1, Math.max(0, linear));
    return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
  };
  return [
    encode(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
    encode(-0.969266 * x + 1.8760108 * y + 0.041556 * z),
    encode(0.0556434 * x - 0.2040259 * y + 1.0572252 * z),
  ];
}
