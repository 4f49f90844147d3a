import { CatmullRomCurve3, Vector2, Vector3 } from 'three';

/** Numbers, lines and loops for lofting. Metres. */

/** Lofts, sweeps and seams for worn things: millimetre parts in metre units, UVs in metres. */

/** @param {number} x @param {number} y @param {number} z */
export const v3 = (x, y, z) => new Vector3(x, y, z);

/** @param {number} x @param {number} y */
export const v2 = (x, y) => new Vector2(x, y);

export const mix = (a, b, t) => a + (b - a) * t;

export const clamp = (x, low = 0, high = 1) => Math.min(high, Math.max(low, x));

/** 0 below `low`, 1 above `high`, an S between. */
export const ease = (low, high, x) => {
  const t = clamp((x - low) / (high - low));
  return t * t * (3 - 2 * t);
};

export const range = (n) => Array.from({ length: n }, (_, i) => i);

/** Piecewise smooth numbers: `keys` are [position, value] pairs in order (monotone cubic, no overshoot). */
export function track(keys) {
  const n = keys.length;
  const slope = range(n - 1).map((i) => (keys[i + 1][1] - keys[i][1]) / (keys[i + 1][0] - keys[i][0]));
  const tangent = keys.map((_, i) => {
    if (i === 0) return slope[0];
    if (i === n - 1) return slope[n - 2];
    return slope[i - 1] * slope[i] <= 0 ? 0 : (2 * slope[i - 1] * slope[i]) / (slope[i - 1] + slope[i]);
  });
  return (x) => {
    if (x <= keys[0][0]) return keys[0][1];
    if (x >= keys[n - 1][0]) return keys[n - 1][1];
    let i = 0;
    while (x > keys[i + 1][0]) i++;
    const h = keys[i + 1][0] - keys[i][0];
    const t = (x - keys[i][0]) / h;
    const a = keys[i][1];
    const b = keys[i + 1][1];
    return (
      a * (1 + 2 * t) * (1 - t) ** 2 +
      b * t * t * (3 - 2 * t) +
      h * (tangent[i] * t * (1 - t) ** 2 - tangent[i + 1] * t * t * (1 - t))
    );
  };
}

/** Evenly spaced points of a smooth curve through `points`; a closed one repeats no point. */
export function spline(points, n, closed = false) {
  const curve = new CatmullRomCurve3(points, closed, 'centripetal');
  curve.arcLengthDivisions = Math.max(200, n * 4);
  const spaced = curve.getSpacedPoints(closed ? n : n - 1);
  return closed ? spaced.slice(0, n) : spaced;
}

/** A rounded rectangle, counter-clockwise; `steps` points a corner. */
export function roundedRect(width, height, radius, steps = 3) {
  const r = Math.min(radius, width / 2, height / 2);
  return [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ].flatMap(([sx, sy], corner) =>
    range(steps + 1).map((k) => {
      const angle = ((corner + (steps ? k / steps : 0.5)) * Math.PI) / 2;
      return v2(sx * (width / 2 - r) + r * Math.cos(angle), sy * (height / 2 - r) + r * Math.sin(angle));
    }),
  );
}

export const ellipse = (rx, ry, n, power = 2) =>
  range(n).map((i) => {
    const a = (i / n) * Math.PI * 2;
    const c = Math.cos(a);
    const s = Math.sin(a);
    return v2(rx * Math.sign(c) * Math.abs(c) ** (2 / power), ry * Math.sign(s) * Math.abs(s) ** (2 / power));
  });
