import { clamp, mix, range, spline, v3 } from '../kit/curves.mjs';

/** Lens outlines around the lens centre, in millimetres; +x is towards the temple. */

/** Lens outlines around the lens centre for a lens of width w and height h; +x is towards the temple. */
export const lensShapes = {
  round: (w, h) =>
    range(24).map((i) => [
      (w / 2) * Math.cos((i / 24) * 2 * Math.PI),
      (h / 2) * Math.sin((i / 24) * 2 * Math.PI),
    ]),
  panto: (w, h) =>
    shape(w, h, [
      [1, 0.16],
      [0.93, 0.62],
      [0.66, 0.93],
      [0.2, 1],
      [-0.3, 0.99],
      [-0.72, 0.86],
      [-0.95, 0.5],
      [-0.99, 0.12],
      [-0.86, -0.38],
      [-0.58, -0.78],
      [-0.15, -0.99],
      [0.25, -0.98],
      [0.64, -0.74],
      [0.9, -0.34],
    ]),
  rectangular: (w, h) =>
    shape(w, h, [
      [1, 0.2],
      [0.985, 0.66],
      [0.88, 0.95],
      [0.45, 1],
      [-0.4, 0.99],
      [-0.84, 0.93],
      [-0.985, 0.6],
      [-0.98, 0.05],
      [-0.93, -0.55],
      [-0.76, -0.92],
      [-0.3, -1],
      [0.4, -1],
      [0.8, -0.93],
      [0.96, -0.5],
    ]),
  wayfarer: (w, h) =>
    shape(w, h, [
      [1, 0.42],
      [0.99, 0.78],
      [0.86, 0.99],
      [0.4, 1],
      [-0.4, 0.94],
      [-0.86, 0.84],
      [-0.99, 0.5],
      [-0.94, -0.02],
      [-0.82, -0.56],
      [-0.56, -0.92],
      [-0.1, -1],
      [0.34, -0.97],
      [0.68, -0.76],
      [0.9, -0.22],
    ]),
  square: (w, h) =>
    shape(w, h, [
      [1, 0.1],
      [0.99, 0.6],
      [0.86, 0.92],
      [0.42, 1],
      [-0.36, 0.99],
      [-0.8, 0.88],
      [-0.98, 0.5],
      [-0.97, 0],
      [-0.87, -0.56],
      [-0.62, -0.92],
      [-0.15, -1],
      [0.36, -0.99],
      [0.76, -0.84],
      [0.95, -0.42],
    ]),
  aviator: (w, h) =>
    shape(w, h, [
      [0.98, 0.12],
      [0.99, 0.55],
      [0.86, 0.88],
      [0.48, 1],
      [-0.2, 0.99],
      [-0.68, 0.9],
      [-0.95, 0.62],
      [-0.99, 0.22],
      [-0.84, -0.24],
      [-0.5, -0.68],
      [-0.05, -0.96],
      [0.36, -0.98],
      [0.7, -0.74],
      [0.89, -0.34],
    ]),
  catEye: (w, h) =>
    shape(w, h, [
      [0.96, 0.5],
      [1, 0.92],
      [0.84, 1],
      [0.4, 0.86],
      [-0.2, 0.78],
      [-0.7, 0.68],
      [-0.96, 0.4],
      [-0.97, 0],
      [-0.84, -0.48],
      [-0.54, -0.86],
      [-0.08, -1],
      [0.38, -0.93],
      [0.72, -0.6],
      [0.9, -0.06],
    ]),
  butterfly: (w, h) =>
    shape(w, h, [
      [1, 0.2],
      [0.99, 0.68],
      [0.84, 0.96],
      [0.4, 1],
      [-0.25, 0.93],
      [-0.72, 0.8],
      [-0.96, 0.45],
      [-0.94, 0],
      [-0.82, -0.46],
      [-0.56, -0.82],
      [-0.1, -0.98],
      [0.42, -1],
      [0.8, -0.8],
      [0.97, -0.32],
    ]),
  hexagon: (w, h) =>
    shape(w, h, [
      [0.99, 0.08],
      [0.96, 0.24],
      [0.74, 0.84],
      [0.62, 0.97],
      [0.44, 1],
      [-0.44, 1],
      [-0.62, 0.97],
      [-0.74, 0.84],
      [-0.96, 0.24],
      [-0.99, 0.08],
      [-0.96, -0.1],
      [-0.7, -0.84],
      [-0.58, -0.97],
      [-0.4, -1],
      [0.4, -1],
      [0.58, -0.97],
      [0.7, -0.84],
      [0.96, -0.1],
    ]),
};

function shape(w, h, unit) {
  return unit.map(([x, y]) => [(x * w) / 2, (y * h) / 2]);
}

/** Melts the kinks that sparse control points leave in a closed line. */
function rounded(loop, passes) {
  let points = loop;
  const n = loop.length;
  for (let k = 0; k < passes; k++) {
    points = points.map((_p, i) => {
      const sum = v3(0, 0, 0);
      for (let d = -4; d <= 4; d++) sum.add(points[(i + d + n) % n]);
      return sum.divideScalar(9);
    });
  }
  return points;
}

/** The outline as a dense polygon and its radius by angle from the lens centre. */
export function outlineOf(points) {
  const loop = rounded(
    spline(
      points.map(([x, y]) => v3(x, y, 0)),
      240,
      true,
    ),
    9,
  );
  const polar = loop
    .map((p) => ({ a: Math.atan2(p.y, p.x), r: Math.hypot(p.x, p.y) }))
    .sort((p, q) => p.a - q.a);
  const radius = (angle) => {
    const a = Math.atan2(Math.sin(angle), Math.cos(angle));
    let i = polar.findIndex((p) => p.a > a);
    if (i < 0) i = 0;
    const q = polar[i];
    const p = polar[(i - 1 + polar.length) % polar.length];
    const span = (q.a - p.a + 2 * Math.PI) % (2 * Math.PI) || 1e-9;
    return mix(p.r, q.r, clamp(((a - p.a + 2 * Math.PI) % (2 * Math.PI)) / span));
  };
  const distance = (x, y) => {
    let best = 1e9;
    for (let i = 0; i < loop.length; i += 1) {
      const a = loop[i];
      const b = loop[(i + 1) % loop.length];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const t = clamp(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy));
      best = Math.min(best, (a.x + dx * t - x) ** 2 + (a.y + dy * t - y) ** 2);
    }
    const inside = Math.hypot(x, y) < radius(Math.atan2(y, x));
    return inside ? -Math.sqrt(best) : Math.sqrt(best);
  };
  return { loop, radius, distance };
}

export const smoothMin = (a, b, k) => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - (h * h * k) / 4;
};

export const boxDistance = (x, y, cx, cy, hx, hy, r) => {
  const dx = Math.abs(x - cx) - hx + r;
  const dy = Math.abs(y - cy) - hy + r;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
};
