import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { glassOf } from './glassware.mjs';
import { basket, bulb, cable, centred, dome, lampMetal, litCloth, opal, rose } from './lamp-parts.mjs';

/** A textile cable from the ceiling down to `y`. */
function drop(kit, y, { x = 0, z = 0, colour = '#2a2826', radius = 0.0028 } = {}) {
  return cable(
    kit,
    [
      [x, -0.02, z],
      [x, y, z],
    ],
    { plug: false, colour, radius },
  );
}

/** A spun steel dome, 42 cm across. */
export function domePendant(kit, key) {
  const coat = kit.lacquer({ colour: hexOf(key), roughness: 0.22, clearcoat: 0.5 }, 'lacquer');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const inside = kit.shade({ colour: '#fff6e6', kind: 'plain', glow: 0.28 }, 'inside');
  const y = -0.8;
  const cap = turn(
    rounded(
      [
        [0.034, 0],
        [0.036, 0.002],
        [0.03, 0.02, 0.006],
        [0.012, 0.05, 0.006],
        [0.007, 0.07, 0.002],
        [0, 0.07],
      ],
      4,
    ),
    { segments: 32 },
  );
  return centred(
    kit,
    [
      rose(kit, brass),
      drop(kit, y + 0.26),
      kit.part(cap, brass, { position: [0, y + 0.196, 0] }),
      dome(kit, {
        radius: 0.21,
        height: 0.2,
        neck: 0.034,
        outside: coat,
        inside,
        position: [0, y, 0],
        power: 2.05,
      }),
      bulb(kit, [0, y + 0.06, 0], { radius: 0.045 }),
    ],
    { hang: true },
  );
}

/** A paper globe on bamboo hoops, 45 cm across. */
export function lantern(kit) {
  const paper = litCloth(kit, {
    colour: '#fdf8ee',
    kind: 'cotton',
    glow: 0.55,
    height: 0.6,
    centre: 0.45,
    slot: 'paper',
  });
  const wire = kit.lacquer({ colour: '#2c2a27' }, 'wire');
  const radius = 0.225;
  const y = -0.62;
  const hoops = 26;
  const profile = [];
  for (let i = 0; i <= hoops * 4; i++) {
    const t = i / (hoops * 4);
    const a = -1.3 + 2.6 * t;
    const ripple = 1 - 0.014 * Math.abs(Math.sin(t * hoops * Math.PI));
    profile.push([radius * Math.cos(a) * ripple, y + radius * 0.94 * Math.sin(a)]);
  }
  const [topRadius, topY] = profile.at(-1);
  return centred(
    kit,
    [
      rose(kit, kit.lacquer({ colour: '#f1efe9' }, 'rose')),
      drop(kit, y + 0.06, { colour: '#e9e5db' }),
      kit.part(turn(profile, { segments: 64, crease: 3 }), paper),
      kit.part(kit.torus(topRadius, 0.004, { segments: 40, sides: 8 }), wire, { position: [0, topY, 0] }),
      kit.part(kit.torus(profile[0][0], 0.004, { segments: 40, sides: 8 }), wire, {
        position: [0, profile[0][1], 0],
      }),
      kit.part(
        kit.tube(
          [
            [-topRadius, topY, 0],
            [topRadius, topY, 0],
          ],
          0.002,
          { sides: 6 },
        ),
        wire,
      ),
      bulb(kit, [0, y, 0], { radius: 0.045 }),
    ],
    { hang: true },
  );
}

/** A wide bell of open cane, 48 cm across. */
export function rattan(kit, key) {
  const stain = key === 'black' ? '#2d2823' : '#f0d3a2';
  const cane = kit.wood(
    {
      species: key === 'black' ? 'black-oak' : 'bamboo',
      along: 'y',
      stain: key === 'black' ? '#ffffff' : stain,
    },
    'cane',
  );
  const black = kit.lacquer({ colour: '#20201f', roughness: 0.5 }, 'fittings');
  const y = -0.84;
  const form = (t) => {
    const s = 1 - t;
    return [
      0.045 +
        0.195 * Math.sin(Math.min(1, s * 1.12) * Math.PI * 0.5) ** 1.1 -
        0.018 * Math.max(0, s - 0.86) * 7,
      y + 0.3 * t,
    ];
  };
  return centred(
    kit,
    [
      rose(kit, black),
      drop(kit, y + 0.26),
      basket(kit, {
        form,
        strands: 30,
        turns: 0.42,
        thickness: 0.005,
        hoops: [0, 0.02, 0.34, 0.36, 0.68, 0.985, 1],
        material: cane,
        steps: 20,
      }),
      kit.part(kit.cylinder(0.046, 0.004, { segments: 32, bevel: 0.001 }), black, {
        position: [0, y + 0.299, 0],
      }),
      kit.part(kit.cylinder(0.02, 0.06, { segments: 24, bevel: 0.004 }), black, {
        position: [0, y + 0.24, 0],
      }),
      bulb(kit, [0, y + 0.17, 0], { radius: 0.045 }),
    ],
    { hang: true },
  );
}

/** Three glass globes at three heights. */
export function globes(kit, key) {
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'brass');
  const glass = glassOf(kit, key);
  const globe = (x, z, y, r) => {
    const steps = 26;
    const shell = Array.from({ length: steps + 1 }, (_, i) => {
      const a = -Math.PI / 2 + (i / steps) * (Math.PI - 0.24);
      return [i === 0 ? 0 : r * Math.cos(a), y + r * Math.sin(a)];
    });
    const cap = turn(
      rounded(
        [
          [0.0175, 0],
          [0.021, 0.001],
          [0.021, 0.022, 0.004],
          [0.009, 0.036, 0.004],
          [0.006, 0.05, 0.002],
          [0, 0.05],
        ],
        4,
      ),
      { segments: 32 },
    );
    return [
      kit.part(turn(shell, { segments: 56 }), glass, { position: [x, 0, z] }),
      kit.part(cap, brass, { position: [x, y + r * 0.985, z] }),
      kit.part(kit.capsule(0.0115, 0.052, 16), kit.glow({ intensity: 1.4 }, 'bulb'), {
        position: [x, y + r * 0.36, z],
      }),
      kit.part(kit.cylinder(0.0095, r * 0.44, { segments: 20, bevel: 0.002 }), brass, {
        position: [x, y + r * 0.56, z],
      }),
      drop(kit, y + r + 0.04, { x, z, radius: 0.0022 }),
    ];
  };
  return centred(
    kit,
    [
      rose(kit, brass, { radius: 0.125, height: 0.03 }),
      globe(-0.1, 0.0, -0.48, 0.095),
      globe(0.1, 0.03, -0.74, 0.11),
      globe(-0.03, -0.06, -1.0, 0.085),
    ],
    { hang: true },
  );
}

/** A wooden bar with a line of light, 1.3 m long. */
export function bar(kit, key) {
  const wood =
    key === 'black'
      ? kit.wood({ species: 'black-oak', along: 'x' }, 'wood')
      : kit.wood({ species: key, along: 'x' }, 'wood');
  const metal = kit.lacquer({ colour: '#232322', roughness: 0.45 }, 'metal');
  const y = -0.78;
  const length = 1.3;
  return centred(
    kit,
    [
      kit.part(kit.roundedBox(0.3, 0.026, 0.052, 0.006, 3), metal, { position: [0, -0.013, 0] }),
      [-0.46, 0.46].map((x) => [
        kit.part(
          kit.tube(
            [
              [x * 0.28, -0.02, 0],
              [x, y + 0.03, 0],
            ],
            0.0012,
            { sides: 6 },
          ),
          metal,
        ),
        kit.part(kit.cylinder(0.0085, 0.016, { segments: 20, bevel: 0.002 }), metal, {
          position: [x, y + 0.026, 0],
        }),
      ]),
      kit.part(kit.roundedBox(length, 0.056, 0.042, 0.005, 3), wood, { position: [0, y, 0], along: 'x' }),
      kit.part(
        kit.roundedBox(length - 0.03, 0.008, 0.026, 0.003, 2),
        kit.shade({ colour: '#fff3dd', kind: 'plain', glow: 0.95 }, 'diffuser'),
        { position: [0, y - 0.0275, 0] },
      ),
      [-1, 1].map((s) =>
        kit.part(kit.roundedBox(0.006, 0.0565, 0.0425, 0.002, 2), metal, {
          position: [(s * length) / 2, y, 0],
        }),
      ),
    ],
    { hang: true },
  );
}

/** Six thin arms with small opal globes, 78 cm across. */
export function chandelier(kit, key) {
  const metal = lampMetal(kit, key, hexOf(key));
  const glass = opal(kit, { glow: 0.55, length: 0.163 });
  const y = -0.56;
  const arms = Array.from({ length: 6 }, (_, i) => {
    const a = (i / 6) * Math.PI * 2 + 0.2;
    const level = y + (i % 2 ? 0.07 : -0.05);
    const reach = i % 2 ? 0.29 : 0.35;
    const [sx, sz] = [Math.sin(a), Math.cos(a)];
    const end = [sx * reach, level, sz * reach];
    const path = kit.bentRod(
      [
        [0, level - 0.03, 0],
        [sx * reach, level - 0.03, sz * reach],
        [sx * reach, level + 0.05, sz * reach],
      ],
      0.04,
    );
    const cup = turn(
      rounded(
        [
          [0.006, 0],
          [0.02, 0.006, 0.004],
          [0.024, 0.02, 0.002],
          [0.021, 0.021],
          [0, 0.018],
        ],
        4,
      ),
      { segments: 28 },
    );
    return [
      kit.part(kit.tube(path, 0.0056, { sides: 12, segments: 30 }), metal),
      kit.part(cup, metal, { position: [end[0], level + 0.042, end[2]] }),
      kit.part(kit.sphere(0.052, 32), glass, { position: [end[0], level + 0.105, end[2]] }),
      kit.part(kit.cylinder(0.017, 0.018, { segments: 24, bevel: 0.004 }), metal, {
        position: [0, level - 0.039, 0],
      }),
    ];
  });
  return centred(
    kit,
    [
      rose(kit, metal, { radius: 0.07 }),
      kit.part(
        kit.tube(
          [
            [0, -0.02, 0],
            [0, y - 0.13, 0],
          ],
          0.0075,
          { sides: 14 },
        ),
        metal,
      ),
      kit.part(kit.sphere(0.019, 24), metal, { position: [0, y - 0.135, 0] }),
      arms,
    ],
    { hang: true },
  );
}

/** Four curved shades, one inside another, 52 cm across. */
export function layered(kit, key) {
  const coat =
    key === 'copper'
      ? kit.metal({ kind: 'copper', finish: 'satin' }, 'shade')
      : kit.lacquer({ colour: hexOf(key), roughness: 0.32 }, 'shade');
  const inside = kit.shade({ colour: '#fff6ea', kind: 'plain', glow: 0.24 }, 'inside');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const y = -0.86;
  const layer = (outerRadius, innerRadius, low, rise) => {
    const steps = 12;
    const curve = Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      return [
        outerRadius + (innerRadius - outerRadius) * t,
        y + low + rise * Math.sin((t * Math.PI) / 2) ** 0.8,
      ];
    });
    const under = [...curve].reverse().map(([r, h]) => [r - 0.0006, h - 0.0014]);
    const lip = kit.part(kit.torus(outerRadius, 0.0026, { segments: 64, sides: 8 }), coat, {
      position: [0, y + low, 0],
    });
    return [
      kit.part(turn(curve, { segments: 64 }), coat),
      kit.part(turn(under, { segments: 64 }), inside),
      lip,
    ];
  };
  return centred(
    kit,
    [
      rose(kit, brass),
      drop(kit, y + 0.3),
      layer(0.262, 0.11, 0, 0.105),
      layer(0.172, 0.085, 0.088, 0.078),
      layer(0.112, 0.05, 0.162, 0.062),
      layer(0.068, 0.018, 0.214, 0.052),
      kit.part(kit.cylinder(0.019, 0.06, { segments: 28, bevel: 0.006 }), brass, {
        position: [0, y + 0.245, 0],
      }),
      [0, 1, 2].map((i) => {
        const a = (i / 3) * Math.PI * 2;
        const at = (r, h) => [Math.sin(a) * r, y + h, Math.cos(a) * r];
        return kit.part(
          kit.tube([at(0.03, 0.25), at(0.075, 0.19), at(0.11, 0.12), at(0.165, 0.075)], 0.0024, {
            sides: 6,
            segments: 20,
          }),
          brass,
        );
      }),
      kit.part(
        turn(
          rounded(
            [
              [0, -0.012],
              [0.07, -0.004, 0.01],
              [0.072, 0.004, 0.002],
              [0, 0.012],
            ],
            4,
          ),
          { segments: 40 },
        ),
        coat,
        { position: [0, y + 0.045, 0] },
      ),
      bulb(kit, [0, y + 0.12, 0], { radius: 0.04 }),
      kit.part(
        kit.tube(
          [
            [0, y + 0.05, 0],
            [0, y + 0.12, 0],
          ],
          0.004,
          { sides: 8 },
        ),
        brass,
      ),
    ],
    { hang: true },
  );
}
