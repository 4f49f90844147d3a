import * as THREE from 'three';
import { cached, canvasTexture } from '../kit/textures/surface.mjs';

/** Slots that never carry a texture: their UVs are dropped so that seams weld and files stay small. */
const plainSlots = new Set([
  'metal',
  'second',
  'third',
  'gem',
  'pearl',
  'pads',
  'tips',
  'crystal',
  'hands',
  'bright',
  'lume',
  'insert',
  'seconds',
  'stitch',
  'laces',
  'sole',
  'outsole',
  'lining',
  'elastic',
  'trim',
]);

/** Joins vertices that share place and normal once UVs no longer part them. */
function withoutUv(geometry) {
  const p = geometry.getAttribute('position');
  const n = geometry.getAttribute('normal');
  const seen = new Map();
  const position = [];
  const normal = [];
  const remap = new Uint32Array(p.count);
  for (let i = 0; i < p.count; i++) {
    const key = `${Math.round(p.getX(i) * 1e6)},${Math.round(p.getY(i) * 1e6)},${Math.round(p.getZ(i) * 1e6)},${Math.round(n.getX(i) * 60)},${Math.round(n.getY(i) * 60)},${Math.round(n.getZ(i) * 60)}`;
    let at = seen.get(key);
    if (at === undefined) {
      at = position.length / 3;
      seen.set(key, at);
      position.push(p.getX(i), p.getY(i), p.getZ(i));
      normal.push(n.getX(i), n.getY(i), n.getZ(i));
    }
    remap[i] = at;
  }
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
  g.setAttribute('normal', new THREE.Float32BufferAttribute(normal, 3));
  g.setAttribute('uv', new THREE.Float32BufferAttribute(new Float32Array((position.length / 3) * 2), 2));
  g.setIndex([...geometry.index.array].map((i) => remap[i]));
  return g;
}

/**
 * Dresses parts (`{ slot, geometry }`) in materials by slot.
 *
 * @param {Record<string, THREE.Material>} materials A material for each slot, named as the slot.
 */
export function assemble(kit, parts, materials) {
  return kit.group(
    parts.map(({ slot, geometry }) => {
      const material = materials[slot];
      if (!material) throw new Error(`no material for slot "${slot}"`);
      if (material.name !== slot)
        throw new Error(`the material of slot "${slot}" is named "${material.name}"`);
      return new THREE.Mesh(plainSlots.has(slot) ? withoutUv(geometry) : geometry, material);
    }),
  );
}

/** Remembers a product's parts, so that its variants and photos share one computation. */
export function once(make) {
  let parts = null;
  return () => {
    parts ??= make();
    return parts;
  };
}

/** A lens whose tint fades from the top to the bottom; clear when `tint` is null. */
export function tintedLens(kit, { tint = null, opacity = 0.78, fade = 0, mirror = 0 } = {}) {
  const material = kit.lens({ tint, opacity, mirror }, 'lens');
  if (!fade || !tint) return material;
  material.map = cached(`lens-fade-${fade}`, () => {
    const canvas = new OffscreenCanvas(8, 128);
    const context = canvas.getContext('2d');
    const image = context.createImageData(8, 128);
    for (let y = 0; y < 128; y++) {
      const t = Math.min(1, Math.max(0, (y / 127 - 0.12) / 0.8));
      const alpha = 1 - fade * t * t * (3 - 2 * t);
      for (let x = 0; x < 8; x++) image.data.set([255, 255, 255, Math.round(alpha * 255)], (y * 8 + x) * 4);
    }
    context.putImageData(image, 0, 0);
    return canvasTexture(`lens-fade-${fade}`, canvas);
  });
  return material;
}
