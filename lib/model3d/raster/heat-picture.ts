import { byteOfLinear } from './colour';
import type { Picture } from './draw-view';
import { pictureDifference } from './picture-difference';
import type { Pixels } from './texture';

/** A picture as a screen shows it. */
export function screenPicture({ side, rgb }: Picture): Pixels {
  const data = new Uint8Array(side * side * 4);
  for (let i = 0; i < side * side; i++) {
    for (let k = 0; k < 3; k++) data[i * 4 + k] = byteOfLinear(rgb[i * 3 + k]!);
    data[i * 4 + 3] = 255;
  }
  return { width: side, height: side, data };
}

/** Where two pictures differ: dark nothing, then from blue over yellow to white at ΔE 20. */
export function heatPicture(before: Picture, after: Picture): Pixels {
  const { deltaE } = pictureDifference(before, after);
  const data = new Uint8Array(deltaE.length * 4);
  deltaE.forEach((value, i) => {
    const x = Math.min(1, Math.max(0, value) / 20) ** 0.5;
    const ground = value < 0 ? 10 : 32;
    const colour = [
      ground + (255 - ground) * Math.min(1, x * 1.6),
      ground + (255 - ground) * Math.max(0, Math.min(1, x * 1.8 - 0.45)),
      ground + (255 - ground) * Math.max(x < 0.4 ? x * 1.2 : 0.48 - (x - 0.4), (x - 0.75) * 4, 0),
    ];
    data.set([...colour.map((c) => Math.round(Math.min(255, c))), 255], i * 4);
  });
  return { width: before.side, height: before.side, data };
}
