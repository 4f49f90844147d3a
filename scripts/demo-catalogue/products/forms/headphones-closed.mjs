import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { arch, band, cushion, ears, fabricDisc, outwards, SIDE, yoke } from './headphone-parts.mjs';

/** Deep cushions, closed oval cups, a padded band. */
export function overEar(kit, key) {
  const shell = kit.plastic({ colour: hexOf(key), roughness: 0.5 }, 'shell');
  const accent = kit.metal(
    {
      kind: key === 'black' ? 'blackened' : 'steel',
      finish: 'satin',
      ...(key === 'black' ? { colour: '#5a5856' } : {}),
    },
    'metal',
  );
  const pads = kit.leather(
    {
      colour: { black: '#1b1a1a', cream: '#cdbfa6', navy: '#1c2636', sage: '#828f78' }[key],
      roughness: 0.55,
    },
    'cushion',
  );
  const cloth = kit.fabric({ kind: 'knit', colour: '#2b2a2a' }, 'cloth');
  const oval = [1.18, 0.96];
  const cup = turn(
    rounded(
      [
        [0.03, -0.006],
        [0.037, -0.005, 0.003],
        [0.0385, 0.006, 0.005],
        [0.033, 0.019, 0.009],
        [0.024, 0.0235, 0.004],
        [0.022, 0.0225, 0.001],
        [0, 0.0222],
      ],
      5,
    ),
    { segments: 72 },
  );
  const inset = turn(
    rounded(
      [
        [0.0222, 0.0222],
        [0.0215, 0.0232, 0.0004],
        [0, 0.0236],
      ],
      2,
    ),
    { segments: 64 },
  );
  const make = () => [
    outwards(kit, cup, shell, { oval }),
    outwards(kit, inset, accent, { oval }),
    outwards(kit, kit.torus(0.0385, 0.0022, { segments: 72, sides: 8 }), accent, { oval, at: [0.003, 0, 0] }),
    cushion(kit, 0.028, 0.0205, 0.023, pads, { oval, at: [-0.016, 0, 0] }),
    fabricDisc(kit, 0.024, cloth, { oval, at: [-0.009, 0, 0] }),
    yoke(kit, 0.0415, oval, 0.0038, accent, 0.004),
    kit.part(kit.capsule(0.0035, 0.012, 12), accent, {
      position: [0.004, 0, 0.041],
      rotation: [Math.PI / 2, 0, 0],
    }),
    kit.part(kit.capsule(0.0035, 0.012, 12), accent, {
      position: [0.004, 0, -0.041],
      rotation: [Math.PI / 2, 0, 0],
    }),
  ];
  const top = arch(0.08, 0.085, 0.194);
  const slider = (s) =>
    kit.part(
      kit.sweep(
        [
          [s * 0.081, 0.093, 0],
          [s * 0.0806, 0.108, 0],
          [s * 0.0778, 0.13, 0],
        ],
        kit.rectSection(0.0032, 0.011, 0.0013, 2),
        { segments: 10, up: [0, 0, 1] },
      ),
      accent,
    );
  return kit.group([
    ears(kit, make, { spread: 0.077, y: 0.047 }),
    band(kit, top.slice(2, -2), kit.rectSection(0.0042, 0.0215, 0.002, 3), shell),
    band(kit, arch(0.0745, 0.095, 0.1895).slice(5, -5), kit.ellipseSection(0.0062, 0.0128, 18), pads, {
      taper: (t) => 0.55 + 0.45 * Math.sin(Math.PI * t) ** 0.5,
      cap: 'round',
    }),
    slider(1),
    slider(-1),
  ]);
}

/** Turned wooden cups, leather cushions, a slim leather band on brass. */
export function walnutCup(kit, key) {
  const wood = kit.wood(
    { species: key === 'black' ? 'black-oak' : key, along: 'z', roughness: 0.32 },
    'cups',
  );
  const metal = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'brass');
  const tan = key === 'walnut' ? '#4a2c1c' : key === 'ash' ? '#a9713f' : '#1d1b1a';
  const leather = kit.leather({ colour: tan }, 'leather');
  const cloth = kit.fabric({ kind: 'linen', colour: '#3a342e' }, 'cloth');
  const cup = turn(
    rounded(
      [
        [0.03, -0.005],
        [0.038, -0.005, 0.002],
        [0.041, 0.004, 0.004],
        [0.0385, 0.017, 0.006],
        [0.026, 0.0275, 0.008],
        [0.012, 0.0295, 0.003],
        [0, 0.0298],
      ],
      6,
    ),
    { segments: 72 },
  );
  const make = () => [
    kit.part(cup, wood, { rotation: SIDE, along: 'z' }),
    outwards(kit, kit.torus(0.0382, 0.0028, { segments: 72, sides: 10 }), metal, { at: [-0.0045, 0, 0] }),
    outwards(
      kit,
      turn(
        rounded(
          [
            [0, 0.0298],
            [0.0085, 0.0297],
            [0.0088, 0.0312, 0.0008],
            [0, 0.0318],
          ],
          3,
        ),
        { segments: 36 },
      ),
      metal,
    ),
    cushion(kit, 0.03, 0.02, 0.022, leather, { at: [-0.017, 0, 0] }),
    fabricDisc(kit, 0.025, cloth, { at: [-0.009, 0, 0] }),
    yoke(kit, 0.045, [1, 1], 0.003, metal, 0.004),
    [1, -1].map((s) => outwardsPin(kit, metal, s)),
    kit.part(
      kit.tube(
        [
          [0.002, -0.04, 0],
          [0.004, -0.049, 0.002],
        ],
        0.0026,
        { sides: 10 },
      ),
      metal,
    ),
  ];
  return kit.group([
    ears(kit, make, { spread: 0.078, y: 0.052, tilt: 0.09 }),
    [1, -1].map((s) =>
      kit.part(
        kit.tube(
          [
            [s * 0.083, 0.096, 0],
            [s * 0.0838, 0.118, 0],
            [s * 0.0792, 0.142, 0],
          ],
          0.0026,
          { sides: 12, segments: 12 },
        ),
        metal,
      ),
    ),
    [1, -1].map((s) =>
      kit.part(kit.capsule(0.0052, 0.021, 16), metal, {
        position: [s * 0.083, 0.13, 0],
        rotation: [0, 0, s * 0.05],
      }),
    ),
    band(
      kit,
      arch(0.0815, 0.1, 0.203, 2.25).slice(2, -2),
      kit.rectSection(0.0062, 0.026, 0.0026, 3),
      leather,
      { taper: (t) => [1, 0.6 + 0.4 * Math.sin(Math.PI * t) ** 0.5] },
    ),
  ]);
}

function outwardsPin(kit, material, side) {
  return kit.part(kit.cylinder(0.0042, 0.0065, { segments: 20, bevel: 0.001 }), material, {
    position: [0.004, 0, side * 0.0395],
    rotation: [side * (Math.PI / 2), 0, 0],
  });
}

/** Oval anodised cups on polished rods, a knit canopy in a steel frame. */
export function aluminium(kit, key) {
  const anodised = kit.metal(
    {
      kind: 'aluminium',
      finish: 'satin',
      colour: { steel: '#d5d6d7', charcoal: '#4c4d50', sky: '#a9bccb', blush: '#dcb9b0' }[key],
    },
    'cups',
  );
  const rod = kit.metal({ kind: 'stainless', finish: 'polished' }, 'rods');
  const knit = kit.fabric({ kind: 'knit', colour: key === 'charcoal' ? '#2a2a2b' : '#b9b7b3' }, 'knit');
  const dark = kit.rubber({ colour: '#2a2a2a' }, 'joint');
  const oval = [1.22, 1];
  const cup = turn(
    rounded(
      [
        [0.027, -0.005],
        [0.0345, -0.005, 0.002],
        [0.0365, 0.004, 0.006],
        [0.034, 0.0165, 0.009],
        [0.02, 0.0205, 0.008],
        [0, 0.0212],
      ],
      7,
    ),
    { segments: 80 },
  );
  const make = () => [
    outwards(kit, cup, anodised, { oval }),
    cushion(kit, 0.027, 0.0195, 0.021, knit, { oval, at: [-0.0155, 0, 0] }),
    outwards(kit, kit.torus(0.033, 0.002, { segments: 72, sides: 8 }), dark, { oval, at: [-0.005, 0, 0] }),
    fabricDisc(kit, 0.022, knit, { oval, at: [-0.008, 0, 0] }),
    kit.part(kit.cylinder(0.0062, 0.005, { segments: 28, bevel: 0.0012 }), rod, {
      position: [0.012, 0.0425, 0],
    }),
    kit.part(
      kit.tube(
        [
          [0.01, 0.04, 0],
          [0.0095, 0.075, 0],
        ],
        0.0034,
        { sides: 14 },
      ),
      rod,
    ),
    kit.part(kit.cylinder(0.0058, 0.007, { segments: 28, bevel: 0.0015 }), anodised, {
      position: [0.004, 0.02, 0.031],
      rotation: [Math.PI / 2, 0, 0],
    }),
  ];
  const frame = arch(0.0845, 0.108, 0.2, 2.3);
  const rails = [-0.0155, 0.0155].map((z) => {
    const points = frame.map(([x, y], i) => [
      x,
      y,
      z * Math.min(1, Math.sin((Math.PI * (i + 0.001)) / 24) * 1.9),
    ]);
    return kit.part(kit.tube(points, 0.0026, { segments: 72, sides: 10 }), rod);
  });
  const canopy = band(
    kit,
    arch(0.0795, 0.125, 0.196, 2.3).slice(4, -4),
    kit.rectSection(0.0028, 0.03, 0.0012, 2),
    knit,
    { taper: (t) => [1, 0.45 + 0.55 * Math.sin(Math.PI * t) ** 0.6] },
  );
  return kit.group([ears(kit, make, { spread: 0.0755, y: 0.0465, tilt: 0.05 }), rails, canopy]);
}
