import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';

const SIDE = [0, 0, -Math.PI / 2];

/** A turned form whose axis points outwards (+x) on the right ear. `oval` stretches it: [height, depth]. */
function outwards(kit, geometry, material, { oval = [1, 1], at = [0, 0, 0] } = {}) {
  return kit.part(geometry, material, { rotation: SIDE, scale: [oval[0], 1, oval[1]], position: at });
}

/** Makes a texture `times` finer on a part: lambskin has a smaller grain than a sofa's hide. */
function fine(geometry, times = 2.6) {
  const uv = geometry.attributes.uv;
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * times, uv.getY(i) * times);
  geometry.userData.keepUv = true;
  return geometry;
}

/** An ear cushion: a soft ring of `radius` (its middle line) and `width` × `depth`, with a seam. */
function cushion(kit, radius, width, depth, material, options) {
  const points = [];
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * Math.PI * 2;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    const soft = 2.5;
    points.push([
      radius + (width / 2) * Math.sign(c) * Math.abs(c) ** (2 / soft),
      (depth / 2) * Math.sign(s) * Math.abs(s) ** (2 / soft),
      0,
    ]);
  }
  return outwards(kit, fine(kit.lathe(points, { closed: true, bevel: 0, segments: 64 })), material, options);
}

/** Both ears: the right one's parts, and the same turned about the vertical axis. */
function ears(kit, make, { spread, y, tilt = 0.1 }) {
  return [1, -1].map((s) =>
    kit.group([kit.group(make(), { rotation: [0, 0, tilt] })], {
      rotation: [0, s > 0 ? 0 : Math.PI, 0],
      position: [s * spread, y, 0],
    }),
  );
}

/** Points of a headband: an arch from the right ear over the head to the left. */
function arch(width, foot, top, square = 2.3) {
  return Array.from({ length: 25 }, (_, i) => {
    const a = (i / 24) * Math.PI;
    const c = Math.cos(a);
    const s = Math.sin(a);
    return [
      width * Math.sign(c) * Math.abs(c) ** (2 / square),
      foot + (top - foot) * Math.abs(s) ** (2 / square),
      0,
    ];
  });
}

const band = (kit, points, section, material, options = {}) =>
  kit.part(fine(kit.sweep(points, section, { segments: 64, up: [0, 0, 1], ...options })), material);

/** A half ring that holds a cup before and behind, in the plane of the cup. */
function yoke(kit, radius, oval, thickness, material, x = 0) {
  const points = Array.from({ length: 21 }, (_, i) => {
    const a = (i / 20) * Math.PI;
    return [x, Math.sin(a) * radius * oval[0], Math.cos(a) * radius * oval[1]];
  });
  return kit.part(
    kit.sweep(points, kit.rectSection(thickness, thickness * 2.1, thickness * 0.4, 3), {
      segments: 40,
      up: [1, 0, 0],
    }),
    material,
  );
}

const fabricDisc = (kit, radius, material, options) =>
  outwards(kit, kit.cylinder(radius, 0.0015, { segments: 48 }), material, options);

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

/** A thin sprung band and two small foam pads. */
export function steelBand(kit, key) {
  const steel = kit.metal({ kind: 'stainless', finish: 'polished' }, 'steel');
  const plastic = kit.plastic({ colour: '#222120', roughness: 0.45 }, 'plastic');
  const foam = kit.fabric({ kind: 'felt', colour: hexOf(key) }, 'foam');
  const cup = turn(
    rounded(
      [
        [0, -0.004],
        [0.0225, -0.004, 0.001],
        [0.024, 0.001, 0.003],
        [0.017, 0.0085, 0.004],
        [0.008, 0.0095, 0.002],
        [0, 0.0095],
      ],
      4,
    ),
    { segments: 48 },
  );
  const pad = turn(
    rounded(
      [
        [0, -0.0185],
        [0.015, -0.0185, 0.006],
        [0.0262, -0.014, 0.008],
        [0.027, -0.005, 0.004],
        [0.022, -0.003],
      ],
      5,
    ),
    { segments: 48 },
  );
  const make = () => [
    outwards(kit, cup, plastic),
    outwards(kit, kit.roughen(pad, 0.0006, 0.003, 4), foam),
    kit.part(kit.roundedBox(0.006, 0.026, 0.011, 0.002, 3), plastic, { position: [0.0085, 0.016, 0] }),
    outwards(kit, kit.torus(0.0165, 0.0013, { segments: 48, sides: 8 }), steel, { at: [0.0078, 0, 0] }),
  ];
  const black = kit.rubber({ colour: '#262524' }, 'cable');
  const low = -0.0255;
  const cord = (s) =>
    kit.part(
      kit.tube(
        [
          [s * 0.074, 0.008, 0],
          [s * 0.072, -0.004, 0.002],
          [s * 0.056, low, 0.014],
          [s * 0.03, low, 0.026],
          [0, low, 0.03],
        ],
        0.0011,
        { segments: 40, sides: 8 },
      ),
      black,
    );
  const split = kit.part(kit.capsule(0.0022, 0.014, 14), black, {
    position: [0, low + 0.0008, 0.034],
    rotation: [Math.PI / 2, 0, 0],
  });
  return kit.group(
    [
      ears(kit, make, { spread: 0.07, y: 0, tilt: 0.12 }),
      band(kit, arch(0.079, 0.012, 0.148, 2.15), kit.rectSection(0.0011, 0.0125, 0.0004, 1), steel),
      [1, -1].map((s) =>
        kit.part(kit.roundedBox(0.0045, 0.021, 0.0155, 0.0016, 2), plastic, {
          position: [s * 0.0785, 0.038, 0],
        }),
      ),
      cord(1),
      cord(-1),
      split,
    ],
    { position: [0, 0.027, 0] },
  );
}

/** Large open cups behind a grille, velour pads, a hung leather strap. */
export function openBack(kit, key) {
  const dark = kit.lacquer({ colour: key === 'black' ? '#1f1f1f' : '#b9babb', roughness: 0.4 }, 'frame');
  const metal = kit.metal({ kind: key === 'black' ? 'titanium' : 'aluminium', finish: 'satin' }, 'metal');
  const velour = kit.fabric({ kind: 'velvet', colour: key === 'black' ? '#2a292b' : '#6b6a6c' }, 'pads');
  const leather = kit.leather({ colour: key === 'black' ? '#211d1b' : '#8a5a36' }, 'strap');
  const mesh = kit.lacquer({ colour: '#3b3b3b', roughness: 0.5 }, 'grille');
  const behind = kit.rubber({ colour: '#0f0f0f' }, 'driver');
  const rim = turn(
    rounded(
      [
        [0.034, -0.008],
        [0.044, -0.008, 0.002],
        [0.0475, 0.002, 0.004],
        [0.0455, 0.0155, 0.003],
        [0.0405, 0.0165, 0.001],
        [0.039, 0.012],
      ],
      4,
    ),
    { segments: 80 },
  );
  const wire = [];
  for (let i = -9; i <= 9; i++) {
    const c = i * 0.0042;
    const l = Math.sqrt(Math.max(0, 0.0395 ** 2 - c * c));
    if (l < 0.006) continue;
    const bow = (t) => 0.0132 + 0.0028 * Math.max(0, 1 - (c * c + t * t) / 0.0395 ** 2);
    const line = (f) =>
      kit.tube(
        [-1, -0.5, 0, 0.5, 1].map((t) => f(t * l)),
        0.00062,
        { segments: 8, sides: 5, cap: 'flat' },
      );
    wire.push(
      line((t) => [bow(t), c, t]),
      line((t) => [bow(t), t, c]),
    );
  }
  const grille = kit.mergeAndWeld(wire);
  const make = () => [
    outwards(kit, rim, dark),
    kit.part(grille, mesh),
    outwards(kit, kit.cylinder(0.039, 0.002, { segments: 56 }), behind, { at: [0.002, 0, 0] }),
    outwards(
      kit,
      turn(
        rounded(
          [
            [0, 0.004],
            [0.02, 0.004, 0.002],
            [0.022, 0.009, 0.003],
            [0.012, 0.0115, 0.003],
            [0, 0.0118],
          ],
          3,
        ),
        { segments: 40 },
      ),
      metal,
    ),
    outwards(kit, kit.torus(0.0432, 0.0026, { segments: 80, sides: 8 }), metal, { at: [0.0162, 0, 0] }),
    cushion(kit, 0.034, 0.023, 0.026, velour, { at: [-0.02, 0, 0] }),
    fabricDisc(kit, 0.026, behind, { at: [-0.012, 0, 0] }),
    yoke(kit, 0.0515, [1, 1], 0.0036, metal, 0.002),
    kit.part(kit.capsule(0.004, 0.014, 12), metal, {
      position: [0.002, 0, 0.048],
      rotation: [Math.PI / 2, 0, 0],
    }),
    kit.part(kit.capsule(0.004, 0.014, 12), metal, {
      position: [0.002, 0, -0.048],
      rotation: [Math.PI / 2, 0, 0],
    }),
    kit.part(kit.cylinder(0.0032, 0.012, { segments: 16 }), dark, { position: [0, -0.057, 0.0] }),
  ];
  const bow = arch(0.086, 0.112, 0.222, 2.2);
  const strapPath = [
    [0.0815, 0.142, 0],
    [0.072, 0.171, 0],
    [0.045, 0.19, 0],
    [0, 0.196, 0],
    [-0.045, 0.19, 0],
    [-0.072, 0.171, 0],
    [-0.0815, 0.142, 0],
  ];
  return kit.group([
    ears(kit, make, { spread: 0.08, y: 0.058, tilt: 0.08 }),
    [-0.0085, 0.0085].map((z) =>
      kit.part(
        kit.tube(
          bow.map(([x, y]) => [x, y, z]),
          0.0019,
          { segments: 64, sides: 8 },
        ),
        metal,
      ),
    ),
    band(kit, strapPath, kit.rectSection(0.0024, 0.034, 0.001, 2), leather, {
      taper: (t) => [1, 0.62 + 0.38 * Math.sin(Math.PI * t) ** 0.4],
    }),
    [1, -1].map((s) =>
      kit.part(kit.roundedBox(0.009, 0.034, 0.026, 0.003, 3), dark, {
        position: [s * 0.0842, 0.126, 0],
        rotation: [0, 0, s * 0.06],
      }),
    ),
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

/** Bright soft-square cups on a flat folding band. */
export function folding(kit, key) {
  const shell = kit.plastic({ colour: hexOf(key), roughness: 0.32 }, 'shell');
  const dark = kit.plastic({ colour: '#242322', roughness: 0.5 }, 'joint');
  const leather = kit.leather({ colour: '#262423', roughness: 0.6 }, 'pads');
  const shape = kit.superellipse(0.058, 0.062, 4.2, 72);
  const cup = kit.extrudeBevel(shape, 0.022, 0.0075, { segments: 6, crease: 30 });
  const face = kit.extrudeBevel(kit.superellipse(0.03, 0.03, 2, 48), 0.0024, 0.0008, { segments: 2 });
  const padRing = kit.superellipse(0.053, 0.057, 4, 72);
  padRing.holes.push(kit.superellipse(0.024, 0.028, 3, 48));
  const pad = kit.extrudeBevel(padRing, 0.0185, 0.0085, { segments: 5, crease: 40 });
  const turnOut = { rotation: [0, Math.PI / 2, 0] };
  const make = () => [
    kit.part(cup, shell, { ...turnOut, position: [0.004, 0, 0] }),
    kit.part(face, dark, { ...turnOut, position: [0.0155, 0, 0] }),
    kit.part(pad, leather, { ...turnOut, position: [-0.0135, 0, 0] }),
    kit.part(
      kit.roundedBox(0.003, 0.034, 0.03, 0.001, 2),
      kit.fabric({ kind: 'knit', colour: '#1d1c1c' }, 'cloth'),
      { position: [-0.011, 0, 0] },
    ),
    kit.part(kit.roundedBox(0.0085, 0.028, 0.0145, 0.003, 3), dark, { position: [0.003, 0.04, 0] }),
    kit.part(kit.cylinder(0.0062, 0.0175, { segments: 24, bevel: 0.001 }), shell, {
      position: [0.003, 0.052, -0.00875],
      rotation: [Math.PI / 2, 0, 0],
    }),
  ];
  return kit.group([
    ears(kit, make, { spread: 0.0735, y: 0.0335, tilt: 0.07 }),
    band(kit, arch(0.078, 0.074, 0.171, 2.4).slice(1, -1), kit.rectSection(0.0058, 0.0185, 0.0026, 3), shell),
    band(
      kit,
      arch(0.0725, 0.09, 0.1665, 2.4).slice(7, -7),
      kit.rectSection(0.0042, 0.0165, 0.002, 3),
      leather,
      { cap: 'round' },
    ),
  ]);
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
