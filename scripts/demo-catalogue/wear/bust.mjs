import * as THREE from 'three';
import { range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube } from '../kit/loft.mjs';

/** Display forms of a jeweller's window: they stand in photos only and are no part of a product. */

/** Height, half width, half depth, centre depth of a neck and shoulders, in metres. */
const torso = [
  [-0.26, 0.13, 0.078, 0.008],
  [-0.2, 0.15, 0.081, 0.008],
  [-0.13, 0.158, 0.077, 0.006],
  [-0.085, 0.152, 0.07, 0.004],
  [-0.06, 0.134, 0.0655, 0.003],
  [-0.042, 0.106, 0.0635, 0.002],
  [-0.03, 0.08, 0.0625, 0.0005],
  [-0.015, 0.063, 0.061, 0],
  [0.004, 0.0575, 0.0585, -0.001],
  [0.03, 0.053, 0.057, -0.003],
  [0.06, 0.0505, 0.0555, -0.004],
  [0.1, 0.0495, 0.054, -0.002],
  [0.125, 0.0495, 0.054, 0],
];

/** A plain bust for necklaces. */
export function bust({ colour = '#d6cdbf' } = {}) {
  return (kit) => {
    const at = spline(
      torso.map(([y, rx]) => v3(rx, y, 0)),
      60,
    );
    const depth = spline(
      torso.map(([y, , rz, z]) => v3(rz, y, z)),
      60,
    );
    const rows = at.map((p, k) =>
      range(84).map((i) => {
        const a = (i / 84) * 2 * Math.PI;
        return v3(Math.sin(a) * p.x, p.y, Math.cos(a) * depth[k].x + depth[k].z);
      }),
    );
    const body = skin(rows, { closeRow: true, capStart: true, capEnd: true, crease: 50 });
    return kit.group([new THREE.Mesh(body, kit.ceramic({ colour, glaze: 0 }, 'bust'))]);
  };
}

/** A thin rod that hooks hang from, between two posts out of the picture. */
export function rod({ y = -0.0004, z = -0.0004, radius = 0.0009, length = 0.3 } = {}) {
  return (kit) => {
    const bar = tube([v3(-length / 2, y, z), v3(0, y, z), v3(length / 2, y, z)], radius, 12);
    return kit.group([new THREE.Mesh(bar, kit.metal({ kind: 'steel', finish: 'satin' }, 'rod'))]);
  };
}

/** An upright card that posts are pushed into. */
export function card({ width = 0.09, height = 0.11, y = -0.02, x = 0, colour = '#d9cfbf' } = {}) {
  return (kit) => {
    const body = sweep([v3(x, y, -0.0135), v3(x, y, -0.0012)], roundedRect(width, height, 0.003, 4), {
      up: v3(0, 1, 0),
    });
    return kit.group([new THREE.Mesh(body, kit.ceramic({ colour, glaze: 0 }, 'card'))]);
  };
}

/** The pillow in a watch or bracelet: fills the strap, stands on its own foot. */
export function pillow({ width, height, length = 0.05, colour = '#cfc6b8', y = 0, z = 0 }) {
  return (kit) => {
    const rows = [
      [-0.5, 0.9],
      [-0.47, 0.97],
      [-0.4, 1],
      [0, 1.005],
      [0.4, 1],
      [0.47, 0.97],
      [0.5, 0.9],
    ].map(([x, k]) =>
      range(56).map((i) => {
        const a = (i / 56) * 2 * Math.PI;
        return v3(x * length, y + (Math.sin(a) * height * k) / 2, z + (Math.cos(a) * width * k) / 2);
      }),
    );
    const body = skin(rows, { closeRow: true, capStart: true, capEnd: true, crease: 50, flip: true });
    return kit.group([new THREE.Mesh(body, kit.ceramic({ colour, glaze: 0 }, 'pillow'))]);
  };
}
