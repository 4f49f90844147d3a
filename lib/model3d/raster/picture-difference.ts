import { toOklab } from './colour';
import type { Picture } from './draw-view';

/** Distances of colours, pixel by pixel. */
export type PictureDifference = {
  /** ΔE OK: the distance in OKLab × 100; −1 where neither picture shows the model. */
  deltaE: Float32Array;
  /** Pixels that show the model in either. */
  covered: number;
  /** Of those, pixels that only one of them shows. */
  silhouette: number;
};

/** Compares two pictures of the same size. */
export function pictureDifference(before: Picture, after: Picture): PictureDifference {
  const count = before.side ** 2;
  const deltaE = new Float32Array(count).fill(-1);
  const [a, b] = [new Float32Array(3), new Float32Array(3)];
  let [covered, silhouette] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [was, is] = [before.coverage[i]!, after.coverage[i]!];
    if (was === 0 && is === 0) continue;
    covered++;
    if (Math.abs(was - is) > 0.5) silhouette++;
    toOklab(before.rgb[i * 3]!, before.rgb[i * 3 + 1]!, before.rgb[i * 3 + 2]!, a, 0);
    toOklab(after.rgb[i * 3]!, after.rgb[i * 3 + 1]!, after.rgb[i * 3 + 2]!, b, 0);
    deltaE[i] = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!) * 100;
  }
  return { deltaE, covered, silhouette };
}
