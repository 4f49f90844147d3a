import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { black, brass, woodOf } from './clock-materials.mjs';
import { dial, hands, ticks } from './clock-parts.mjs';
import { facing } from './wall-parts.mjs';

/** A white dial with numerals, deep in a turned rim. 30 cm. */
export function rim(kit, key) {
  const r = 0.15;
  const ringShape = turn(
    [
      [r - 0.006, 0],
      ...rounded(
        [
          [r, 0],
          [r, 0.032, 0.012],
          [r - 0.01, 0.04, 0.005],
          [r - 0.019, 0.04, 0.005],
          [r - 0.021, 0.014],
        ],
        5,
      ).slice(1),
    ],
    { segments: 112 },
  );
  const numerals = (c, half) => {
    c.fillStyle = '#f6f3ec';
    c.fillRect(-half, -half, half * 2, half * 2);
    ticks(c, half, {
      count: 60,
      inner: 0.9,
      outer: 0.935,
      width: 0.008,
      colour: '#3a3733',
      skip: (i) => i % 5 === 0,
    });
    ticks(c, half, { count: 12, inner: 0.88, outer: 0.94, width: 0.02, colour: '#1f1d1b' });
    c.fillStyle = '#1f1d1b';
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    c.font = `500 ${half * 0.19}px "Helvetica Neue", Arial, sans-serif`;
    for (let i = 1; i <= 12; i++) {
      const a = (i / 12) * Math.PI * 2;
      c.fillText(String(i), Math.sin(a) * half * 0.735, -Math.cos(a) * half * 0.735 + half * 0.012);
    }
  };
  return kit.group([
    facing(kit, kit.cylinder(r - 0.008, 0.012, { segments: 72 }), kit.lacquer({ colour: '#3a3733' }, 'back')),
    kit.part(ringShape, woodOf(kit, key, 'x', 'rim'), { rotation: [Math.PI / 2, 0, 0], along: 'x' }),
    dial(kit, r - 0.02, 0.0145, numerals, 'numerals'),
    hands(kit, {
      radius: r - 0.02,
      z: 0.0145,
      material: black(kit),
      second: kit.lacquer({ colour: '#b5502e' }, 'second'),
      style: 'taper',
      width: 0.0078,
    }),
  ]);
}

/** Bars on white, a red second hand with a disc, a deep metal case. 40 cm. */
export function station(kit, key) {
  const r = 0.2;
  const skin =
    key === 'steel'
      ? kit.metal({ kind: 'stainless', finish: 'satin' }, 'case')
      : kit.lacquer({ colour: hexOf(key), roughness: 0.3, clearcoat: 0.4 }, 'case');
  const shell = turn(
    rounded(
      [
        [r - 0.02, 0],
        [r - 0.004, 0.002, 0.003],
        [r, 0.012, 0.006],
        [r, 0.05, 0.006],
        [r - 0.008, 0.056, 0.003],
        [r - 0.014, 0.056, 0.002],
        [r - 0.017, 0.03],
      ],
      4,
    ),
    { segments: 112 },
  );
  const bars = (c, half) => {
    c.fillStyle = '#f7f6f2';
    c.fillRect(-half, -half, half * 2, half * 2);
    ticks(c, half, {
      count: 60,
      inner: 0.88,
      outer: 0.96,
      width: 0.026,
      colour: '#161616',
      skip: (i) => i % 5 === 0,
    });
    ticks(c, half, { count: 12, inner: 0.73, outer: 0.96, width: 0.068, colour: '#161616' });
  };
  return kit.group([
    facing(kit, kit.cylinder(r - 0.019, 0.02, { segments: 72 }), kit.lacquer({ colour: '#2c2b2a' }, 'back')),
    facing(kit, shell, skin),
    dial(kit, r - 0.0155, 0.0305, bars, 'bars'),
    hands(kit, {
      radius: r - 0.016,
      z: 0.031,
      material: black(kit),
      second: kit.lacquer({ colour: '#c0281f', roughness: 0.3 }, 'second'),
      style: 'broad',
      width: 0.0155,
      disc: true,
    }),
  ]);
}

/** A disc of wood with two metal hands. 32 cm. */
export function disc(kit, key) {
  const r = 0.16;
  const face = turn(
    rounded(
      [
        [0, 0],
        [r - 0.012, 0],
        [r, 0.012, 0.006],
        [r - 0.002, 0.022, 0.008],
        [r * 0.5, 0.026],
        [0, 0.0265],
      ],
      5,
    ),
    { segments: 112 },
  );
  const metal = brass(kit);
  const marks = [0, 3, 6, 9].map((i) => {
    const a = (i / 12) * Math.PI * 2;
    return kit.part(kit.roundedBox(0.004, 0.022, 0.0016, 0.0007, 2), metal, {
      position: [Math.sin(a) * r * 0.84, Math.cos(a) * r * 0.84, 0.0236],
      rotation: [0, 0, -a],
    });
  });
  return kit.group([
    kit.part(face, woodOf(kit, key, 'z', 'face'), { rotation: [Math.PI / 2, 0, 0], along: 'x' }),
    marks,
    hands(kit, { radius: r, z: 0.0262, material: metal, style: 'taper', width: 0.009 }),
  ]);
}

/** Cast concrete with pressed notches and copper hands. 28 cm. */
export function concrete(kit, key) {
  const r = 0.14;
  const stone = kit.stone({ kind: 'concrete', tint: key === 'charcoal' ? '#5d5c5b' : '#e2dfd9' }, 'concrete');
  const copper = kit.metal({ kind: 'copper', finish: 'satin' }, 'hands');
  const shape = new kit.THREE.Shape();
  shape.absarc(0, 0, r, 0, Math.PI * 2, false);
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2;
    const [inner, outer, half] = [r * (i % 3 ? 0.8 : 0.7), r * 0.9, i % 3 ? 0.0026 : 0.0036];
    const [s, c] = [Math.sin(a), Math.cos(a)];
    const at = (along, side) => new kit.THREE.Vector2(s * along + c * side, c * along - s * side);
    shape.holes.push(
      new kit.THREE.Path([at(inner, -half), at(inner, half), at(outer, half), at(outer, -half)]),
    );
  }
  return kit.group([
    kit.part(kit.extrudeBevel(shape, 0.03, 0.0022, { segments: 2, curveSegments: 64, crease: 30 }), stone, {
      position: [0, 0, 0.015],
      along: 'y',
    }),
    facing(
      kit,
      kit.cylinder(r - 0.003, 0.016, { segments: 64, bevel: 0.001 }),
      kit.lacquer({ colour: '#4a4845', roughness: 0.95 }, 'recess'),
    ),
    hands(kit, { radius: r, z: 0.0302, material: copper, style: 'bar', width: 0.0085 }),
  ]);
}
