import * as THREE from 'three';
import { roundedRect, v3 } from '../kit/curves.mjs';
import { skin } from '../kit/loft.mjs';

/** What small things are photographed on. Each answers a `props(kit, bounds)` function of the photo kit. */

const surfaces = {
  travertine: (kit) => kit.stone({ kind: 'travertine' }, 'surface'),
  marble: (kit) => kit.stone({ kind: 'marble' }, 'surface'),
  plaster: (kit) => kit.stone({ kind: 'plaster', tint: '#e6ddcf' }, 'surface'),
  concrete: (kit) => kit.stone({ kind: 'concrete' }, 'surface'),
  linen: (kit) => kit.fabric({ kind: 'linen', colour: '#d9cfbf' }, 'surface'),
  oak: (kit) => kit.wood({ species: 'oak', along: 'x', roughness: 0.5 }, 'surface'),
  walnut: (kit) => kit.wood({ species: 'walnut', along: 'x', roughness: 0.5 }, 'surface'),
};

/** A slab or round plinth just under the product, its texture scaled to the size of what it carries. */
export function slab(kind, { round = false, grow = 1.35, thick = 0.12, turn = 0, finer = 1 } = {}) {
  return (kit, bounds) => {
    const size = bounds.getSize(new THREE.Vector3());
    const centre = bounds.getCenter(new THREE.Vector3());
    const reach = Math.max(size.x, size.z);
    const t = reach * thick;
    const outline = round
      ? Array.from({ length: 72 }, (_, i) => [
          Math.cos((i / 72) * 2 * Math.PI),
          Math.sin((i / 72) * 2 * Math.PI),
        ]).map(([x, z]) => [(x * reach * grow) / 1.8, (z * reach * grow) / 1.8])
      : roundedRect(size.x + reach * (grow - 1), size.z + reach * (grow - 1), reach * 0.03, 5).map((q) => [
          q.x,
          q.y,
        ]);
    const edge = t * 0.09;
    const ring = (inset, y) =>
      outline.map(([x, z]) => {
        const k = 1 - inset / Math.hypot(x, z);
        return v3(x * k, y, -z * k);
      });
    const rows = [ring(0, -t), ring(0, -edge), ring(edge * 0.3, -edge * 0.3), ring(edge, 0)];
    const body = skin(rows, { closeRow: true, capEnd: true, crease: 50 });
    const k = (0.42 / reach) * finer;
    const flat = kit.shapes.projectUv(body, 'x');
    const uv = flat.attributes.uv;
    for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * Math.max(1, k), uv.getY(i) * Math.max(1, k));
    const mesh = new THREE.Mesh(flat, surfaces[kind](kit));
    mesh.position.set(centre.x, bounds.min.y - 1e-5, centre.z);
    mesh.rotation.y = turn;
    return kit.group([mesh]);
  };
}

/** Several props together. */
export const together =
  (...list) =>
  (kit, bounds) =>
    kit.group(list.map((make) => make(kit, bounds)));

/** The same thing again, placed beside: `{ at, turn }` in metres and radians. */
export function again(build, placements) {
  return (kit) =>
    kit.group(
      placements.map(({ at = [0, 0, 0], turn = [0, 0, 0], mirror = false }) => {
        const copy = build(kit);
        copy.traverse((o) => {
          if (o.isMesh) {
            o.material = o.material.clone();
            o.material.name = `again-${o.material.name}`;
          }
        });
        return kit.group([copy], { position: at, rotation: turn, scale: mirror ? [-1, 1, 1] : 1 });
      }),
    );
}
