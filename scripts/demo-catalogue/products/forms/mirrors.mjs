import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { room } from './art.mjs';
import { lampMetal } from './lamp-parts.mjs';
import { shelf, together } from './props.mjs';
import { facing, mitredFrame, polarShape } from './wall-parts.mjs';

const woods = { oak: ['oak'], walnut: ['walnut'], black: ['black-oak'], white: ['ash', '#f4f0e8'] };
function woodOf(kit, key, slot = 'frame') {
  const [species, stain] = woods[key];
  return kit.wood({ species, stain, along: 'x' }, slot);
}

/** A plate of silvered glass in any outline, with a polished bevel of `bevel` metres, its back at z. */
function plate(kit, shape, { z = 0.004, thickness = 0.005, bevel = 0.0012 } = {}) {
  const geometry = kit.extrudeBevel(shape, thickness, bevel, { segments: 2, curveSegments: 48 });
  return kit.part(geometry, kit.mirror({}, 'mirror'), { position: [0, 0, z + thickness / 2] });
}

/**
 * For photos only: what the glass of `shape(kit)` sees, a room with a window, laid on the plate at z. `look` moves
 * the view so that no two mirrors show the same corner.
 */
function reflection(shape, z, look) {
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

function backing(kit, shape, thickness) {
  return kit.part(
    kit.extrudeBevel(shape, thickness, 0.001, { segments: 1, curveSegments: 40 }),
    kit.lacquer({ colour: '#3a3733', roughness: 0.8 }, 'back'),
    { position: [0, 0, thickness / 2] },
  );
}

function circle(kit, radius) {
  const shape = new kit.THREE.Shape();
  shape.absarc(0, 0, radius, 0, Math.PI * 2, false);
  return shape;
}

/** A circle in a slim metal rim. 70 cm. */
export function round(kit, key) {
  const r = 0.35;
  const rim = turn(
    rounded(
      [
        [r, 0],
        [r, 0.026, 0.003],
        [r - 0.009, 0.026, 0.003],
        [r - 0.01, 0.016, 0.001],
      ],
      4,
    ),
    { segments: 128 },
  );
  return kit.group([
    backing(kit, circle(kit, r - 0.002), 0.012),
    facing(kit, rim, lampMetal(kit, key, hexOf(key), 'frame')),
    plate(kit, circle(kit, r - 0.0095), { z: 0.012 }),
  ]);
}

function archShape(kit, width, height, inset = 0) {
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

/** A tall arch. 70 × 170 cm. */
export function arched(kit, key) {
  const [w, h] = [0.7, 1.7];
  const frame = archShape(kit, w, h);
  frame.holes.push(archShape(kit, w, h, 0.016));
  const metal = lampMetal(kit, key, hexOf(key), 'frame');
  return kit.group([
    backing(kit, archShape(kit, w, h, 0.006), 0.014),
    kit.part(kit.extrudeBevel(frame, 0.032, 0.003, { segments: 3, curveSegments: 48 }), metal, {
      position: [0, 0, 0.016],
    }),
    plate(kit, archShape(kit, w, h, 0.015), { z: 0.014 }),
  ]);
}

/** A pebble outline in a wooden edge. 64 × 78 cm. */
export function pebble(kit, key) {
  const outline = pebbleOutline;
  const frame = polarShape(kit, outline(0), 120);
  frame.holes.push(polarShape(kit, outline(0.017), 120));
  return kit.group([
    backing(kit, polarShape(kit, outline(0.006), 80), 0.012),
    kit.part(kit.extrudeBevel(frame, 0.03, 0.006, { segments: 4, crease: 30 }), woodOf(kit, key), {
      position: [0, 0, 0.015],
    }),
    plate(kit, polarShape(kit, outline(0.0155), 120), { z: 0.012 }),
  ]);
}

/** A deep mitred frame around bevelled glass. 60 × 90 cm. */
export function rectangular(kit, key) {
  const [w, h, bar] = [0.6, 0.9, 0.058];
  return kit.group([
    backing(kit, kit.roundedRect(w - 0.02, h - 0.02, 0.002), 0.01),
    mitredFrame(kit, { width: w, height: h, bar, depth: 0.036, material: woodOf(kit, key), edge: 0.005 }),
    bevelled(kit, w - bar * 2 + 0.006, h - bar * 2 + 0.006, 0.016, 0.012),
  ]);
}

/** A rectangular plate whose border slopes by 4° over `bevel` metres. */
function bevelled(kit, width, height, bevel, z) {
  const [x, y] = [width / 2, height / 2];
  const slope = bevel * 0.11;
  const outer = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ].map(([a, b]) => [a, b, 0]);
  const inner = outer.map(([a, b]) => [a - Math.sign(a) * bevel, b - Math.sign(b) * bevel, slope]);
  const positions = [];
  const quad = (a, b, c, d) => positions.push(...a, ...b, ...c, ...a, ...c, ...d);
  quad(...inner);
  for (let i = 0; i < 4; i++) quad(outer[i], outer[(i + 1) % 4], inner[(i + 1) % 4], inner[i]);
  const index = Array.from({ length: positions.length / 3 }, (_, i) => i);
  const geometry = kit.creaseNormals(kit.fromArrays(positions, null, null, index, { keepUv: false }), 2);
  return kit.part(geometry, kit.mirror({}, 'mirror'), { position: [0, 0, z] });
}

/** Rays of cane around a small glass. 68 cm. */
export function sunburst(kit) {
  const cane = kit.wood({ species: 'ash', along: 'y', stain: '#efd2a8' }, 'cane');
  const bind = kit.straw({ kind: 'rattan', colour: '#c79a5c' }, 'binding');
  const rays = 44;
  const parts = [];
  for (let i = 0; i < rays; i++) {
    const a = (i / rays) * Math.PI * 2;
    const length = i % 2 ? 0.34 : 0.275;
    const bow = i % 2 ? 0.012 : -0.004;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    const at = (r, z, side = 0) => [c * r - s * side, s * r + c * side, z];
    const loop = [
      at(0.15, 0.012, -0.0075),
      at((0.15 + length) / 2, 0.014 + bow * 0.5, -0.011),
      at(length - 0.012, 0.014 + bow, -0.009),
      at(length, 0.014 + bow, 0),
      at(length - 0.012, 0.014 + bow, 0.009),
      at((0.15 + length) / 2, 0.014 + bow * 0.5, 0.011),
      at(0.15, 0.012, 0.0075),
    ];
    parts.push(kit.part(kit.tube(loop, 0.0028, { segments: 22, sides: 6, cap: 'flat' }), cane));
  }
  const hoop = (r, t, z, material) =>
    facing(kit, kit.torus(r, t, { segments: 96, sides: 10 }), material, [0, 0, z]);
  return kit.group([
    backing(kit, circle(kit, 0.16), 0.008),
    parts,
    hoop(0.236, 0.008, 0.018, cane),
    hoop(0.158, 0.02, 0.016, bind),
    hoop(0.172, 0.008, 0.02, cane),
    plate(kit, circle(kit, 0.152), { z: 0.01 }),
  ]);
}

/** A round mirror on a leather strap from one peg. 50 cm across, 78 cm high. */
export function strap(kit, key) {
  const r = 0.25;
  const leather = kit.leather({ colour: key === 'tan' ? '#a9713f' : '#24211f' }, 'strap');
  const metal = kit.lacquer({ colour: '#262524', roughness: 0.4 }, 'frame');
  const peg = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'peg');
  const rim = turn(
    rounded(
      [
        [r, 0],
        [r, 0.03, 0.003],
        [r - 0.006, 0.03, 0.002],
        [r - 0.007, 0.02],
      ],
      4,
    ),
    { segments: 112 },
  );
  const cy = -0.14;
  const apex = 0.385 - 0.012;
  const path = [];
  const tangent = Math.acos(r / (apex - cy));
  const from = Math.PI / 2 - tangent;
  path.push([0.008, apex, 0.018]);
  for (let i = 0; i <= 40; i++) {
    const a = from - (i / 40) * (Math.PI + 2 * from);
    path.push([Math.cos(a) * (r + 0.0018), cy + Math.sin(a) * (r + 0.0018), 0.018]);
  }
  path.push([-0.008, apex, 0.018]);
  const curve = new kit.THREE.CatmullRomCurve3(
    path.map((p) => new kit.THREE.Vector3(...p)),
    false,
    'centripetal',
  );
  const band = kit.sweep(curve, kit.rectSection(0.0032, 0.026, 0.0012, 2), { segments: 130, up: [0, 0, 1] });
  const studs = [-1, 1].map((s) =>
    facing(kit, kit.cylinder(0.006, 0.004, { segments: 20, bevel: 0.0012 }), peg, [
      s * Math.cos(from) * r * 0.62,
      cy + Math.sin(from) * r + 0.1,
      0.02,
    ]),
  );
  return kit.group([
    kit.group(
      [
        backing(kit, circle(kit, r - 0.002), 0.014),
        facing(kit, rim, metal),
        plate(kit, circle(kit, r - 0.0065), { z: 0.016 }),
      ],
      { position: [0, cy, 0] },
    ),
    kit.part(band, leather),
    studs.slice(2),
    facing(
      kit,
      turn(
        rounded(
          [
            [0, 0],
            [0.009, 0],
            [0.009, 0.045, 0.001],
            [0.016, 0.048, 0.003],
            [0.017, 0.06, 0.004],
            [0, 0.062],
          ],
          4,
        ),
        { segments: 32 },
      ),
      peg,
      [0, apex - 0.008, 0],
    ),
  ]);
}

/** A thick oval with a wide polished bevel. 50 × 90 cm. */
export function oval(kit) {
  const ellipse = (inset) => polarShape(kit, () => [0.25 - inset, 0.45 - inset], 120);
  const steps = 120;
  const ringOf = (inset, z) =>
    Array.from({ length: steps }, (_, i) => {
      const a = (i / steps) * Math.PI * 2;
      return [Math.cos(a) * (0.25 - inset), Math.sin(a) * (0.45 - inset), z];
    });
  const outer = ringOf(0, 0.02);
  const inner = ringOf(0.024, 0.0228);
  const positions = [];
  for (let i = 0; i < steps; i++) {
    const j = (i + 1) % steps;
    positions.push(...outer[i], ...outer[j], ...inner[j], ...outer[i], ...inner[j], ...inner[i]);
    positions.push(...inner[i], ...inner[j], 0, 0, 0.0228);
  }
  const index = Array.from({ length: positions.length / 3 }, (_, i) => i);
  const face = kit.creaseNormals(kit.fromArrays(positions, null, null, index, { keepUv: false }), 3);
  const edge = kit.lacquer({ colour: '#b9cdc6', roughness: 0.1, clearcoat: 1 }, 'edge');
  return kit.group([
    backing(
      kit,
      polarShape(kit, () => [0.17, 0.36], 60),
      0.014,
    ),
    kit.part(kit.extrudeBevel(ellipse(0), 0.006, 0.0008, { segments: 2 }), edge, {
      position: [0, 0, 0.0165],
    }),
    kit.part(face, kit.mirror({}, 'mirror')),
  ]);
}

/** Photos of the seven, each with a view of its own in the glass. */
const flat = (shape, z, look, below) => {
  const props = reflection(shape, z, look);
  if (!below) return { all: { props } };
  return { all: { props }, context: { props: together(props, shelf(below)), shift: [0, 0.1] } };
};
const pebbleOutline = (inset) => (a) => {
  const wobble =
    1 + 0.07 * Math.cos(2 * a + 0.5) + 0.055 * Math.cos(3 * a - 0.8) + 0.02 * Math.cos(5 * a + 1);
  return [0.315 * wobble - inset, 0.385 * wobble - inset];
};
const strapCircle = (kit) => {
  const shape = new kit.THREE.Shape();
  shape.absarc(0, -0.14, 0.2425, 0, Math.PI * 2, false);
  return shape;
};
export const photos = {
  round: flat((kit) => circle(kit, 0.339), 0.0175, { pan: 0.1, zoom: 1 }, { side: -1 }),
  arched: flat((kit) => archShape(kit, 0.7, 1.7, 0.0175), 0.0195, { pan: -0.12, zoom: 0.85 }),
  pebble: flat(
    (kit) => polarShape(kit, pebbleOutline(0.018), 120),
    0.0175,
    { pan: 0.34, zoom: 1.1 },
    { species: 'walnut' },
  ),
  rectangular: flat((kit) => kit.roundedRect(0.452, 0.752, 0.0005), 0.0142, { pan: 0.02, zoom: 1.15 }, {}),
  sunburst: flat((kit) => circle(kit, 0.147), 0.0155, { pan: 0.3, zoom: 1.3 }, { vase: '#a9b0a2' }),
  strap: flat(strapCircle, 0.0215, { pan: -0.05, zoom: 1.2 }, { gap: 0.1, side: -1 }),
  oval: flat((kit) => polarShape(kit, () => [0.226, 0.426], 120), 0.0231, { pan: 0.2, zoom: 0.95 }),
};
