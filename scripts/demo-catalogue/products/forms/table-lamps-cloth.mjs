import { glaze } from '../../kit/glaze.mjs';
import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn } from '../../kit/turned.mjs';
import { basket, bulb, centred, disc, litCloth, shade } from './lamp-parts.mjs';
import { curl } from './table-lamp-parts.mjs';

/** A double gourd in a pooled glaze under linen. 52 cm. */
export function gourd(kit, key) {
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const body = turn(
    [
      [0, 0.022],
      ...smooth([
        [0.052, 0.022],
        [0.066, 0.03],
        [0.093, 0.07],
        [0.094, 0.11],
        [0.066, 0.152],
        [0.046, 0.17],
        [0.052, 0.19],
        [0.065, 0.22],
        [0.052, 0.258],
        [0.024, 0.28],
        [0.02, 0.292],
      ]),
      [0, 0.294],
    ],
    { segments: 64 },
  );
  const skin = glaze({
    kind: 'reactive',
    colour: hexOf(key),
    gloss: 0.92,
    size: body.userData.uvSize,
    rimAt: 0.97,
  });
  const cloth = litCloth(kit, { colour: '#f3ead9', height: 0.205 });
  return centred(kit, [
    disc(kit, 0.062, 0.022, brass, { soft: 0.003 }),
    kit.part(body, skin),
    kit.part(
      kit.tube(
        [
          [0, 0.29, 0],
          [0, 0.37, 0],
        ],
        0.006,
        { sides: 12 },
      ),
      brass,
    ),
    kit.part(kit.torus(0.0205, 0.007, { segments: 28, sides: 8 }), brass, { position: [0, 0.294, 0] }),
    bulb(kit, [0, 0.395, 0], { up: false, radius: 0.03 }),
    kit.group(shade(kit, { bottom: 0.172, top: 0.125, height: 0.205, material: cloth, metal: brass }), {
      position: [0, 0.315, 0],
    }),
    kit.part(kit.sphere(0.009, 16), brass, { position: [0, 0.505, 0] }),
    curl(kit, 0.075),
  ]);
}

/** A bell of woven cane on a black stem. 44 cm. */
export function rattan(kit) {
  const cane = kit.wood({ species: 'ash', along: 'y', stain: '#f2d9b4' }, 'cane');
  const black = kit.lacquer({ colour: '#20201f', roughness: 0.5 }, 'stem');
  const form = (t) => [
    0.046 + 0.112 * Math.sin(Math.min(1, (1 - t) * 1.02) * Math.PI * 0.5) ** 0.8,
    0.2 + 0.24 * t,
  ];
  return centred(kit, [
    disc(kit, 0.085, 0.014, black),
    kit.part(
      kit.tube(
        [
          [0, 0.012, 0],
          [0, 0.44, 0],
        ],
        0.0055,
        { sides: 12 },
      ),
      black,
    ),
    basket(kit, {
      form,
      strands: 26,
      turns: 0.3,
      thickness: 0.0042,
      hoops: [0, 0.025, 0.5, 0.975, 1],
      material: cane,
      steps: 18,
    }),
    [0, 1, 2].map((i) => {
      const a = (i / 3) * Math.PI * 2;
      return kit.part(
        kit.tube(
          [
            [0, 0.436, 0],
            [Math.sin(a) * 0.046, 0.438, Math.cos(a) * 0.046],
          ],
          0.002,
          { sides: 6 },
        ),
        black,
      );
    }),
    bulb(kit, [0, 0.3, 0], { up: false, radius: 0.036 }),
    curl(kit, 0.09),
  ]);
}

/** A turned base with a pleated shade. 46 cm. */
export function turned(kit, key) {
  const wood = kit.wood({ species: key, along: 'y', roughness: 0.4 }, 'wood');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const cloth = litCloth(kit, { colour: '#f6eee0', kind: 'cotton', height: 0.195 });
  const base = turn(
    [
      [0, 0],
      ...rounded(
        [
          [0.066, 0],
          [0.07, 0.001, 0.002],
          [0.07, 0.018, 0.008],
          [0.05, 0.026, 0.004],
        ],
        4,
      ),
      ...smooth([
        [0.036, 0.034],
        [0.03, 0.045],
        [0.044, 0.075],
        [0.05, 0.1],
        [0.038, 0.135],
        [0.022, 0.158],
      ]),
      ...rounded(
        [
          [0.018, 0.164],
          [0.03, 0.168, 0.004],
          [0.03, 0.178, 0.004],
          [0.018, 0.183, 0.002],
          [0.015, 0.24, 0.01],
          [0.022, 0.252, 0.004],
          [0, 0.256],
        ],
        3,
      ),
    ],
    { segments: 56 },
  );
  return centred(kit, [
    kit.part(base, wood),
    kit.part(
      kit.tube(
        [
          [0, 0.25, 0],
          [0, 0.31, 0],
        ],
        0.006,
        { sides: 12 },
      ),
      brass,
    ),
    bulb(kit, [0, 0.335, 0], { up: false, radius: 0.028 }),
    kit.group(
      shade(kit, { bottom: 0.158, top: 0.088, height: 0.195, pleats: 72, material: cloth, metal: brass }),
      { position: [0, 0.258, 0] },
    ),
    curl(kit, 0.076, { colour: '#d9cdb8' }),
  ]);
}
