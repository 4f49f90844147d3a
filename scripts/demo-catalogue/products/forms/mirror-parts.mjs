import { room } from './art-room.mjs';

const woods = { oak: ['oak'], walnut: ['walnut'], black: ['black-oak'], white: ['ash', '#f4f0e8'] };
export function woodOf(kit, key, slot = 'frame') {
  const [species, stain] = woods[key];
  return kit.wood({ species, stain, along: 'x' }, slot);
}

/** A plate of silvered glass in any outline, with a polished bevel of `bevel` metres, its back at z. */
export function plate(kit, shape, { z = 0.004, thickness = 0.005, bevel = 0.0012 } = {}) {
  const geometry = kit.extrudeBevel(shape, thickness, bevel, { segments: 2, curveSegments: 48 });
  return kit.part(geometry, kit.mirror({}, 'mirror'), { position: [0, 0, z + thickness / 2] });
}

/**
 * For photos only: what the glass of `shape(kit)` sees, a room with a window, laid on the plate at z. `look` moves
 * the view so that no two mirrors show the same corner.
 */
export function reflection(shape, z, look) {
  return (kit) => {
    const { THREE } = kit;
    const geometry = new THREE.ShapeGeometry(shape(kit), 64);
    geometry.computeBoundingBox();
    const { min, max } = geometry.boundingBox;
    const reach = Math.max(max.x - min.x, max.y - min.y);
    const uv = geometry.attributes.uv;
    const p = geometry.attributes.position;
    for (let i = 0; i < uv.count; i++)
      uv.setXY(
        i,
        0.5 + (p.getX(i) - (min.x + max.x) / 2) / reach,
        0.5 + (p.getY(i) - (min.y + max.y) / 2) / reach,
      );
    geometry.userData.keepUv = true;
    const seen = kit.print(
      { width: 900, height: 900, draw: (c, w, h) => room(c, w, h, look), name: 'seen' },
      'seen',
    );
    const material = new THREE.MeshBasicMaterial({ map: seen.map, transparent: true });
    material.name = 'seen';
    material.userData = { project: false };
    return kit.group([kit.part(geometry, material, { position: [0, 0, z] })]);
  };
}

export function backing(kit, shape, thickness) {
  return kit.part(
    kit.extrudeBevel(shape, thickness, 0.001, { segments: 1, curveSegments: 40 }),
    kit.lacquer({ colour: '#3a3733', roughness: 0.8 }, 'back'),
    { position: [0, 0, thickness / 2] },
  );
}

export function circle(kit, radius) {
  const shape = new kit.THREE.Shape();
  shape.absarc(0, 0, radius, 0, Math.PI * 2, false);
  return shape;
}

export function archShape(kit, width, height, inset = 0) {
  const w = width / 2 - inset;
  const low = -height / 2 + inset;
  const spring = height / 2 - width / 2;
  const shape = new kit.THREE.Shape();
  const foot = Math.max(0.004, 0.02 - inset);
  shape.moveTo(-w + foot, low);
  shape.lineTo(w - foot, low);
  shape.absarc(w - foot, low + foot, foot, -Math.PI / 2, 0, false);
  shape.absarc(0, spring, w, 0, Math.PI, false);
  shape.absarc(-w + foot, low + foot, foot, Math.PI, Math.PI * 1.5, false);
  return shape;
}

export const pebbleOutline = (inset) => (a) => {
  const wobble =
    1 + 0.07 * Math.cos(2 * a + 0.5) + 0.055 * Math.cos(3 * a - 0.8) + 0.02 * Math.cos(5 * a + 1);
  return [0.315 * wobble - inset, 0.385 * wobble - inset];
};
