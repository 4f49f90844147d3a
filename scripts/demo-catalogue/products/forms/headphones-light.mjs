import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { arch, band, cushion, ears, fabricDisc, outwards, yoke } from './headphone-parts.mjs';

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
