import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { drop } from './ceiling-lamp-parts.mjs';
import { glassOf } from './glassware.mjs';
import { centred, lampMetal, opal, rose } from './lamp-parts.mjs';

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
