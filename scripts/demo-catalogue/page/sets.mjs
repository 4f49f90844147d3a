import * as THREE from 'three';
import * as materials from '../kit/materials.mjs';
import { projectUv, roundedBox } from '../kit/shapes.mjs';
import { receiveOcclusion, shadowCatcher } from './surfaces.mjs';

const plane = (width, height) => new THREE.PlaneGeometry(width, height);

function placed(geometry, material, { position = [0, 0, 0], rotation = [0, 0, 0], along } = {}) {
  const mesh = new THREE.Mesh(along ? projectUv(geometry, along) : geometry, material);
  mesh.position.set(...position);
  mesh.rotation.set(...rotation);
  return mesh;
}

/** UVs in metres for a plane. */
function metric(geometry, width, height) {
  const uv = geometry.attributes.uv;
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * width, uv.getY(i) * height);
  return geometry;
}

// Light falls off across a room away from its window (camera left).
const pool = `
  float falloff = smoothstep(2.8, -1.8, vStudioWorld.x);
  studio *= mix(.74, 1.04, falloff);
`;

/** Long boards with a slightly different tone each. */
function floorBoards(uniforms, y, species) {
  const stains = ['#f0efec', '#e6e4e0', '#f7f6f3', '#eceae6'].map((stain, i) => {
    const material = materials.wood({ species, along: 'x', roughness: 0.5, stain }, `floor-${i}`);
    receiveOcclusion(material, uniforms, { pool });
    return material;
  });
  const boards = [];
  const width = 0.19;
  let row = 0;
  for (let z = -3; z < 5; z += width, row++)
    for (let i = -3; i <= 3; i++) {
      const length = 2.2;
      const tone = stains[(row * 7 + i * 5 + ((row * i) & 3) + 60) % stains.length];
      const g = projectUv(roundedBox(length - 0.0012, 0.02, width - 0.0012, 0.0008, 1), 'x', [
        row * 0.731 + i * 0.37,
        i * 0.913 + row * 1.37,
      ]);
      boards.push(placed(g, tone, { position: [(i + ((row * 0.618) % 1) - 0.5) * length, y - 0.01, z] }));
    }
  return boards;
}

/** Sun through a window, around the product: a patch that ends on the wall above and on the floor before it. */
function openWindow(uniforms, bounds, scale) {
  const size = bounds.getSize(new THREE.Vector3());
  const centre = bounds.getCenter(new THREE.Vector3());
  uniforms.studioWindow.value.set(centre.x + size.x * 0.12, centre.y + size.y * 0.1, centre.z, 0.05 * scale);
  uniforms.studioWindowSize.value.set(size.x * 0.52 + 0.45 * scale, size.y * 0.55 + 0.45 * scale, 3, 2);
}

/**
 * The place a product is photographed in. Returns `{ look, surfaces: Mesh[], extraCasters: Mesh[] }`.
 * kinds: `sweep` (studio floor), `backdrop` (studio wall), `room` (plaster wall, oak floor), `wall` (plaster wall,
 * upright), `table` (a surface before a wall).
 */
export function makeSet(kind, options, bounds, uniforms) {
  const size = bounds.getSize(new THREE.Vector3());
  const centre = bounds.getCenter(new THREE.Vector3());
  const reach = Math.max(size.x, size.y, size.z);
  uniforms.studioWindow.value.w = 0;
  if (kind === 'sweep' || kind === 'backdrop') {
    const material = shadowCatcher(uniforms, { strength: kind === 'sweep' ? 0.86 : 0.75 });
    material.uniforms.reach.value = reach * 0.95;
    const upright = kind === 'backdrop';
    const depth = upright ? bounds.min.z - (options.gap ?? 0.002) : bounds.min.y;
    material.uniforms.focus.value.set(centre.x, upright ? centre.y : depth, upright ? depth : centre.z);
    const mesh = upright
      ? placed(plane(reach * 30, reach * 30), material, { position: [centre.x, centre.y, depth] })
      : placed(plane(reach * 30, reach * 30), material, {
          position: [centre.x, depth, centre.z],
          rotation: [-Math.PI / 2, 0, 0],
        });
    return { look: options.look ?? 'studio', surfaces: [mesh], casters: [] };
  }
  const wallColour = options.wall ?? '#ece5da';
  const wallMaterial = materials.stone({ kind: 'plaster', tint: wallColour }, 'wall');
  receiveOcclusion(wallMaterial, uniforms, { pool: kind === 'room' ? pool : null });
  if (kind === 'room') {
    if (options.sun !== false) openWindow(uniforms, bounds, 1);
    const y = bounds.min.y;
    const back = bounds.min.z - (options.gap ?? 0.22);
    const wall = placed(metric(plane(14, 6), 14, 6), wallMaterial, { position: [0, y + 3, back] });
    const trim = materials.lacquer({ colour: options.trim ?? wallColour, roughness: 0.6 }, 'trim');
    receiveOcclusion(trim, uniforms, { pool });
    const skirting = placed(roundedBox(14, 0.09, 0.016, 0.004, 2), trim, {
      position: [0, y + 0.045, back + 0.008],
    });
    return {
      look: 'room',
      surfaces: [wall, skirting, ...floorBoards(uniforms, y, options.floor ?? 'oak')],
      casters: [skirting],
    };
  }
  if (kind === 'wall') {
    const wall = placed(metric(plane(14, 10), 14, 10), wallMaterial, {
      position: [0, 0, bounds.min.z - (options.gap ?? 0.001)],
    });
    return { look: 'room', surfaces: [wall], casters: [] };
  }
  if (kind === 'table') {
    const y = bounds.min.y;
    const scale = Math.max(reach, 0.06);
    const top = {
      oak: () => materials.wood({ species: 'oak', along: 'x', roughness: 0.45 }, 'top'),
      walnut: () => materials.wood({ species: 'walnut', along: 'x', roughness: 0.45 }, 'top'),
      linen: () => materials.fabric({ kind: 'linen', colour: '#d8cfc0' }, 'top'),
      marble: () => materials.stone({ kind: 'marble' }, 'top'),
      travertine: () => materials.stone({ kind: 'travertine' }, 'top'),
      concrete: () => materials.stone({ kind: 'concrete' }, 'top'),
      plaster: () => materials.stone({ kind: 'plaster', tint: '#e4dccf' }, 'top'),
    }[options.surface ?? 'oak']();
    receiveOcclusion(top, uniforms);
    const depth = scale * 6;
    const slab = placed(roundedBox(scale * 16, scale * 0.12, depth, scale * 0.01, 2), top, {
      position: [0, y - scale * 0.06, depth / 2 + bounds.min.z - scale * 1.1],
      along: 'x',
    });
    const wall = placed(metric(plane(scale * 40, scale * 30), scale * 40, scale * 30), wallMaterial, {
      position: [0, y, bounds.min.z - scale * 1.4],
    });
    return { look: 'room', surfaces: [slab, wall], casters: [slab] };
  }
  throw new Error(`no such set: ${kind}`);
}
