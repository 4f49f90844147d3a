import { fbm2, noise2, voronoi2 } from '../random.mjs';
import { cached, normalTexture, pixelTexture } from './surface.mjs';

const TAU = Math.PI * 2;

/** Plain weave: warp and weft cross over; `n` threads each way in `size` texels; slubs make threads uneven. */
function plainWeave(threads, slub, seed) {
  return (x, y, whole) => {
    // A negative size stands for half a tile with half the threads.
    const size = Math.abs(whole);
    const n = whole < 0 ? threads / 2 : threads;
    const wobble = slub * (fbm2((x / size) * 8, (y / size) * 8, 8, 8, 3, seed) - 0.5);
    const u = (x / size) * n + wobble * 1.5;
    const v = (y / size) * n + wobble * 1.5;
    const over = (Math.floor(u) + Math.floor(v)) % 2 === 0;
    const du = Math.abs(Math.sin((u % 1) * Math.PI));
    const dv = Math.abs(Math.sin((v % 1) * Math.PI));
    const warp = du ** 0.7 * (0.55 + 0.45 * (over ? dv : 1 - dv));
    const weft = dv ** 0.7 * (0.55 + 0.45 * (over ? 1 - du : du));
    const thick = 1 + slub * (noise2(Math.floor(u) * 0.9, v * 0.25, 4096, 4096, seed + 3) - 0.5);
    return Math.max(warp, weft) * thick;
  };
}

const heights = {
  linen: plainWeave(64, 0.8, 11),
  canvas: plainWeave(40, 0.3, 13),
  cotton: plainWeave(80, 0.2, 17),
  felt: (x, y, size) => {
    const a = fbm2((x / size) * 40, (y / size) * 90, 40, 90, 2, 3);
    const b = fbm2((x / size) * 90, (y / size) * 40, 90, 40, 2, 5);
    return Math.max(a, b) * 0.8 + 0.2 * fbm2((x / size) * 6, (y / size) * 6, 6, 6, 3, 9);
  },
  velvet: (x, y, size) =>
    0.6 * fbm2((x / size) * 5, (y / size) * 7, 5, 7, 3, 21) +
    0.4 * noise2((x / size) * 128, (y / size) * 128, 128, 128, 4),
  boucle: (x, y, size) => {
    const warp = fbm2((x / size) * 10, (y / size) * 10, 10, 10, 2, 31) - 0.5;
    const { near } = voronoi2((x / size) * 22 + warp, (y / size) * 22 + warp, 22, 22, 33);
    const loop = Math.sqrt(Math.max(0, 1 - near * near * 1.5));
    const curl = 0.5 + 0.5 * Math.sin(near * 16);
    return loop * 0.75 + 0.25 * curl * loop;
  },
  knit: (x, y, whole) => {
    const size = Math.abs(whole);
    const columns = whole < 0 ? 10 : 20;
    const rows = whole < 0 ? 13 : 26;
    const u = ((x / size) * columns) % 1;
    const side = u < 0.5 ? u * 2 : (1 - u) * 2;
    const v = ((y / size) * rows + side * 0.7) % 1;
    return (
      Math.sin(u * TAU * 1 - Math.PI / 2) * 0.15 +
      0.85 * Math.sin(v * Math.PI) ** 0.8 * Math.sin(side * Math.PI * 0.9 + 0.2)
    );
  },
  wool: (x, y, size) => {
    const n = 48;
    const u = (x / size) * n;
    const v = (y / size) * n;
    const dir = Math.floor(u / 8) % 2 === 0 ? 1 : -1;
    const twill = 0.5 + 0.5 * Math.sin(((u + dir * v) / 4) * TAU);
    return 0.6 * twill + 0.4 * fbm2((x / size) * 60, (y / size) * 60, 60, 60, 2, 41);
  },
};

/** Size of one texture tile in metres, strength of its relief, contrast of its colour. */
export const fabricKinds = {
  linen: { tile: 0.12, relief: 1.5, contrast: 0.16, mottle: 0.035 },
  canvas: { tile: 0.06, relief: 1.6, contrast: 0.16, mottle: 0.03 },
  cotton: { tile: 0.08, relief: 0.9, contrast: 0.1, mottle: 0.05 },
  felt: { tile: 0.09, relief: 1.3, contrast: 0.16, mottle: 0.08 },
  velvet: { tile: 0.3, relief: 0.5, contrast: 0.12, mottle: 0.18 },
  boucle: { tile: 0.11, relief: 1.9, contrast: 0.13, mottle: 0.03 },
  knit: { tile: 0.1, relief: 3, contrast: 0.3, mottle: 0.05 },
  wool: { tile: 0.1, relief: 1.4, contrast: 0.24, mottle: 0.12 },
};

/** `{ map, normalMap }` of a fabric: the map is near white, so one pair serves every colour. */
export function weaveTextures(kind) {
  return cached(`weave-${kind}`, () => {
    const { tile, relief, contrast, mottle } = fabricKinds[kind];
    const size = 256;
    const height = (x, y) => heights[kind](x, y, size);
    const map = pixelTexture(
      `${kind}-shade`,
      size,
      size,
      (x, y) => {
        const low = fbm2((x / size) * 5, (y / size) * 5, 5, 5, 4, 77) - 0.5;
        const c = Math.min(1, Math.max(0, 0.93 + contrast * (height(x, y) - 0.75) + mottle * low));
        return [c, c, c];
      },
      { tile: [tile, tile] },
    );
    // Fine weaves repeat their relief twice as often: a quarter of the bytes, and nobody can see it.
    const half = fine.has(kind);
    const side = half ? size / 2 : size;
    const normalMap = normalTexture(
      `${kind}-relief`,
      side,
      (x, y) => heights[kind](x, y, half ? -side : size),
      relief,
      {
        tile: half ? [tile / 2, tile / 2] : [tile, tile],
      },
    );
    return { map, normalMap };
  });
}

const fine = new Set(['linen', 'canvas', 'cotton', 'knit']);

/** Grain of hide: pebbles of a Voronoi net. `tile` in metres. */
export function leatherTextures(kind) {
  return cached(`hide-${kind}`, () => {
    const size = 256;
    const soft = kind === 'suede';
    const height = (x, y) => {
      const u = (x / size) * 28;
      const v = (y / size) * 28;
      const warp = 0.8 * (fbm2(u / 4, v / 4, 7, 7, 2, 5) - 0.5);
      const { near, second } = voronoi2(u + warp, v + warp, 28, 28, 9);
      const pebble = Math.min(1, (second - near) * 2.4);
      return soft ? noise2(u * 4, v * 4, 112, 112, 2) : pebble ** 0.6 + 0.15 * fbm2(u, v, 28, 28, 2, 3);
    };
    const tile = [0.09, 0.09];
    const map = pixelTexture(
      `${kind}-shade`,
      size,
      size,
      (x, y) => {
        const low = fbm2((x / size) * 3, (y / size) * 3, 3, 3, 5, 55) - 0.5;
        const c = Math.min(1, 0.9 + (soft ? 0.06 : 0.1) * (height(x, y) - 0.7) + 0.2 * low);
        return [c, c, c];
      },
      { tile },
    );
    return { map, normalMap: normalTexture(`${kind}-relief`, size, height, soft ? 0.5 : 0.8, { tile }) };
  });
}

/** Woven cane, rush or straw: flat strips over and under. */
export function strawTextures(kind) {
  return cached(`straw-${kind}`, () => {
    const size = 256;
    const n = kind === 'rattan' ? 12 : 20;
    const strip = (x, y) => {
      const u = (x / size) * n;
      const v = (y / size) * n;
      const over = (Math.floor(u) + Math.floor(v)) % 2 === 0;
      const across = over ? u % 1 : v % 1;
      const along = over ? v % 1 : u % 1;
      const round = Math.sin(across * Math.PI) ** 0.5;
      const arch = 0.6 + 0.4 * Math.sin(along * Math.PI);
      return { h: round * arch, id: over ? Math.floor(u) : 100 + Math.floor(v), across };
    };
    const tile = kind === 'rattan' ? [0.1, 0.1] : [0.08, 0.08];
    const map = pixelTexture(
      `${kind}-shade`,
      size,
      size,
      (x, y) => {
        const s = strip(x, y);
        const fibre = 0.08 * (noise2(s.across * 9, s.id * 13.7, 4096, 4096, 3) - 0.5);
        const c = 0.5 + 0.45 * s.h + fibre + 0.14 * (noise2(s.id * 1.7, 0.5, 4096, 4096, 8) - 0.5);
        return [Math.min(1, c), Math.min(1, c * 0.99), Math.min(1, c * 0.95)];
      },
      { tile },
    );
    return { map, normalMap: normalTexture(`${kind}-relief`, size, (x, y) => strip(x, y).h, 2.6, { tile }) };
  });
}
