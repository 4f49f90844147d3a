import { glaze } from '../../kit/glaze.mjs';
import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn, vessel } from '../../kit/turned.mjs';
import { glassOf } from './glassware.mjs';
import { pot } from './pots.mjs';

/** A round body under a slim neck. 31 cm. */
export function bottleNeck(kit, key) {
  const outer = smooth([
    [0.045, 0],
    [0.056, 0.006],
    [0.088, 0.05],
    [0.097, 0.092],
    [0.079, 0.143],
    [0.037, 0.188],
    [0.0205, 0.228],
    [0.0175, 0.275],
    [0.0235, 0.312],
  ]);
  return kit.group(
    pot(kit, outer, { wall: 0.0042, surface: { kind: 'reactive', colour: hexOf(key), gloss: 0.72 } }),
  );
}

/** Straight sides with 22 flutes that fade out at the rim and the foot. 29 cm. */
export function fluted(kit, key) {
  const side = Array.from({ length: 22 }, (_, i) => [
    0.066 - 0.006 * (i / 21) ** 2,
    0.012 + (i / 21) * 0.278,
  ]);
  const outer = [
    ...rounded([
      [0.054, 0],
      [0.064, 0, 0.008],
      [0.066, 0.012],
    ]),
    ...side.slice(1),
  ];
  const modulate = (angle, t, r, y) => {
    const fade = Math.min(1, Math.max(0, (y - 0.012) / 0.016)) * Math.min(1, Math.max(0, (0.283 - y) / 0.01));
    const flute = Math.abs(Math.sin(angle * 11)) ** 0.75;
    return [r > 0.05 && t < 0.97 ? r - 0.0062 * fade * (1 - flute) : r, y];
  };
  return kit.group(
    pot(kit, outer, {
      wall: 0.0075,
      segments: 176,
      modulate,
      surface: { kind: 'satin', colour: hexOf(key), gloss: 0.28 },
    }),
  );
}

/** A hollow ring on a small foot, with a collar on top. 25 cm. */
export function ring(kit, key) {
  const major = 0.083;
  const minor = 0.031;
  const centre = major + minor + 0.004;
  const loop = Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * Math.PI * 2;
    return [Math.sin(a) * major, centre + Math.cos(a) * major, 0];
  });
  const body = kit.sweep(loop, kit.circleSection(minor, 28), { closed: true, segments: 72 });
  const top = centre + major + minor;
  const collar = vessel(
    smooth([
      [0.024, top - 0.012],
      [0.0185, top + 0.002],
      [0.0168, top + 0.018],
      [0.0208, top + 0.032],
    ]),
    { wall: 0.0032, floor: 0.004 },
  );
  const foot = turn(
    rounded([
      [0, 0],
      [0.034, 0, 0.004],
      [0.03, 0.02, 0.002],
      [0, 0.022],
    ]),
    { segments: 40 },
  );
  const skin = glaze({ kind: 'clay', colour: hexOf(key), gloss: 0.18, size: [0.3, 0.3] });
  return kit.group([
    kit.part(body, skin),
    kit.part(turn(collar.outside, { segments: 40 }), skin),
    kit.part(turn(collar.inside, { segments: 32 }), skin),
    kit.part(foot, skin, { scale: [1.2, 1, 0.84] }),
  ]);
}

/** A storage jar with two looped handles. 43 cm. */
export function amphora(kit, key) {
  const outer = smooth([
    [0.052, 0],
    [0.06, 0.008],
    [0.1, 0.09],
    [0.134, 0.19],
    [0.128, 0.265],
    [0.083, 0.33],
    [0.052, 0.37],
    [0.05, 0.402],
    [0.07, 0.43],
  ]);
  const surface = { kind: 'clay', colour: hexOf(key), gloss: 0.05 };
  const parts = pot(kit, outer, {
    wall: 0.0075,
    surface,
    inside: kit.ceramic({ colour: hexOf(key), glaze: 0 }, 'lining'),
  });
  const clay = parts[0].material;
  const path = [
    [0.047, 0.398, 0],
    [0.085, 0.412, 0],
    [0.122, 0.385, 0],
    [0.13, 0.335, 0],
    [0.112, 0.283, 0],
  ];
  const strap = kit.sweep(path, kit.ellipseSection(0.0085, 0.0135, 14), {
    segments: 30,
    up: [0, 0, 1],
    taper: (t) => 1 + 0.3 * Math.abs(2 * t - 1) ** 3,
  });
  return kit.group([parts, kit.part(strap, clay), kit.part(strap, clay, { rotation: [0, Math.PI, 0] })]);
}

/** A low blown bubble with a turned-out lip. 19 cm. */
export function bubble(kit, key) {
  const outer = smooth(
    [
      [0.042, 0],
      [0.066, 0.007],
      [0.103, 0.05],
      [0.112, 0.092],
      [0.09, 0.138],
      [0.061, 0.16],
      [0.062, 0.174],
      [0.082, 0.19],
    ],
    7,
  );
  const { outside, inside } = vessel(outer, { wall: 0.0042, floor: 0.011 });
  const body = glassOf(kit, key);
  return kit.group([kit.part(turn([...outside, ...inside.slice(1)], { segments: 72 }), body)]);
}

/** Folded planes: rings of seven corners, each turned by half a step. 27 cm. */
export function faceted(kit, key) {
  const sides = 7;
  const levels = [
    [0.046, 0],
    [0.08, 0.062],
    [0.071, 0.142],
    [0.049, 0.212],
    [0.052, 0.268],
  ];
  const corner = (level, i, inset) => {
    const [r, y] = levels[level];
    const a = ((i + (level % 2) / 2) / sides) * Math.PI * 2 + 0.2;
    const floor = level === 0 ? inset * 1.4 : 0;
    return [(r - inset) * Math.sin(a), y + floor, (r - inset) * Math.cos(a)];
  };
  const shellOf = (inset, flip) => {
    const positions = [];
    const face = (a, b, c) => positions.push(...(flip ? [c, b, a] : [a, b, c]).flat());
    for (let level = 0; level + 1 < levels.length; level++)
      for (let i = 0; i < sides; i++) {
        const shift = level % 2;
        const low = [corner(level, i, inset), corner(level, i + 1, inset)];
        const high = [corner(level + 1, i + shift, inset), corner(level + 1, i + 1 + shift, inset)];
        if (shift) {
          face(low[0], low[1], high[0]);
          face(corner(level, i, inset), high[0], corner(level + 1, i - 1 + shift, inset));
        } else {
          face(low[0], low[1], high[0]);
          face(low[1], high[1], high[0]);
        }
      }
    for (let i = 0; i < sides; i++) {
      const middle = [0, corner(0, 0, inset)[1], 0];
      face(corner(0, i + 1, inset), corner(0, i, inset), middle);
    }
    return positions;
  };
  const build = (positions) => {
    const index = Array.from({ length: positions.length / 3 }, (_, i) => i);
    return kit.creaseNormals(kit.fromArrays(positions, null, null, index, { keepUv: false }), 4);
  };
  const rim = [];
  const top = levels.length - 1;
  for (let i = 0; i < sides; i++) {
    const [a, b] = [corner(top, i, 0), corner(top, i + 1, 0)];
    const [c, d] = [corner(top, i, 0.0035), corner(top, i + 1, 0.0035)];
    rim.push(...a, ...b, ...c, ...b, ...d, ...c);
  }
  const skin = kit.ceramic({ colour: hexOf(key), glaze: 0.3 }, 'glaze');
  return kit.group([
    kit.part(build([...shellOf(0, false), ...rim]), skin),
    kit.part(build(shellOf(0.0035, true)), kit.ceramic({ colour: '#f3f1ec', glaze: 0.85 }, 'lining')),
  ]);
}

/** Three balls, one on another, opening in a short collar. 31 cm. */
export function spheres(kit, key) {
  const balls = [
    [0.078, 0.066],
    [0.06, 0.178],
    [0.044, 0.263],
  ];
  const outer = [];
  balls.forEach(([r, y], index) => {
    const from = index === 0 ? -1.02 : -0.98;
    const to = index === 2 ? 0.98 : 1.02;
    for (let step = 0; step <= 14; step++) {
      const a = from + (step / 14) * (to - from);
      outer.push([r * Math.cos(a), y + r * Math.sin(a)]);
    }
  });
  outer.push([0.0215, 0.307], [0.0225, 0.316], [0.0255, 0.322]);
  const low = outer[0][1];
  const raised = outer.map(([r, y]) => [r, y - low]);
  return kit.group(
    pot(kit, raised, { wall: 0.004, surface: { kind: 'satin', colour: hexOf(key), gloss: 0.95 } }),
  );
}
