import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { drop } from './ceiling-lamp-parts.mjs';
import { basket, bulb, centred, dome, litCloth, rose } from './lamp-parts.mjs';

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
