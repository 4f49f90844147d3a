import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';

const coatOf = (kit, key, slot = 'body') =>
  key === 'steel'
    ? kit.metal({ kind: 'stainless', finish: 'brushed' }, slot)
    : kit.lacquer({ colour: hexOf(key), roughness: 0.55 }, slot);

/** Matt double-walled steel with a looped screw cap. 26.5 cm. */
export function loopCap(kit, key) {
  const body = turn(
    rounded(
      [
        [0, 0.0012],
        [0.03, 0.0012],
        [0.0335, 0, 0.002],
        [0.0365, 0.003, 0.003],
        [0.0365, 0.176, 0.012],
        [0.0262, 0.203, 0.012],
        [0.0245, 0.214, 0.002],
        [0.0245, 0.216],
      ],
      5,
    ),
    { segments: 64 },
  );
  const steel = kit.metal({ kind: 'stainless', finish: 'satin' }, 'steel');
  const cap = kit.plastic({ colour: '#242423', roughness: 0.5 }, 'cap');
  const lid = turn(
    rounded(
      [
        [0, 0.2215],
        [0.0262, 0.2215, 0.001],
        [0.0268, 0.223, 0.001],
        [0.0262, 0.241, 0.003],
        [0, 0.242],
      ],
      4,
    ),
    {
      segments: 96,
      modulate: (a, _t, r, y) => [
        r > 0.02 && y > 0.223 && y < 0.24 ? r - 0.0004 * (0.5 + 0.5 * Math.cos(a * 32)) : r,
        y,
      ],
    },
  );
  const loop = kit.sweep(
    [
      [-0.0205, 0.236, 0],
      [-0.0225, 0.252, 0],
      [-0.012, 0.2645, 0],
      [0, 0.267, 0],
      [0.012, 0.2645, 0],
      [0.0225, 0.252, 0],
      [0.0205, 0.236, 0],
    ],
    kit.rectSection(0.0058, 0.0165, 0.0024, 3),
    { segments: 36, up: [0, 0, 1] },
  );
  return kit.group([
    kit.part(body, coatOf(kit, key)),
    kit.part(
      turn(
        rounded(
          [
            [0.0245, 0.2155],
            [0.0238, 0.217, 0.0005],
            [0.0238, 0.2222],
          ],
          2,
        ),
        { segments: 48 },
      ),
      steel,
    ),
    kit.part(
      turn(
        rounded(
          [
            [0.0343, -0.0001],
            [0.0345, 0.0004],
            [0.033, 0.0002],
          ],
          2,
        ),
        { segments: 48 },
      ),
      steel,
    ),
    kit.part(lid, cap),
    kit.part(loop, cap),
  ]);
}

/** The trip flask: ribbed shoulders, a steel cup on top, a folding handle. 33 cm. */
export function flask(kit, key) {
  const coat =
    key === 'steel'
      ? kit.metal({ kind: 'stainless', finish: 'brushed' }, 'body')
      : kit.lacquer({ colour: hexOf(key), roughness: 0.42, clearcoat: 0.25 }, 'body');
  const steel = kit.metal({ kind: 'stainless', finish: 'brushed' }, 'steel');
  const black = kit.plastic({ colour: '#1f1f1e', roughness: 0.5 }, 'handle');
  const ribs = [];
  for (let i = 0; i < 5; i++)
    ribs.push([0.0492, 0.196 + i * 0.0085, 0.002], [0.0476, 0.2 + i * 0.0085, 0.002]);
  const body = turn(
    rounded(
      [
        [0.0472, 0.02],
        [0.0492, 0.021, 0.001],
        ...ribs,
        [0.0492, 0.2395, 0.003],
        [0.041, 0.262, 0.008],
        [0.039, 0.2645],
      ],
      3,
    ),
    { segments: 64 },
  );
  const boot = turn(
    rounded(
      [
        [0, 0.001],
        [0.04, 0.001],
        [0.043, 0, 0.002],
        [0.0485, 0.003, 0.003],
        [0.0485, 0.0205, 0.001],
        [0.0472, 0.0207],
      ],
      4,
    ),
    { segments: 64 },
  );
  const cup = turn(
    rounded(
      [
        [0.0385, 0.2645],
        [0.0415, 0.265, 0.001],
        [0.0425, 0.268, 0.0015],
        [0.0408, 0.271, 0.001],
        [0.0402, 0.318, 0.008],
        [0.034, 0.3265, 0.004],
        [0.018, 0.3285, 0.002],
        [0.0165, 0.3265, 0.001],
        [0, 0.3262],
      ],
      4,
    ),
    { segments: 64 },
  );
  const bracket = (y) => [
    kit.part(kit.roundedBox(0.02, 0.03, 0.03, 0.005, 3), black, { position: [0.0515, y, 0] }),
    kit.part(kit.capsule(0.0045, 0.038, 12), steel, {
      position: [0.0585, y, 0],
      rotation: [Math.PI / 2, 0, 0],
    }),
  ];
  const grip = kit.sweep(
    [
      [0.0585, 0.178, 0],
      [0.086, 0.176, 0],
      [0.094, 0.16, 0],
      [0.094, 0.1, 0],
      [0.086, 0.083, 0],
      [0.0585, 0.081, 0],
    ],
    kit.rectSection(0.0095, 0.021, 0.0038, 3),
    { segments: 44, up: [0, 0, 1] },
  );
  const shift = -0.02;
  return kit.group([
    kit.group(
      [
        kit.part(boot, steel),
        kit.part(body, coat),
        kit.part(cup, steel),
        bracket(0.178),
        bracket(0.081),
        kit.part(grip, black),
      ],
      { position: [shift, 0, 0] },
    ),
  ]);
}

/** A tapered tumbler with a side handle and a straw. 26 cm to the lid. */
export function tumbler(kit, key) {
  const coat = coatOf(kit, key);
  const steel = kit.metal({ kind: 'stainless', finish: 'brushed' }, 'steel');
  const lidSkin = kit.plastic({ colour: hexOf(key), roughness: 0.3 }, 'lid');
  const strawSkin = kit.lens({ tint: '#f2efe9', opacity: 0.72 }, 'straw');
  const body = turn(
    rounded(
      [
        [0, 0.001],
        [0.033, 0.001],
        [0.035, 0, 0.002],
        [0.0375, 0.004, 0.003],
        [0.0385, 0.088, 0.006],
        [0.0485, 0.106, 0.012],
        [0.0505, 0.208, 0.001],
      ],
      5,
    ),
    { segments: 64 },
  );
  const rim = turn(
    rounded(
      [
        [0.0505, 0.208],
        [0.051, 0.209, 0.0005],
        [0.051, 0.216, 0.001],
        [0.047, 0.2165],
      ],
      3,
    ),
    { segments: 64 },
  );
  const lid = turn(
    rounded(
      [
        [0.0485, 0.216],
        [0.0488, 0.222, 0.003],
        [0.044, 0.2255, 0.003],
        [0.04, 0.222, 0.002],
        [0, 0.222],
      ],
      4,
    ),
    { segments: 64 },
  );
  const dial = turn(
    rounded(
      [
        [0, 0.222],
        [0.022, 0.222],
        [0.022, 0.228, 0.002],
        [0, 0.2285],
      ],
      3,
    ),
    { segments: 40 },
  );
  const grip = kit.sweep(
    [
      [0.0475, 0.196, 0],
      [0.068, 0.2, 0],
      [0.088, 0.19, 0],
      [0.093, 0.162, 0],
      [0.086, 0.132, 0],
      [0.066, 0.1185, 0],
      [0.0475, 0.119, 0],
    ],
    kit.rectSection(0.0105, 0.0215, 0.0045, 4),
    { segments: 44, up: [0, 0, 1] },
  );
  return kit.group([
    kit.group(
      [
        kit.part(body, coat),
        kit.part(rim, steel),
        kit.part(lid, lidSkin),
        kit.part(dial, lidSkin),
        kit.part(grip, lidSkin),
        kit.part(
          kit.tube(
            [
              [-0.012, 0.2, 0],
              [-0.012, 0.285, 0],
            ],
            0.0046,
            { sides: 20, cap: 'none' },
          ),
          strawSkin,
        ),
        kit.part(
          kit.torus(0.0052, 0.0026, { segments: 24, sides: 8 }),
          kit.rubber({ colour: '#d8d4cc' }, 'seal'),
          { position: [-0.012, 0.2285, 0] },
        ),
      ],
      { position: [-0.02, 0, 0] },
    ),
  ]);
}
