/** Deterministic randomness: every texture, wrinkle and board offset comes from here, never from Math.random. */

/** A 32-bit hash of any string. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** A seeded generator: `next()` in [0,1), `range(a,b)`, `pick(list)`, `normal()`. */
export function createRandom(seed) {
  let state = (typeof seed === 'string' ? hash(seed) : seed) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (from, to) => from + (to - from) * next(),
    pick: (list) => list[Math.floor(next() * list.length)],
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

const lattice = (x, y, z, seed) => {
  let h =
    Math.imul(x, 374761393) ^
    Math.imul(y, 668265263) ^
    Math.imul(z, 2147483647) ^
    Math.imul(seed, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};
const fade = (t) => t * t * t * (t * (t * 6 - 15) + 10);
const mod = (a, n) => ((a % n) + n) % n;

/** Tileable value noise in [0,1]: repeats every `periodX` × `periodY` lattice cells. */
export function noise2(x, y, periodX = 4096, periodY = periodX, seed = 1) {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const u = fade(x - x0);
  const v = fade(y - y0);
  const at = (i, j) => lattice(mod(x0 + i, periodX), mod(y0 + j, periodY), 7, seed);
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}

/** Value noise in [-1,1] in space; used by the `roughen` deformer and wrinkles. */
export function noise3(x, y, z, seed = 1) {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const z0 = Math.floor(z);
  const u = fade(x - x0);
  const v = fade(y - y0);
  const w = fade(z - z0);
  const at = (i, j, k) => lattice(x0 + i, y0 + j, z0 + k, seed);
  const plane = (k) =>
    (at(0, 0, k) * (1 - u) + at(1, 0, k) * u) * (1 - v) + (at(0, 1, k) * (1 - u) + at(1, 1, k) * u) * v;
  return 2 * (plane(0) * (1 - w) + plane(1) * w) - 1;
}

/** Tileable fractal noise in [0,1]; each octave doubles the frequency and halves the weight. */
export function fbm2(x, y, periodX, periodY, octaves = 4, seed = 1) {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  let scale = 1;
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise2(x * scale, y * scale, periodX * scale, periodY * scale, seed + i * 17);
    total += weight;
    weight *= 0.5;
    scale *= 2;
  }
  return sum / total;
}

/** Tileable Voronoi: `{ near, second, cell }` distances in cell units and the nearest cell's random id in [0,1). */
export function voronoi2(x, y, periodX, periodY = periodX, seed = 1) {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  let near = 9;
  let second = 9;
  let cell = 0;
  for (let j = -1; j <= 1; j++)
    for (let i = -1; i <= 1; i++) {
      const cx = mod(x0 + i, periodX);
      const cy = mod(y0 + j, periodY);
      const dx = x0 + i + lattice(cx, cy, 1, seed) - x;
      const dy = y0 + j + lattice(cx, cy, 2, seed) - y;
      const d = Math.hypot(dx, dy);
      if (d < near) {
        second = near;
        near = d;
        cell = lattice(cx, cy, 3, seed);
      } else if (d < second) second = d;
    }
  return { near, second, cell };
}
