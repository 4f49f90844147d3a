import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { bulb, cable, centred, disc, litCloth, shade } from './lamp-parts.mjs';

/** Three turned legs and a linen drum. 1.5 m. */
export function tripod(kit, key) {
  const oak = kit.wood({ species: 'oak', along: 'y' }, 'legs');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const cloth = litCloth(kit, { colour: hexOf(key), glow: key === 'charcoal' ? 0.4 : 0.6, height: 0.31 });
  const legs = [0, 1, 2].map((i) => {
    const a = (i / 3) * Math.PI * 2 + 0.5;
    const [x, z] = [Math.sin(a), Math.cos(a)];
    const leg = kit.tube(
      [
        [x * 0.315, 0.002, z * 0.315],
        [x * 0.19, 0.46, z * 0.19],
        [x * 0.028, 1.08, z * 0.028],
      ],
      (t) => 0.0105 + 0.0085 * Math.sin(Math.PI * Math.min(1, t * 1.02)) ** 0.9 * (0.6 + 0.4 * t),
      { segments: 26, sides: 14 },
    );
    const foot = kit.part(kit.sphere(0.0135, 14), brass, { position: [x * 0.315, 0.0135, z * 0.315] });
    return [kit.part(leg, oak, { along: 'y' }), foot];
  });
  const stem = turn(
    rounded(
      [
        [0, 1.045],
        [0.04, 1.045, 0.006],
        [0.046, 1.075, 0.01],
        [0.03, 1.1, 0.008],
        [0.012, 1.112, 0.003],
        [0.012, 1.2, 0.003],
        [0, 1.2],
      ],
      4,
    ),
    { segments: 40 },
  );
  return centred(kit, [
    legs,
    kit.part(stem, brass),
    bulb(kit, [0, 1.26, 0], { up: false, radius: 0.036 }),
    kit.group(shade(kit, { bottom: 0.245, top: 0.205, height: 0.31, material: cloth, metal: brass }), {
      position: [0, 1.16, 0],
    }),
    cable(kit, [
      [0, 1.06, -0.02],
      [-0.01, 0.6, -0.03],
      [-0.03, 0.12, -0.03],
      [-0.07, 0.006, 0],
      [-0.16, 0.004, 0.05],
      [-0.2, 0.004, 0.12],
    ]),
  ]);
}

/** A tall ribbed paper lantern. 1.42 m. */
export function column(kit) {
  const paper = litCloth(kit, {
    colour: '#fbf6ec',
    kind: 'cotton',
    glow: 0.55,
    height: 1.39,
    centre: 0.42,
    slot: 'paper',
  });
  const wire = kit.lacquer({ colour: '#2c2a27' }, 'wire');
  const hoops = 30;
  const [low, high] = [0.07, 1.4];
  const width = (t) => 0.138 + 0.03 * Math.sin(t * Math.PI) ** 0.9;
  const profile = [];
  for (let i = 0; i < hoops; i++)
    for (let k = 0; k < 4; k++) {
      const t = (i + k / 4) / hoops;
      profile.push([width(t) - 0.0042 * Math.sin((k / 4) * Math.PI), low + (high - low) * t]);
    }
  profile.push([width(1), high]);
  const rings = [0, 1].map((t) =>
    kit.part(kit.torus(width(t), 0.0055, { segments: 56, sides: 8 }), wire, {
      position: [0, low + (high - low) * t, 0],
    }),
  );
  const legs = [0, 1, 2].map((i) => {
    const a = (i / 3) * Math.PI * 2;
    const [x, z] = [Math.sin(a) * 0.148, Math.cos(a) * 0.148];
    return kit.part(
      kit.tube(
        [
          [x, 0.004, z],
          [x, 0.08, z],
        ],
        0.0045,
        { sides: 8 },
      ),
      wire,
    );
  });
  return centred(kit, [
    kit.part(turn(profile, { segments: 56, crease: 3 }), paper),
    kit.part(
      turn(
        [...profile]
          .reverse()
          .map(([r, y]) => [r - 0.001, y])
          .filter((_, i) => i % 2 === 0),
        { segments: 40, crease: 3 },
      ),
      paper,
    ),
    rings,
    legs,
    disc(kit, 0.135, 0.012, wire),
    kit.part(
      kit.tube(
        [
          [0, 0.01, 0],
          [0, 0.5, 0],
        ],
        0.006,
        { sides: 8 },
      ),
      wire,
    ),
    bulb(kit, [0, 0.56, 0], { up: false, radius: 0.04 }),
  ]);
}

/** A pleated shade over stacked beads. 1.52 m. */
export function pleated(kit, key) {
  const walnut = kit.wood({ species: 'walnut', along: 'y' }, 'beads');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const cloth = litCloth(kit, { colour: hexOf(key), kind: 'cotton', height: 0.36 });
  const beads = [];
  let y = 0.034;
  const radii = [0.072, 0.06, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.042];
  for (const r of radii) {
    const h = r * 0.86;
    beads.push(
      kit.part(kit.sphere(r, 32), walnut, { position: [0, y + h, 0], scale: [1, 0.86, 1], along: 'y' }),
    );
    y += h * 2 + 0.004;
    beads.push(
      kit.part(kit.cylinder(0.016, 0.008, { segments: 20, bevel: 0.001 }), brass, {
        position: [0, y - 0.006, 0],
      }),
    );
  }
  return centred(kit, [
    disc(kit, 0.15, 0.034, walnut, { soft: 0.014 }),
    beads,
    kit.part(
      kit.tube(
        [
          [0, y - 0.02, 0],
          [0, y + 0.12, 0],
        ],
        0.008,
        { sides: 12 },
      ),
      brass,
    ),
    bulb(kit, [0, y + 0.15, 0], { up: false, radius: 0.034 }),
    kit.group(
      shade(kit, { bottom: 0.265, top: 0.135, height: 0.36, pleats: 84, material: cloth, metal: brass }),
      { position: [0, y + 0.02, 0] },
    ),
    cable(kit, [
      [0, 0.008, -0.148],
      [0.05, 0.004, -0.2],
      [0.16, 0.004, -0.14],
      [0.2, 0.004, -0.03],
    ]),
  ]);
}
