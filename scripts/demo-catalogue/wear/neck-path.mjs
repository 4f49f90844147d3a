import { mix, spline, v3 } from '../kit/curves.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { chain, jump, link } from './links.mjs';

/** How a necklace hangs: the origin is half way between the nape (-z) and the front; chains and clasps along that line. */

/**
 * Necklaces as they hang on a neck: the origin is half way between the nape and the front, the nape towards -z.
 * The path goes from the nape over the shoulders' root and down the breastbone, so its front point is the lowest.
 */

export const MM = 0.001;

/** Points along a worn necklace of `length` metres, from the nape round by +x to the front and back. */
export function wornPath(length, { point = 0 } = {}) {
  const make = (fall) => {
    const half = [
      v3(0.0, 0.046, -0.062),
      v3(0.03, 0.043, -0.054),
      v3(0.052, 0.032, -0.03),
      v3(0.06, 0.012, 0.004),
      v3(mix(0.054, 0.057, Math.min(1, fall / 0.1)), mix(-0.004, -0.018, Math.min(1, fall / 0.1)), 0.034),
      v3(
        mix(0.034, 0.04, Math.min(1, fall / 0.12)),
        mix(-0.016, -0.5 * fall - 0.016, 0.9),
        0.056 + fall * 0.12,
      ),
      v3(
        mix(0.017, 0.019, Math.min(1, fall / 0.12)) * (1 - point * 0.35),
        mix(-0.023, -(0.94 - 0.1 * point) * fall - 0.02 - 0.0025 * (1 - point), 0.95),
        0.064 + fall * 0.17,
      ),
    ];
    const front = v3(0, -0.0255 - fall, 0.066 + fall * 0.2);
    const other = half
      .slice(1)
      .reverse()
      .map((p) => v3(-p.x, p.y, p.z));
    return spline([...half, front, ...other], 420, true);
  };
  const measure = (points) =>
    points.reduce((sum, p, i) => sum + p.distanceTo(points[(i + 1) % points.length]), 0);
  let [low, high] = [0, 0.5];
  for (let k = 0; k < 30; k++) {
    const middle = (low + high) / 2;
    if (measure(make(middle)) < length) low = middle;
    else high = middle;
  }
  return make((low + high) / 2);
}

export const lowest = (path) => path.reduce((a, b) => (b.y < a.y ? b : a));

/** How a pendant leans on the chest at the front of the path. */
export const lean = (g, at, tilt = 0.16) => placed(g, { turn: [-tilt, 0, 0], at: [at.x, at.y, at.z] });

/** A lobster clasp and ring at the nape. */
export function clasp(path) {
  const at = path[0];
  const body = placed(link(0.009, 0.0046, 0.0008, { segments: 18, sides: 7 }), {
    at: [at.x, at.y, at.z - 0.0004],
  });
  return merged([body, placed(jump(0.0024, 0.0005), { at: [at.x + 0.006, at.y - 0.0003, at.z] })]);
}

/** Chain styles by name: the path is dense, the result one geometry. */
export function chainOf(path, style, closed = true) {
  if (style === 'fine')
    return chain(path, 0.0019, link(0.0026, 0.0017, 0.00028, { segments: 8, sides: 4 }), { closed });
  if (style === 'cable')
    return chain(path, 0.0034, link(0.0048, 0.0033, 0.00052, { segments: 10, sides: 5 }), { closed });
  if (style === 'paperclip')
    return chain(path, 0.0108, link(0.0136, 0.0044, 0.00068, { segments: 16, sides: 7 }), { closed });
  if (style === 'curb')
    return chain(path, 0.0047, link(0.0082, 0.0066, 0.00115, { segments: 12, sides: 7 }), {
      closed,
      angle: 0.0,
      start: 1.02,
      up: curbUp,
    });
  if (style === 'rolo')
    return chain(path, 0.0044, link(0.0058, 0.0058, 0.0009, { segments: 12, sides: 7 }), { closed });
  throw new Error(`no chain style "${style}"`);
}

/** Up vectors that lie a flat chain on the chest: outward from the neck. */
const curbUp = (_, p) => v3(p.x, 0.03, p.z - 0.004).normalize();
