import { deltaE2000, labOf } from './colour-difference';

/** How far two pictures of the same view lie apart, over what either of them shows of the thing. */
export type PictureDifference = {
  /** CIEDE2000: 1 is the least that an eye can tell side by side, 2.3 what most notice. */
  meanDeltaE: number;
  /** 99 of 100 pixels differ by less. */
  p99DeltaE: number;
  /** Share of the picture that was compared. */
  covered: number;
  /** ΔE of each pixel, 0 outside the thing. Shape [pixels × pixels]. */
  map: Float32Array;
};

/** The ground counts as ground within this, in steps of 255: what a renderer rounds. */
const groundTolerance = 2;

/**
 * Compares two pictures pixel by pixel.
 *
 * @param before, after Shape [n × 4], sRGB, the same view on the same flat ground. Not modified.
 * @param ground The colour of that ground, sRGB.
 */
export function pictureDifference(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  ground: readonly [number, number, number],
): PictureDifference {
  const map = new Float32Array(before.length / 4);
  const seen: number[] = [];
  for (let i = 0; i < map.length; i++) {
    if (isGround(before, i, ground) && isGround(after, i, ground)) continue;
    const equal = [0, 1, 2].every((k) => before[i * 4 + k] === after[i * 4 + k]);
    const delta = equal ? 0 : deltaE2000(labAt(before, i), labAt(after, i));
    map[i] = delta;
    seen.push(delta);
  }
  const sorted = Float32Array.from(seen).sort();
  const mean = sorted.reduce((sum, delta) => sum + delta, 0) / Math.max(1, sorted.length);
  const p99 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
  return { meanDeltaE: mean, p99DeltaE: p99, covered: sorted.length / Math.max(1, map.length), map };
}

/** A difference above this is drawn in the strongest colour. */
export const hottest = 10;

/**
 * The map as a picture: the stage where nothing differs, through amber to red.
 *
 * @returns Shape [n × 4], sRGB with alpha 255.
 */
export function heatPicture(map: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const stops = [
    [239, 237, 232],
    [240, 190, 90],
    [163, 36, 42],
    [40, 8, 30],
  ] as const;
  const out = new Uint8ClampedArray(map.length * 4);
  for (let i = 0; i < map.length; i++) {
    // The square root brings out what is small: half the ramp is spent on what hardly shows.
    const at = Math.sqrt(Math.min(1, (map[i] ?? 0) / hottest)) * (stops.length - 1);
    const low = Math.min(stops.length - 2, Math.floor(at));
    for (let k = 0; k < 3; k++) {
      const [from, to] = [stops[low]?.[k] ?? 0, stops[low + 1]?.[k] ?? 0];
      out[i * 4 + k] = from + (to - from) * (at - low);
    }
    out[i * 4 + 3] = 255;
  }
  return out;
}

function isGround(picture: ArrayLike<number>, i: number, ground: readonly number[]): boolean {
  return [0, 1, 2].every((k) => Math.abs((picture[i * 4 + k] ?? 0) - (ground[k] ?? 0)) <= groundTolerance);
}

function labAt(picture: ArrayLike<number>, i: number) {
  return labOf(picture[i * 4] ?? 0, picture[i * 4 + 1] ?? 0, picture[i * 4 + 2] ?? 0);
}
