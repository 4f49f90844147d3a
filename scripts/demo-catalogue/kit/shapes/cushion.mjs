import { noise3 } from '../random.mjs';
import { roundedBox, roundedRect } from './box.mjs';
import { creaseNormals, deform, fromArrays, mergeAndWeld } from './finish.mjs';
import { circleSection, sweep } from './sweep.mjs';

/**
 * A sewn pillow lying flat: width (x) × depth (z) × full height (y), centred. Its corners stand out, its sides are
 * drawn in by `pinch`, `puff` (0.3-0.8) is how fast it fills from the seam; `wrinkles` in metres; `piping` a radius.
 */
export function cushion(width, height, depth, options = {}) {
  const { puff = 0.5, pinch = 0.06, wrinkles = 0.004, piping = 0, divisions = 14, seed = 1 } = options;
  const positions = [];
  const uvs = [];
  const index = [];
  const n = divisions;
  const spread = (t) => Math.sin((t * Math.PI) / 2) * 0.55 + t * 0.45;
  const outline = (u, v) => [
    (width / 2) * u * (1 - pinch * (1 - v * v) * u * u),
    (depth / 2) * v * (1 - pinch * (1 - u * u) * v * v),
  ];
  for (const side of [1, -1]) {
    const base = positions.length / 3;
    for (let j = 0; j <= n; j++)
      for (let i = 0; i <= n; i++) {
        const u = spread((2 * i) / n - 1);
        const v = spread((2 * j) / n - 1);
        const [x, z] = outline(u, v);
        const fill = ((1 - u ** 4) * (1 - v ** 4)) ** puff;
        const edge = Math.max(Math.abs(u), Math.abs(v));
        const fold =
          noise3((x / width) * 7, side * 3, (z / depth) * 7, seed) * edge * edge * (1 - edge ** 8) * 2;
        const big = noise3((x / width) * 2.5, side, (z / depth) * 2.5, seed + 5);
        positions.push(x, side * (fill * (height / 2) * (1 + 0.06 * big) + fill * wrinkles * fold), z);
        uvs.push(x, z);
      }
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) {
        const a = base + j * (n + 1) + i;
        const b = a + n + 1;
        if (side > 0) index.push(a, b, b + 1, a, b + 1, a + 1);
        else index.push(a, b + 1, b, a, a + 1, b + 1);
      }
  }
  const body = creaseNormals(fromArrays(positions, null, uvs, index), 75);
  if (!piping) return body;
  const edge = [];
  const steps = 10;
  const sides = [(t) => outline(t, -1), (t) => outline(1, t), (t) => outline(-t, 1), (t) => outline(-1, -t)];
  for (const side of sides)
    for (let i = 0; i < steps; i++) {
      const [x, z] = side(-0.97 + (1.94 * i) / (steps - 1));
      edge.push([x, 0, z]);
    }
  return mergeAndWeld([body, sweep(edge, circleSection(piping, 5), { closed: true, segments: 64 })]);
}

/**
 * A boxed seat cushion, centred: `crown` domes the top (and half of it the bottom), `sag` lets the middle of the
 * front edge and the seat sink, `bulge` swells the sides, `piping` is a radius (both edges), all in metres.
 */
export function boxCushion(width, height, depth, options = {}) {
  const {
    radius = 0.035,
    crown = 0.02,
    sag = 0.006,
    bulge = 0.008,
    wrinkles = 0.002,
    piping = 0,
    seed = 1,
  } = options;
  const divisions = options.divisions ?? [7, 2, 7];
  const r = Math.min(radius, height * 0.45);
  const shape = (v) => {
    const u = (2 * v.x) / width;
    const w = (2 * v.z) / depth;
    const dome = (1 - u ** 4) * (1 - w ** 4);
    const up = (2 * v.y) / height;
    const wave = wrinkles * noise3(v.x * 9, v.y * 6, v.z * 9, seed);
    v.y +=
      up > 0 ? up * (crown * dome - sag * (1 - u * u) * Math.max(0, 0.4 + w * 0.6)) : up * crown * 0.3 * dome;
    v.y += wave * dome + wave * 0.5;
    const swell = bulge * (1 - up * up);
    v.x += Math.sign(u) * swell * Math.abs(u) ** 6 + wave * 0.5 * (1 - up * up) * u;
    v.z += Math.sign(w) * swell * Math.abs(w) ** 6 + wave * 0.7 * (1 - up * up) * w;
  };
  const body = deform(roundedBox(width, height, depth, r, 3, { divisions }), shape, 60);
  if (!piping) return body;
  const parts = [body];
  for (const side of [1, -1]) {
    const y = side * (height / 2 - r * 0.3);
    const outline = roundedRect(width - r * 0.6, depth - r * 0.6, r * 0.9)
      .getSpacedPoints(44)
      .slice(0, -1);
    const points = outline.map((p) => {
      const v = { x: p.x, y, z: p.y };
      shape(v);
      return [v.x, v.y, v.z];
    });
    parts.push(sweep(points, circleSection(piping, 5), { closed: true, segments: 64 }));
  }
  const out = mergeAndWeld(parts);
  out.userData.keepUv = false;
  return out;
}
