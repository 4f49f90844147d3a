import { fbm2, noise2, voronoi2 } from '../random.mjs';
import { cached, pixelTexture } from './surface.mjs';

const mix = (a, b, t) => a.map((c, i) => c + (b[i] - c) * Math.min(1, Math.max(0, t)));
const rgb = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);

/** Light, mid and dark tones (sRGB), rings across a tile, pore strength, how much the grain wanders. */
const woods = {
  oak: { tones: ['#cfae80', '#b08855', '#7c5a34'], rings: 8, pores: 0.6, wander: 1.3 },
  ash: { tones: ['#dfcba8', '#c7ab7e', '#97794e'], rings: 6, pores: 0.45, wander: 1.4 },
  pine: { tones: ['#ecd0a0', '#dfb97d', '#c18f52'], rings: 6, pores: 0.1, wander: 1.2 },
  walnut: { tones: ['#8a654a', '#644531', '#38241a'], rings: 7, pores: 0.4, wander: 1.8 },
  'black-oak': { tones: ['#35302b', '#282421', '#191715'], rings: 9, pores: 0.5, wander: 1.1 },
  bamboo: { tones: ['#e3c58d', '#d3b074', '#bd9556'], rings: 14, pores: 0.2, wander: 0.2 },
  beech: { tones: ['#d4ae88', '#bf9469', '#9a7048'], rings: 9, pores: 0.3, wander: 0.7 },
};
export const woodSpecies = Object.keys(woods);

/** Long grain running up the texture (v). Tile: 0.36 m across, 1.6 m along. */
export function woodTexture(species) {
  return cached(`wood-${species}`, () => {
    const { tones, rings, pores, wander } = woods[species];
    const [light, mid, dark] = tones.map(rgb);
    const width = 256;
    const height = 512;
    return pixelTexture(
      `${species}-grain`,
      width,
      height,
      (x, y) => {
        const u = x / width;
        const v = y / height;
        const drift = wander * (fbm2(u * 2, v * 2, 2, 2, 3, 61) - 0.5) * 1.5;
        const ring = u * rings + drift;
        const saw = (((ring % 1) + 1) % 1) ** 1.6;
        const late = saw * (0.55 + 0.45 * noise2(Math.floor(ring) * 3.1, v * 2, 4096, 2, 9));
        const fine = fbm2(u * 96, v * 5, 96, 5, 2, 67);
        const streak = fbm2(u * 22, v * 2, 22, 2, 2, 69);
        const cloud = fbm2(u * 3, v * 2, 3, 2, 2, 75);
        let c = mix(
          light,
          mid,
          late * 1.05 + (fine - 0.5) * 1.1 + (streak - 0.5) * 0.9 + (cloud - 0.45) * 0.9,
        );
        c = mix(
          c,
          dark,
          Math.max(0, late - 0.62) * 1.15 + Math.max(0, fbm2(u * 2, v * 2, 2, 2, 2, 71) - 0.55) * 0.8,
        );
        const pore = noise2(u * 128, v * 40, 128, 40, 73);
        const poreZone = 0.35 + 0.65 * late;
        return pore > 0.8 ? mix(c, dark, (pore - 0.8) * 4 * pores * poreZone) : c;
      },
      { tile: [0.36, 1.6] },
    );
  });
}

const stones = {
  marble: (u, v) => {
    const warp = fbm2(u * 3, v * 3, 3, 3, 5, 81);
    const vein = Math.abs(fbm2(u * 4 + warp, v * 4 + warp * 2, 4, 4, 4, 83) - 0.5) * 2;
    const fine = Math.abs(fbm2(u * 8 + warp * 2, v * 8, 8, 8, 3, 85) - 0.5) * 2;
    const cloud = fbm2(u * 2, v * 2, 2, 2, 4, 87);
    let c = mix([0.93, 0.92, 0.9], [0.8, 0.79, 0.78], (cloud - 0.35) * 0.9);
    c = mix(c, [0.52, 0.51, 0.5], Math.max(0, 0.16 - vein) * 4.4);
    return mix(c, [0.68, 0.66, 0.63], Math.max(0, 0.08 - fine) * 4);
  },
  travertine: (u, v) => {
    const band = fbm2(u * 2 + 0.3 * fbm2(u * 4, v * 4, 4, 4, 2, 2), v * 14, 2, 14, 4, 91);
    let c = mix([0.87, 0.8, 0.7], [0.72, 0.62, 0.5], (band - 0.3) * 1.5);
    const pit = noise2(u * 40, v * 90, 40, 90, 95);
    const cluster = fbm2(u * 4, v * 9, 4, 9, 2, 97);
    if (pit > 0.8 && cluster > 0.52) c = mix(c, [0.48, 0.4, 0.31], (pit - 0.8) * 5);
    return c;
  },
  terrazzo: (u, v) => {
    const chips = [
      [0.75, 0.42, 0.3],
      [0.33, 0.36, 0.36],
      [0.83, 0.74, 0.6],
      [0.56, 0.6, 0.55],
      [0.95, 0.94, 0.92],
    ];
    let c = [0.88, 0.86, 0.82];
    for (const [n, seed, keep] of [
      [9, 3, 0.75],
      [18, 5, 0.7],
      [34, 8, 0.5],
    ]) {
      const cell = voronoi2(u * n, v * n, n, n, seed);
      if (cell.cell < keep && cell.near < 0.32 + 0.12 * cell.cell)
        c = chips[Math.floor(cell.cell * 97) % chips.length];
    }
    return c;
  },
  concrete: (u, v) => {
    const a = fbm2(u * 4, v * 4, 4, 4, 5, 101);
    const speck = noise2(u * 90, v * 90, 90, 90, 103);
    const c = 0.6 + 0.16 * (a - 0.5) - (speck > 0.9 ? (speck - 0.9) * 1.4 : 0);
    return [c, c * 0.985, c * 0.96];
  },
  plaster: (u, v) => {
    const a = fbm2(u * 5, v * 5, 5, 5, 5, 107);
    const c = 0.95 + 0.03 * (a - 0.5);
    return [c, c, c];
  },
};

/** Stone, by kind; tile 0.6 m. */
export function stoneTexture(kind) {
  return cached(`stone-${kind}`, () =>
    pixelTexture(kind, 384, 384, (x, y) => stones[kind](x / 384, y / 384), { tile: [0.6, 0.6] }),
  );
}

/** Honey, amber and dark brown clouds. Tile 0.05 m. */
export function tortoiseTexture() {
  return cached('tortoise', () =>
    pixelTexture(
      'tortoise',
      256,
      256,
      (x, y) => {
        const u = x / 256;
        const v = y / 256;
        const a = fbm2(u * 4, v * 4, 4, 4, 4, 111);
        const b = fbm2(u * 7 + a * 2, v * 7, 7, 7, 3, 113);
        const c = mix([0.62, 0.32, 0.09], [0.33, 0.13, 0.03], (a - 0.3) * 1.6);
        return mix(c, [0.08, 0.03, 0.015], (b - 0.46) * 6);
      },
      { tile: [0.05, 0.05] },
    ),
  );
}

/** Glazed clay with iron specks: near white, so the glaze colour multiplies it. Tile 0.12 m. */
export function speckleTexture(amount = 0.5) {
  return cached(`speckle-${amount}`, () =>
    pixelTexture(
      'speckle',
      256,
      256,
      (x, y) => {
        const u = x / 256;
        const v = y / 256;
        let c = 0.96 + 0.05 * (fbm2(u * 6, v * 6, 6, 6, 4, 121) - 0.5);
        for (const [n, seed] of [
          [20, 3],
          [42, 6],
        ]) {
          const cell = voronoi2(u * n, v * n, n, n, seed);
          const size = 0.08 + 0.16 * ((cell.cell * 31) % 1);
          if (cell.cell < amount * 0.6 && cell.near < size) c *= 0.42 + 0.5 * (cell.near / size) ** 2;
        }
        return [c, c * 0.98, c * 0.95];
      },
      { tile: [0.12, 0.12] },
    ),
  );
}

/** Veins of a leaf along v: midrib and side veins on near white. UV 0..1 across the leaf. */
export function leafTexture() {
  return cached('leaf', () =>
    pixelTexture(
      'leaf',
      128,
      256,
      (x, y) => {
        const u = x / 128 - 0.5;
        const v = y / 256;
        const rib = Math.exp(-((u * 40) ** 2));
        const vein = Math.max(0, Math.cos((v * 12 - Math.abs(u) * 5) * Math.PI * 2)) ** 14 * 0.5;
        const c = 0.8 + 0.12 * (fbm2(u * 8 + 8, v * 8, 8, 8, 3, 131) - 0.5) + 0.18 * rib + 0.1 * vein;
        return [c * 0.98, c, c * 0.9];
      },
      { tile: [1, 1] },
    ),
  );
}

/** Fine lines along u for brushed metal: roughness in G. Tile 0.06 m. */
export function brushedTexture() {
  return cached('brushed', () =>
    pixelTexture(
      'brushed',
      64,
      256,
      (x, y) => {
        const g = 0.72 + 0.5 * (noise2((x / 64) * 3, (y / 256) * 256, 3, 256, 141) - 0.5);
        return [1, g, 1];
      },
      { tile: [0.06, 0.06], colour: false },
    ),
  );
}
