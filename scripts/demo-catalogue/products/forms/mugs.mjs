import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn, vessel } from '../../kit/turned.mjs';
import { glassOf } from './glassware.mjs';
import { handle, pot } from './pots.mjs';

/** Straight thick wall, speckled glaze, D handle. 9.6 cm. */
export function straight(kit, key) {
  const outer = rounded(
    [
      [0.034, 0],
      [0.041, 0.0012, 0.007],
      [0.0425, 0.096],
    ],
    5,
  );
  const parts = pot(kit, refine(outer, 10), {
    wall: 0.0044,
    surface: { kind: 'speckled', colour: hexOf(key), gloss: 0.78 },
    inside: kit.ceramic({ colour: '#efe9dd', glaze: 0.85 }, 'lining'),
  });
  const path = [
    [0.0405, 0.0775, 0],
    [0.058, 0.0815, 0],
    [0.0735, 0.0715, 0],
    [0.076, 0.051, 0],
    [0.067, 0.031, 0],
    [0.0398, 0.0235, 0],
  ];
  return kit.group([parts, handle(kit, path, parts[0].material)], { position: [-0.012, 0, 0] });
}

/** A small thick cup on its saucer. Cup 5.6 cm, saucer 12 cm. */
export function espresso(kit, key) {
  const glazeOf = (slot) => kit.ceramic({ colour: hexOf(key), glaze: 0.95 }, slot);
  const lift = 0.0072;
  const outer = smooth([
    [0.019, lift],
    [0.0235, lift + 0.004],
    [0.0298, lift + 0.02],
    [0.0318, lift + 0.042],
    [0.0322, lift + 0.056],
  ]);
  const cup = vessel(outer, { wall: 0.0034, floor: 0.006 });
  const saucer = turn(
    rounded(
      [
        [0, 0.003],
        [0.022, 0.003],
        [0.024, 0, 0.001],
        [0.032, 0, 0.001],
        [0.034, 0.0032, 0.002],
        [0.0605, 0.0128, 0.0012],
        [0.0598, 0.0152, 0.0012],
        [0.036, 0.0075, 0.004],
        [0.0235, 0.0068, 0.001],
        [0.0225, 0.0056, 0.001],
        [0, 0.0056],
      ],
      3,
    ),
    { segments: 64 },
  );
  const skin = glazeOf('glaze');
  const path = [
    [0.0295, lift + 0.046, 0],
    [0.043, lift + 0.049, 0],
    [0.0495, lift + 0.036, 0],
    [0.0435, lift + 0.0205, 0],
    [0.028, lift + 0.0185, 0],
  ];
  return kit.group([
    kit.part(turn(cup.outside, { segments: 56 }), skin),
    kit.part(turn(cup.inside, { segments: 48 }), kit.ceramic({ colour: '#f6f4ef', glaze: 0.95 }, 'lining')),
    kit.part(saucer, skin),
    handle(kit, path, skin, { width: 0.0095, thickness: 0.0058 }),
  ]);
}

/** Enamelled steel: a thin wall, a dark rolled rim, a riveted strap. 8.6 cm. */
export function enamel(kit, key) {
  const rims = { white: '#1f3463', forest: '#151716', red: '#151414' };
  const outer = refine(
    rounded(
      [
        [0.036, 0],
        [0.0425, 0.0008, 0.006],
        [0.0445, 0.0835],
      ],
      5,
    ),
    8,
  );
  const { outside, inside } = vessel(outer, { wall: 0.0013, floor: 0.002 });
  const coat = kit.lacquer({ colour: hexOf(key), roughness: 0.16, clearcoat: 0.8 }, 'enamel');
  const lining = kit.lacquer({ colour: '#f3f1ea', roughness: 0.16, clearcoat: 0.8 }, 'lining');
  const edge = kit.lacquer({ colour: rims[key], roughness: 0.2, clearcoat: 0.7 }, 'rim');
  const strap = kit.sweep(
    [
      [0.0432, 0.0685, 0],
      [0.062, 0.0705, 0],
      [0.0745, 0.058, 0],
      [0.0715, 0.036, 0],
      [0.0585, 0.0215, 0],
      [0.0425, 0.0195, 0],
    ],
    kit.rectSection(0.0024, 0.013, 0.0011, 3),
    { segments: 30, up: [0, 0, 1] },
  );
  return kit.group(
    [
      kit.part(turn(outside, { segments: 64 }), coat),
      kit.part(turn(inside, { segments: 56 }), lining),
      kit.part(kit.torus(0.0442, 0.0031, { segments: 64, sides: 10 }), edge, { position: [0, 0.0838, 0] }),
      kit.part(strap, coat),
    ],
    { position: [-0.01, 0, 0] },
  );
}

/** A round mug dipped to above a bare foot. 9 cm. */
export function belly(kit, key) {
  const glazed = smooth([
    [0.0365, 0.0155],
    [0.0465, 0.03],
    [0.0508, 0.047],
    [0.0478, 0.068],
    [0.0425, 0.082],
    [0.042, 0.0915],
  ]);
  const clayWall = smooth([
    [0.026, 0],
    [0.0275, 0.004],
    [0.032, 0.0105],
    [0.0362, 0.0152],
  ]);
  const { outside, inside } = vessel([...clayWall, ...glazed.slice(1)], { wall: 0.0042 });
  const split = outside.findIndex(([r, y]) => r > 0.036 && y > 0.0151);
  const clay = kit.ceramic({ colour: '#b58e6c', glaze: 0.05, speckle: 0.4 }, 'clay');
  const parts = pot(kit, glazed, {
    wall: 0.0042,
    surface: { kind: 'reactive', colour: hexOf(key), gloss: 0.85 },
  });
  const shell = parts[0];
  shell.geometry = turn(
    outside.slice(split).map(([r, y]) => [y < 0.04 ? r + 0.0003 : r, y]),
    { segments: 64 },
  );
  const path = [
    [0.0415, 0.078, 0],
    [0.063, 0.081, 0],
    [0.0765, 0.067, 0],
    [0.0755, 0.048, 0],
    [0.0655, 0.035, 0],
    [0.0475, 0.0315, 0],
  ];
  return kit.group(
    [
      shell,
      kit.part(turn(inside, { segments: 48 }), parts[1].material),
      kit.part(turn(outside.slice(0, split + 2), { segments: 64 }), clay),
      handle(kit, path, shell.material, { width: 0.0145, thickness: 0.0082 }),
    ],
    { position: [-0.01, 0, 0] },
  );
}

/** A tall cup with throwing lines, no handle. 9.8 cm. */
export function handleless(kit, key) {
  const base = smooth(
    [
      [0.0265, 0],
      [0.0295, 0.005],
      [0.034, 0.02],
      [0.0365, 0.05],
      [0.0368, 0.08],
      [0.0385, 0.098],
    ],
    9,
  );
  const outer = base.map(([r, y]) => [
    r + 0.0005 * Math.sin(y * 820) * Math.min(1, Math.max(0, (0.08 - y) / 0.02)),
    y,
  ]);
  return kit.group(
    pot(kit, outer, {
      wall: 0.0038,
      surface: { kind: 'reactive', colour: hexOf(key), gloss: 0.55 },
      inside: kit.ceramic({ colour: '#e8dfcf', glaze: 0.85 }, 'lining'),
    }),
  );
}

/** Tall and tapered with 40 fine ribs and a wide loop. 11.5 cm. */
export function latte(kit, key) {
  const wallUp = Array.from({ length: 12 }, (_, i) => [
    0.0305 + 0.0135 * (i / 11) ** 0.85,
    0.008 + (i / 11) * 0.107,
  ]);
  const outer = [
    ...rounded(
      [
        [0.0255, 0],
        [0.0295, 0.0006, 0.004],
        [0.0305, 0.008],
      ],
      4,
    ),
    ...wallUp.slice(1),
  ];
  const modulate = (angle, t, r, y) => {
    const fade =
      Math.min(1, Math.max(0, (y - 0.006) / 0.008)) * Math.min(1, Math.max(0, (0.104 - y) / 0.006));
    return [t < 0.96 && r > 0.028 ? r - 0.0009 * fade * (0.5 - 0.5 * Math.cos(angle * 40)) : r, y];
  };
  const parts = pot(kit, outer, {
    wall: 0.0042,
    segments: 240,
    modulate,
    surface: { kind: 'satin', colour: hexOf(key), gloss: 0.55 },
    inside: kit.ceramic({ colour: '#f1ebdf', glaze: 0.85 }, 'lining'),
  });
  const path = [
    [0.0405, 0.094, 0],
    [0.063, 0.1, 0],
    [0.083, 0.086, 0],
    [0.086, 0.062, 0],
    [0.072, 0.04, 0],
    [0.0348, 0.031, 0],
  ];
  return kit.group([parts, handle(kit, path, parts[0].material, { width: 0.0125, thickness: 0.0078 })], {
    position: [-0.015, 0, 0],
  });
}

/** Two thin walls with air between, with coffee in the inner bowl. 10 cm. */
export function doubleWall(kit) {
  const outer = smooth([
    [0.026, 0],
    [0.031, 0.003],
    [0.036, 0.02],
    [0.0405, 0.055],
    [0.0425, 0.098],
  ]);
  const bowl = smooth([
    [0, 0.0155],
    [0.014, 0.0165],
    [0.027, 0.03],
    [0.0335, 0.055],
    [0.0372, 0.08],
    [0.0412, 0.0982],
  ]);
  const glass = glassOf(kit, 'clear');
  const coffee = kit.lacquer({ colour: '#2a140a', roughness: 0.12 }, 'coffee');
  const crema = kit.lacquer({ colour: '#9a6a3c', roughness: 0.4 }, 'crema');
  const level = bowl.findIndex(([, y]) => y > 0.076);
  const body = bowl.slice(0, level).map(([r, y]) => [Math.max(0, r - 0.0006), y + 0.0006]);
  const rim = body.at(-1);
  const shell = [[0, 0.0005], ...outer, [0.0418, 0.0988], ...[...bowl].reverse()];
  return kit.group([
    kit.part(turn(shell, { segments: 64 }), glass),
    kit.part(turn(body, { segments: 56 }), coffee),
    kit.part(
      turn(
        [
          [rim[0], rim[1]],
          [rim[0] * 0.96, rim[1] + 0.0006],
          [0, rim[1] + 0.0008],
        ],
        { segments: 48 },
      ),
      crema,
    ),
  ]);
}

/** Splits the last straight piece of a profile into `count` parts, so that texture and shading stay even. */
function refine(profile, count) {
  const a = profile.at(-2);
  const b = profile.at(-1);
  const steps = Array.from({ length: count }, (_, i) => {
    const t = (i + 1) / count;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  });
  return [...profile.slice(0, -1), ...steps];
}
