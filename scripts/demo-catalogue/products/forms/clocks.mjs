import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn } from '../../kit/turned.mjs';
import { dial, hands, ticks } from './clock-parts.mjs';
import { facing } from './wall-parts.mjs';

const woodOf = (kit, key, along, slot) =>
  kit.wood(
    { species: key === 'black' || key === 'charcoal' ? 'black-oak' : key, along, roughness: 0.45 },
    slot,
  );
const brass = (kit, slot = 'hands') => kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, slot);
const black = (kit, slot = 'hands') => kit.lacquer({ colour: '#1b1b1a', roughness: 0.45 }, slot);

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

/** A tall case, a dial above, a pendulum below. 26 × 62 cm. */
export function pendulum(kit, key) {
  const [w, h, depth] = [0.25, 0.62, 0.085];
  const wood = woodOf(kit, key, 'y', 'case');
  const metal = brass(kit, 'brass');
  const cream = kit.paper({ colour: '#ece3d0' }, 'lining');
  const side = 0.018;
  const y0 = h / 2 - w / 2;
  const board = (size, position, along) =>
    kit.part(kit.roundedBox(...size, 0.003, 3), wood, { position, along });
  const bars = (c, half) => {
    c.fillStyle = '#f5efe1';
    c.fillRect(-half, -half, half * 2, half * 2);
    ticks(c, half, {
      count: 60,
      inner: 0.9,
      outer: 0.94,
      width: 0.008,
      colour: '#3a3026',
      skip: (i) => i % 5 === 0,
    });
    ticks(c, half, { count: 12, inner: 0.76, outer: 0.94, width: 0.022, colour: '#2a221b' });
  };
  const swing = 0.13;
  const bob = [Math.sin(swing) * 0.3, y0 - 0.06 - Math.cos(swing) * 0.24];
  return kit.group([
    board([side, h, depth], [-w / 2 + side / 2, 0, depth / 2], 'y'),
    board([side, h, depth], [w / 2 - side / 2, 0, depth / 2], 'y'),
    board([w + 0.02, 0.022, depth + 0.012], [0, h / 2 - 0.011, (depth + 0.012) / 2], 'x'),
    board([w + 0.02, 0.022, depth + 0.012], [0, -h / 2 + 0.011, (depth + 0.012) / 2], 'x'),
    board([w - side * 2, 0.016, depth - 0.01], [0, y0 - w / 2 + 0.012, (depth - 0.01) / 2], 'x'),
    kit.part(kit.roundedBox(w - side * 2 + 0.004, h - 0.03, 0.008, 0.001, 1), cream, {
      position: [0, 0, 0.004],
    }),
    kit.part(kit.roundedBox(w - side * 2 + 0.002, w - 0.02, 0.01, 0.002, 2), wood, {
      position: [0, y0, 0.05],
      along: 'y',
    }),
    facing(kit, kit.torus(0.096, 0.007, { segments: 80, sides: 12 }), metal, [0, y0, 0.0565]),
    kit.group(
      [
        dial(kit, 0.094, 0.0558, bars, 'dial'),
        hands(kit, {
          radius: 0.094,
          z: 0.056,
          material: black(kit),
          style: 'leaf',
          width: 0.0075,
          cap: metal,
        }),
      ],
      { position: [0, y0, 0] },
    ),
    kit.part(
      kit.tube(
        [
          [0, y0 - 0.06, 0.036],
          [bob[0], bob[1], 0.036],
        ],
        0.0022,
        { sides: 10 },
      ),
      metal,
    ),
    facing(
      kit,
      turn(
        rounded(
          [
            [0, -0.007],
            [0.03, -0.006, 0.004],
            [0.037, 0, 0.003],
            [0.03, 0.006, 0.004],
            [0, 0.0078],
          ],
          4,
        ),
        { segments: 56 },
      ),
      metal,
      [bob[0], bob[1], 0.036],
    ),
  ]);
}

/** Twelve long rays tipped with beads. 60 cm. */
export function ray(kit, key) {
  const metal = brass(kit, 'rays');
  const palette = ['#b3412f', '#c9923a', '#2f6b6f', '#2b4480', '#d9aea3', '#4c6b48'];
  const bead = (i) => {
    if (key === 'multicolour')
      return kit.lacquer({ colour: palette[i % 6], roughness: 0.3, clearcoat: 0.4 }, `beads-${i % 6}`);
    if (key === 'black') return kit.lacquer({ colour: '#1d1d1c', roughness: 0.35 }, `beads-${i % 6}`);
    return kit.wood({ species: 'walnut', along: 'y', roughness: 0.4 }, `beads-${i % 6}`);
  };
  const rays = Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * Math.PI * 2;
    const at = (r) => [Math.sin(a) * r, Math.cos(a) * r, 0.03];
    return [
      kit.part(kit.tube([at(0.08), at(0.268)], 0.0028, { sides: 10 }), metal),
      kit.part(kit.sphere(0.0185, 26), bead(i), { position: at(0.279) }),
      kit.part(kit.cylinder(0.006, 0.006, { segments: 20 }), metal, {
        position: at(0.259),
        rotation: [0, 0, -a],
      }),
    ];
  });
  const middle = turn(
    rounded(
      [
        [0, 0],
        [0.07, 0],
        [0.088, 0.012, 0.006],
        [0.09, 0.042, 0.004],
        [0.083, 0.046, 0.002],
        [0.08, 0.042],
        [0, 0.042],
      ],
      4,
    ),
    { segments: 80 },
  );
  const plain = (c, half) => {
    c.fillStyle = '#f4efe4';
    c.fillRect(-half, -half, half * 2, half * 2);
    ticks(c, half, { count: 12, inner: 0.8, outer: 0.92, width: 0.03, colour: '#2a2622' });
  };
  return kit.group([
    rays,
    facing(kit, middle, metal),
    dial(kit, 0.081, 0.0428, plain, 'dial'),
    hands(kit, { radius: 0.081, z: 0.043, material: black(kit), style: 'leaf', width: 0.0075 }),
  ]);
}

/** A glazed tile with raised marks. 26 cm. */
export function square(kit, key) {
  const shape = kit.superellipse(0.26, 0.26, 4.4, 96);
  const skin = kit.ceramic({ colour: hexOf(key), glaze: 0.9 }, 'tile');
  const marks = Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * Math.PI * 2;
    const big = i % 3 === 0;
    const dome = turn(
      smooth(
        [
          [big ? 0.0085 : 0.0052, 0],
          [big ? 0.006 : 0.0036, big ? 0.0034 : 0.0024],
          [0, big ? 0.0045 : 0.003],
        ],
        4,
      ),
      { segments: 24 },
    );
    return facing(kit, dome, kit.ceramic({ colour: '#f4efe4', glaze: 0.9 }, 'marks'), [
      Math.sin(a) * 0.1,
      Math.cos(a) * 0.1,
      0.0278,
    ]);
  });
  return kit.group([
    kit.part(kit.extrudeBevel(shape, 0.028, 0.011, { segments: 6, crease: 30 }), skin, {
      position: [0, 0, 0.014],
    }),
    marks,
    hands(kit, { radius: 0.105, z: 0.0282, material: black(kit), style: 'bar', width: 0.0072 }),
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
