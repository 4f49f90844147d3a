import { byteOfLinear } from './colour';
import { background, type Picture } from './draw-view';
import { pictureDifference } from './picture-difference';
import type { Pixels } from './texture';

/** The model alone, as a screen shows it: see-through where there is none, so that a page lays it on its stage. */
export function screenPicture({ side, rgb, coverage }: Picture): Pixels {
  const data = new Uint8Array(side * side * 4);
  for (let i = 0; i < side * side; i++) {
    const share = coverage[i]!;
    if (share === 0) continue;
    for (let k = 0; k < 3; k++) {
      data[i * 4 + k] = byteOfLinear((rgb[i * 3 + k]! - background * (1 - share)) / share);
    }
    data[i * 4 + 3] = Math.round(255 * share);
  }
  return { width: side, height: side, data };
}

/** Stands out from a light stage and a dark one. */
const ground = 84;

/** Where two pictures differ, see-through where neither has anything: grey nothing, then from blue over yellow to white at ΔE 20. */
export function heatPicture(before: Picture, after: Picture): Pixels {
  const { deltaE } = pictureDifference(before, after);
  const data = new Uint8Array(deltaE.length * 4);
  deltaE.forEach((value, i) => {
    if (value < 0) return;
    const x = Math.min(1, value / 20) ** 0.5;
    const colour = [
      ground + (255 - ground) * Math.min(1, x * 1.6),
      ground + (255 - ground) * Math.max(0, Math.min(1, x * 1.8 - 0.45)),
      ground + (255 - ground) * Math.max(x < 0.4 ? x * 1.2 : 0.48 - (x - 0.4), (x - 0.75) * 4, 0),
    ];
    data.set([...colour.map((c) => Math.round(Math.min(255, c))), 255], i * 4);
  });
  return { width: before.side, height: before.side, data };
}
