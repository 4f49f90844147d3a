import * as THREE from 'three';
import { fbm2, noise2, voronoi2 } from './random.mjs';
import { cached, pixelTexture } from './textures/surface.mjs';

const mixed = (a, b, t) => a.map((value, k) => value + (b[k] - value) * Math.min(1, Math.max(0, t)));

/** Round specks, 0..1: some cells of a `columns` × `rows` net hold one. */
function dots(u, v, columns, rows, share, seed) {
  const { near, cell } = voronoi2(u * columns, v * rows, columns, rows, seed);
  if (cell > share) return 0;
  const size = 0.1 + 0.22 * ((cell * 53) % 1);
  return Math.min(1, Math.max(0, (size - near) * 9));
}

/**
 * How a glaze lies on a pot, near white so that any colour multiplies it. `v` runs from the foot over the rim.
 * - `rimAt`: where along the profile (0..1) the rim is; the glaze breaks to clay there.
 */
const kinds = {
  /** Runs and pools, breaks to brown at the rim. */
  reactive: (u, v, rimAt) => {
    const cloud = fbm2(u * 5, v * 4, 5, 4, 4, 11) - 0.5;
    const run = fbm2(u * 26, v * 3, 26, 3, 3, 13) - 0.5;
    const speck = 0.2 * dots(u, v, 60, 50, 0.25, 5);
    const c = 0.92 + 0.16 * cloud + 0.12 * run - speck;
    const edge = Math.exp(-(((v - rimAt) / 0.022) ** 2)) * 1.1 + Math.max(0, 0.06 - v) * 9;
    return mixed([c, c, c], [0.52, 0.36, 0.26], edge + run * 0.25 * edge);
  },
  /** Bare clay: turning lines and small dark grains. */
  clay: (u, v) => {
    const line = noise2(0.5, v * 110, 4096, 110, 7) - 0.5;
    const cloud = fbm2(u * 6, v * 5, 6, 5, 4, 17) - 0.5;
    const grain = noise2(u * 200, v * 200, 200, 200, 23);
    const c = 0.93 + 0.07 * line + 0.16 * cloud - (grain > 0.88 ? (grain - 0.88) * 1.6 : 0);
    return [c, c * 0.985, c * 0.97];
  },
  /** Even satin with the slightest cloud. */
  satin: (u, v, rimAt) => {
    const c = 0.96 + 0.07 * (fbm2(u * 4, v * 4, 4, 4, 4, 29) - 0.5);
    return mixed([c, c, c], [0.82, 0.76, 0.7], 0.8 * Math.exp(-(((v - rimAt) / 0.012) ** 2)));
  },
  /** Specks of iron in a pale glaze. */
  speckled: (u, v, rimAt) => {
    const c = 0.96 + 0.05 * (fbm2(u * 4, v * 4, 4, 4, 3, 31) - 0.5);
    const speck = Math.max(0.8 * dots(u, v, 40, 30, 0.1, 37), 0.6 * dots(u, v, 90, 70, 0.12, 41));
    const edge = 0.9 * Math.exp(-(((v - rimAt) / 0.014) ** 2));
    return mixed(mixed([c, c, c], [0.36, 0.28, 0.22], speck), [0.66, 0.52, 0.42], edge);
  },
};

/**
 * A glazed surface for a turned pot: `kind` reactive | clay | satin | speckled, `gloss` 0 (dry) to 1 (wet),
 * `size` the pot's UV size in metres (`geometry.userData.uvSize` of `turn`).
 */
export function glaze({ kind = 'satin', colour, gloss = 0.6, size, rimAt = 1 }, slot = 'glaze') {
  const tile = size.map((value) => Number(value.toFixed(4)));
  const map = cached(`glaze-${kind}-${tile}-${rimAt}`, () =>
    pixelTexture(`${kind}-glaze`, 320, 320, (x, y) => kinds[kind](x / 320, y / 320, rimAt), { tile }),
  );
  const material = new THREE.MeshPhysicalMaterial({
    color: new THREE.Color(colour),
    map,
    roughness: 0.88 - 0.68 * gloss,
    clearcoat: gloss > 0.7 ? (gloss - 0.7) * 2.4 : 0,
    clearcoatRoughness: 0.12,
  });
  material.name = slot;
  material.userData = { along: 'y', project: false };
  return material;
}
