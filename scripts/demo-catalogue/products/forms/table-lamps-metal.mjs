import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn } from '../../kit/turned.mjs';
import { bulb, centred, disc, dome, opal } from './lamp-parts.mjs';
import { curl } from './table-lamp-parts.mjs';

/** One dome on a flared foot. 36 cm. */
export function mushroom(kit, key) {
  const coat = kit.lacquer({ colour: hexOf(key), roughness: 0.18, clearcoat: 0.7 }, 'lacquer');
  const foot = turn(
    [
      [0, 0.0008],
      ...rounded(
        [
          [0.082, 0.0008],
          [0.088, 0.001, 0.003],
          [0.087, 0.009, 0.005],
        ],
        3,
      ),
      ...smooth([
        [0.079, 0.02],
        [0.051, 0.065],
        [0.036, 0.13],
        [0.038, 0.19],
        [0.062, 0.25],
      ]),
      [0, 0.252],
    ],
    { segments: 64 },
  );
  return centred(kit, [
    kit.part(foot, coat),
    dome(kit, {
      radius: 0.152,
      height: 0.138,
      neck: 0.0001,
      outside: coat,
      inside: kit.shade({ colour: '#fff1d8', kind: 'plain', glow: 0.55 }, 'inside'),
      position: [0, 0.222, 0],
      power: 2.15,
    }),
    bulb(kit, [0, 0.285, 0], { up: false, radius: 0.027 }),
    curl(kit, 0.092, { colour: '#efece4' }),
  ]);
}

/** Two jointed arms with springs and a spun head. 52 cm. */
export function balanced(kit, key) {
  const coat = kit.lacquer({ colour: hexOf(key), roughness: 0.35 }, 'lacquer');
  const chrome = kit.metal({ kind: 'chrome', finish: 'polished' }, 'chrome');
  const inside = kit.lacquer({ colour: '#f6f1e4' }, 'inside');
  const [a, b, c] = [
    [-0.05, 0.075],
    [-0.2, 0.36],
    [0.13, 0.52],
  ];
  const rails = (p, q) =>
    [-0.011, 0.011].map((z) =>
      kit.part(
        kit.tube(
          [
            [p[0], p[1], z],
            [q[0], q[1], z],
          ],
          0.0042,
          { sides: 10 },
        ),
        coat,
      ),
    );
  const joint = (p, r = 0.016) => [
    kit.part(kit.cylinder(r, 0.034, { segments: 28, bevel: 0.002 }), coat, {
      position: [p[0], p[1], -0.017],
      rotation: [Math.PI / 2, 0, 0],
    }),
    kit.part(kit.cylinder(r * 0.5, 0.042, { segments: 20, bevel: 0.002 }), chrome, {
      position: [p[0], p[1], -0.021],
      rotation: [Math.PI / 2, 0, 0],
    }),
  ];
  const spring = (p, q, from, to, z) => {
    const along = (t) => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
    const angle = Math.atan2(q[1] - p[1], q[0] - p[0]);
    const turns = 15;
    const points = Array.from({ length: turns * 8 + 1 }, (_, i) => {
      const u = i / (turns * 8);
      const [x, y] = along(from + (to - from) * u);
      const w = u * turns * Math.PI * 2;
      const off = 0.0062 * Math.cos(w);
      return [x - Math.sin(angle) * off, y + Math.cos(angle) * off, z + 0.0062 * Math.sin(w)];
    });
    return kit.part(kit.tube(points, 0.0011, { segments: turns * 9, sides: 4, cap: 'flat' }), chrome);
  };
  const bell = turn(
    rounded(
      [
        [0.078, 0],
        [0.079, 0.001],
        [0.074, 0.04, 0.02],
        [0.038, 0.082, 0.014],
        [0.032, 0.12, 0.004],
        [0.026, 0.128, 0.006],
        [0, 0.13],
      ],
      5,
    ),
    { segments: 56 },
  );
  const cavity = turn(
    [
      [0, 0.095],
      [0.03, 0.092],
      [0.072, 0.038],
      [0.0765, 0.0006],
      [0.078, 0],
    ],
    { segments: 56 },
  );
  const head = kit.group(
    [
      kit.part(bell, coat),
      kit.part(cavity, inside),
      kit.part(kit.torus(0.0785, 0.003, { segments: 56, sides: 8 }), chrome),
      bulb(kit, [0, 0.035, 0], { radius: 0.027 }),
    ],
    { position: [0.19, 0.405, 0], rotation: [0, 0, 0.42] },
  );
  return centred(kit, [
    disc(kit, 0.095, 0.026, coat, { position: [-0.05, 0, 0], soft: 0.012 }),
    kit.part(kit.cylinder(0.014, 0.05, { segments: 24, bevel: 0.003 }), chrome, {
      position: [-0.05, 0.026, 0],
    }),
    rails(a, b),
    rails(b, c),
    joint(a),
    joint(b, 0.019),
    joint(c, 0.014),
    spring(a, b, 0.1, 0.52, 0.021),
    spring(a, b, 0.1, 0.52, -0.021),
    spring(b, c, 0.08, 0.5, 0.021),
    kit.part(
      kit.tube(
        [
          [c[0], c[1], 0],
          [0.152, 0.497, 0],
        ],
        0.006,
        { sides: 10 },
      ),
      chrome,
    ),
    head,
    kit.group([curl(kit, 0.092)], { position: [-0.05, 0, 0] }),
  ]);
}

/** An opal globe on a cube of stone. 25 cm. */
export function globeBlock(kit, key) {
  const tints = { white: '#ffffff', forest: '#5d8a73', black: '#3a3a3b' };
  const stone = kit.stone({ kind: 'marble', tint: tints[key], roughness: 0.18 }, 'stone');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'polished' }, 'collar');
  return centred(kit, [
    kit.part(kit.roundedBox(0.108, 0.108, 0.108, 0.003, 3), stone, {
      position: [0, 0.054, 0],
      rotation: [0, 0.0, 0],
    }),
    kit.part(kit.torus(0.04, 0.008, { segments: 40, sides: 10 }), brass, { position: [0, 0.1095, 0] }),
    kit.part(kit.sphere(0.083, 44), opal(kit, { length: 0.261 }), { position: [0, 0.184, 0] }),
    curl(kit, 0.068, { colour: '#e8e2d4' }),
  ]);
}

/** A disc on a stick, rechargeable. 34 cm. */
export function portable(kit, key) {
  const coat =
    key === 'brass'
      ? kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'metal')
      : kit.lacquer({ colour: hexOf(key), roughness: 0.4 }, 'metal');
  const top = turn(
    rounded(
      [
        [0.072, 0.296],
        [0.0735, 0.2955],
        [0.0745, 0.298, 0.001],
        [0.066, 0.318, 0.012],
        [0.016, 0.33, 0.006],
        [0, 0.331],
      ],
      5,
    ),
    { segments: 64 },
  );
  return centred(kit, [
    disc(kit, 0.054, 0.022, coat, { soft: 0.004 }),
    kit.part(
      kit.tube(
        [
          [0, 0.02, 0],
          [0, 0.312, 0],
        ],
        0.0062,
        { sides: 16 },
      ),
      coat,
    ),
    kit.part(top, coat),
    kit.part(
      turn(
        [
          [0, 0.303],
          [0.062, 0.302],
          [0.0715, 0.2965],
          [0.072, 0.296],
        ],
        { segments: 64 },
      ),
      kit.shade({ colour: '#fff3dd', kind: 'plain', glow: 0.75 }, 'diffuser'),
    ),
    kit.part(
      kit.cylinder(0.0085, 0.002, { segments: 24, bevel: 0.0006 }),
      kit.rubber({ colour: '#3a3a39' }, 'touch'),
      { position: [0, 0.331, 0] },
    ),
    kit.part(kit.roundedBox(0.011, 0.0045, 0.003, 0.0015, 2), kit.rubber({ colour: '#1c1c1c' }, 'touch'), {
      position: [0, 0.01, -0.0535],
    }),
  ]);
}
