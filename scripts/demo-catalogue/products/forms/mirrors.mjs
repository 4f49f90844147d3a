import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { lampMetal } from './lamp-parts.mjs';
import { archShape, backing, circle, pebbleOutline, plate, woodOf } from './mirror-parts.mjs';
import { facing, mitredFrame, polarShape } from './wall-parts.mjs';

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
