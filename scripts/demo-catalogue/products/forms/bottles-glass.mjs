import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn, vessel } from '../../kit/turned.mjs';
import { glassOf } from './glassware.mjs';

/** Borosilicate in a sleeve, under a bamboo cap. 23.5 cm. */
export function bambooGlass(kit, key) {
  const outer = rounded(
    [
      [0.029, 0],
      [0.0325, 0.001, 0.003],
      [0.033, 0.148, 0.02],
      [0.02, 0.19, 0.016],
      [0.0195, 0.206],
    ],
    6,
  );
  const { outside, inside } = vessel(outer, { wall: 0.0024, floor: 0.005 });
  const glass = glassOf(kit, 'clear');
  const ridged = [];
  for (let i = 0; i <= 60; i++) ridged.push([0.0357, 0.006 + (i / 60) * 0.104]);
  const body = turn(
    [
      [0.0325, -0.0004],
      [0.035, 0.0018],
      [0.0357, 0.006],
      ...ridged.slice(1),
      [0.0352, 0.1122],
      [0.0336, 0.113],
    ],
    {
      segments: 64,
      modulate: (_a, _t, r, y) => [
        y > 0.01 && y < 0.106 ? r - 0.0006 * (0.5 + 0.5 * Math.cos(y * 1150)) : r,
        y,
      ],
    },
  );
  const cap = kit.wood({ species: 'bamboo', along: 'y' }, 'cap');
  const lid = turn(
    rounded(
      [
        [0, 0.2],
        [0.0225, 0.2, 0.001],
        [0.0232, 0.203, 0.001],
        [0.0228, 0.231, 0.003],
        [0, 0.2335],
      ],
      4,
    ),
    { segments: 48 },
  );
  return kit.group(
    [
      kit.part(turn([...outside, ...inside.slice(1)], { segments: 64 }), glass),
      kit.part(body, kit.rubber({ colour: hexOf(key) }, 'sleeve')),
      kit.part(lid, cap, { along: 'y' }),
      kit.part(
        kit.torus(0.0205, 0.003, { segments: 40, sides: 8 }),
        kit.rubber({ colour: '#e9e6df' }, 'seal'),
        { position: [0, 0.199, 0] },
      ),
    ],
    { position: [0, 0.0004, 0] },
  );
}

/** A waisted carafe with a cork ball. 29 cm. */
export function carafe(kit, key) {
  const outer = smooth(
    [
      [0.042, 0],
      [0.052, 0.004],
      [0.057, 0.03],
      [0.056, 0.075],
      [0.042, 0.135],
      [0.029, 0.185],
      [0.028, 0.215],
      [0.036, 0.252],
    ],
    7,
  );
  const { outside, inside } = vessel(outer, { wall: 0.003, floor: 0.007 });
  const cork = kit.ceramic({ colour: '#c4a077', glaze: 0, speckle: 0.9 }, 'cork');
  return kit.group([
    kit.part(turn([...outside, ...inside.slice(1)], { segments: 72 }), glassOf(kit, key)),
    kit.part(kit.roughen(kit.sphere(0.036, 40), 0.0004, 0.006, 3), cork, { position: [0, 0.274, 0] }),
  ]);
}

/** A broad low bowl, a tall neck cut at a slant, red wine in it. 25 cm. */
export function decanter(kit) {
  const outer = smooth(
    [
      [0.04, 0],
      [0.062, 0.003],
      [0.098, 0.022],
      [0.106, 0.042],
      [0.086, 0.066],
      [0.04, 0.094],
      [0.021, 0.13],
      [0.0185, 0.175],
      [0.0235, 0.225],
      [0.033, 0.248],
    ],
    8,
  );
  const { outside, inside } = vessel(outer, { wall: 0.0026, floor: 0.006 });
  const slant = (a, _t, r, y) => [r, y + Math.max(0, y - 0.16) ** 1.5 * 0.85 * Math.sin(a + 1.2)];
  const fill = inside.filter(([, y]) => y < 0.047).reverse();
  const wineBody = [
    [0, fill[0][1] + 0.0004],
    ...fill.slice(1).map(([r, y]) => [Math.max(0, r - 0.0005), y + 0.0004]),
  ];
  const edge = wineBody.at(-1);
  return kit.group([
    kit.part(
      turn([...outside, ...inside.slice(1)], { segments: 72, modulate: slant }),
      glassOf(kit, 'clear'),
    ),
    kit.part(
      turn([...wineBody, [edge[0] * 0.98, edge[1] + 0.0005], [0, edge[1] + 0.0006]], { segments: 56 }),
      kit.lacquer({ colour: '#3a0812', roughness: 0.35 }, 'wine'),
    ),
  ]);
}

/** Heavy glass with a porcelain stopper on a wire bail. 32 cm. */
export function swingTop(kit, key) {
  const outer = rounded(
    [
      [0.034, 0],
      [0.039, 0.0015, 0.004],
      [0.041, 0.17, 0.03],
      [0.0185, 0.232, 0.03],
      [0.0145, 0.284, 0.002],
      [0.0165, 0.288, 0.002],
      [0.0165, 0.3, 0.002],
      [0.0125, 0.303],
    ],
    7,
  );
  const { outside, inside } = vessel(outer, { wall: 0.0034, floor: 0.007 });
  const wire = kit.metal({ kind: 'stainless', finish: 'polished' }, 'wire');
  const porcelain = kit.ceramic({ colour: '#f6f3ec', glaze: 0.95 }, 'stopper');
  const stopper = turn(
    rounded(
      [
        [0, 0.302],
        [0.0128, 0.304, 0.002],
        [0.0135, 0.312, 0.004],
        [0.0095, 0.3215, 0.004],
        [0, 0.3235],
      ],
      4,
    ),
    { segments: 36 },
  );
  const half = (s) =>
    kit.part(
      kit.tube(
        [
          [s * 0.0155, 0.2845, 0],
          [s * 0.0215, 0.2815, 0.003],
          [s * 0.0205, 0.296, 0.002],
          [s * 0.0165, 0.3125, 0],
          [s * 0.0105, 0.3155, 0],
        ],
        0.0012,
        { segments: 26, sides: 8 },
      ),
      wire,
    );
  const bail = kit.tube(
    [
      [-0.0215, 0.282, 0.003],
      [-0.024, 0.262, 0.0125],
      [-0.0215, 0.249, 0.0235],
      [0, 0.2455, 0.0275],
      [0.0215, 0.249, 0.0235],
      [0.024, 0.262, 0.0125],
      [0.0215, 0.282, 0.003],
    ],
    0.0013,
    { segments: 60, sides: 8 },
  );
  return kit.group([
    kit.part(turn([...outside, ...inside.slice(1)], { segments: 64 }), glassOf(kit, key)),
    kit.part(stopper, porcelain),
    kit.part(
      kit.torus(0.0128, 0.0055, { segments: 32, sides: 10 }),
      kit.rubber({ colour: '#b5502e' }, 'seal'),
      { position: [0, 0.3025, 0] },
    ),
    kit.part(
      kit.tube(
        [
          [-0.0145, 0.3155, 0],
          [0.0145, 0.3155, 0],
        ],
        0.0012,
        { sides: 8 },
      ),
      wire,
    ),
    half(1),
    half(-1),
    kit.part(bail, wire),
    kit.part(kit.torus(0.0158, 0.0022, { segments: 36, sides: 8 }), wire, { position: [0, 0.284, 0] }),
  ]);
}
