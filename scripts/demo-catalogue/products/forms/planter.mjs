import { glaze } from '../../kit/glaze.mjs';
import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn, vessel } from '../../kit/turned.mjs';

export const TAU = Math.PI * 2;

/**
 * A pot with soil: `outer` its wall from foot to rim. Returns `{ parts, soil }`, soil being the earth's level.
 * `surface` as for `glaze`; `saucer` adds a dish below.
 */
export function planter(kit, outer, { surface, saucer = false, gravel = false, wall = 0.006 }) {
  const lift = saucer ? 0.006 : 0;
  const raised = outer.map(([r, y]) => [r, y + lift]);
  const { outside, inside } = vessel(raised, { wall, floor: 0.012 });
  const shell = turn(outside, { segments: 64 });
  const skin = glaze({ size: shell.userData.uvSize, rimAt: 0.985, ...surface }, 'pot');
  const [rim, top] = raised.at(-1);
  const soil = top - 0.02;
  const earth = kit.roughen(
    turn(
      [
        [rim - wall * 0.6, soil - 0.004],
        [rim * 0.7, soil + 0.001],
        [rim * 0.35, soil + 0.004],
        [0, soil + 0.005],
      ],
      { segments: 40 },
    ),
    0.0025,
    0.012,
    5,
  );
  const lining = inside.filter(([, y]) => y > soil - 0.02);
  const parts = [
    kit.part(shell, skin),
    kit.part(turn(lining.length > 2 ? lining : inside.slice(0, 4), { segments: 48 }), skin),
    kit.part(
      earth,
      gravel
        ? kit.stone({ kind: 'terrazzo', tint: '#c9b79c' }, 'soil')
        : kit.ceramic({ colour: '#3b2a1f', glaze: 0, speckle: 0.9 }, 'soil'),
    ),
  ];
  if (saucer) {
    const foot = raised[0][0];
    const dish = turn(
      rounded(
        [
          [0, 0.001],
          [foot * 1.02, 0.001],
          [foot * 1.08, 0, 0.001],
          [foot * 1.36, 0.0035, 0.004],
          [foot * 1.46, 0.021, 0.002],
          [foot * 1.42, 0.0215, 0.001],
          [foot * 1.3, 0.0075, 0.004],
          [0, 0.006],
        ],
        4,
      ),
      { segments: 56 },
    );
    parts.push(kit.part(dish, skin));
  }
  if (gravel) parts.push(pebbles(kit, rim - wall - 0.004, soil));
  return { parts, soil, rim };
}

/** A thorn along +y: three sides, `radius` at its foot. */
export function thornGeometry(kit, length, radius) {
  const foot = [0, 1, 2].map((i) => [Math.sin((i / 3) * TAU) * radius, 0, Math.cos((i / 3) * TAU) * radius]);
  const normals = [...foot.map(([x, , z]) => [x / radius, 0.2, z / radius]), [0, 1, 0]];
  const points = [...foot, [0, length, 0]];
  return kit.fromArrays(points.flat(), normals.flat(), null, [0, 1, 3, 1, 2, 3, 2, 0, 3]);
}

function pebbles(kit, radius, y) {
  const { random } = kit;
  const stone = kit.stone({ kind: 'plaster', tint: '#b7a58b' }, 'gravel');
  const pebble = new kit.THREE.IcosahedronGeometry(1, 1);
  pebble.setAttribute('normal', pebble.attributes.position.clone());
  const smoothPebble = kit.weld(pebble);
  smoothPebble.userData.keepUv = true;
  return Array.from({ length: 70 }, (_, i) => {
    const a = i * 2.399;
    const r = radius * Math.sqrt((i + 0.5) / 70);
    const s = random.range(0.0035, 0.0065);
    return kit.part(smoothPebble, stone, {
      position: [Math.sin(a) * r, y + 0.003, Math.cos(a) * r],
      scale: [s, s * 0.6, s * random.range(0.8, 1.2)],
      rotation: [0, a, 0.3],
    });
  });
}

export const cylinderPot = (r, h, taper = 0.82) =>
  rounded(
    [
      [r * taper * 0.94, 0],
      [r * taper, 0.0015, 0.006],
      [r, h],
    ],
    4,
  ).flatMap((p, i, all) => (i === all.length - 1 ? steps(all.at(-2), p, 8) : [p]));
const steps = (a, b, n) =>
  Array.from({ length: n }, (_, i) => [
    a[0] + ((b[0] - a[0]) * (i + 1)) / n,
    a[1] + ((b[1] - a[1]) * (i + 1)) / n,
  ]);
/** The old flower pot: a taper with a thick collar. */
export const flowerPot = (r, h) => [
  ...rounded(
    [
      [r * 0.6, 0],
      [r * 0.64, 0.0015, 0.004],
      [r * 0.88, h * 0.74, 0.002],
      [r * 0.98, h * 0.745, 0.004],
      [r, h],
    ],
    3,
  ),
];
export const bowlPot = (r, h) =>
  rounded(
    [
      [r * 0.62, 0],
      [r * 0.72, 0.002, 0.01],
      [r * 1.02, h * 0.55, 0.05],
      [r * 0.98, h],
    ],
    6,
  );

export function potSurface(key, kinds = {}) {
  if (key === 'terracotta') return { kind: 'clay', colour: hexOf(key), gloss: 0.04 };
  return { kind: 'satin', colour: hexOf(key), gloss: 0.45, ...kinds };
}

export const leafSkin = (kit, colour, { roughness = 0.42, slot = 'leaf', clearcoat = 0 } = {}) => {
  const material = kit.leaf({ colour, roughness }, slot);
  material.clearcoat = clearcoat;
  material.clearcoatRoughness = 0.25;
  return material;
};
