import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { bulb, cable, centred, disc, dome, lampMetal, opal } from './lamp-parts.mjs';

/** A steel arc from a marble base to a dome. 1.96 m high, 1.35 m reach. */
export function arc(kit, key) {
  const steel = lampMetal(kit, key, hexOf(key));
  const inside = kit.lacquer({ colour: '#f7f2e6', roughness: 0.5 }, 'inside');
  const path = [
    [-0.64, 0.05, 0],
    [-0.64, 0.75, 0],
    [-0.625, 1.3, 0],
    [-0.48, 1.74, 0],
    [-0.13, 1.94, 0],
    [0.25, 1.88, 0],
    [0.5, 1.69, 0],
  ];
  const base = turn(
    rounded(
      [
        [0, 0],
        [0.155, 0, 0.003],
        [0.16, 0.07, 0.006],
        [0.024, 0.07, 0.002],
        [0.022, 0.085, 0.003],
        [0, 0.085],
      ],
      4,
    ),
    { segments: 72 },
  );
  const head = kit.group(
    [
      dome(kit, { radius: 0.165, height: 0.135, outside: steel, inside, power: 2 }),
      kit.part(kit.cylinder(0.021, 0.05, { bevel: 0.004, segments: 28 }), steel, { position: [0, 0.128, 0] }),
      kit.part(kit.sphere(0.0165, 20), steel, { position: [0, 0.184, 0] }),
      bulb(kit, [0, 0.06, 0], { radius: 0.036 }),
    ],
    { position: [0.545, 1.49, 0], rotation: [0, 0, 0.26] },
  );
  return centred(kit, [
    kit.part(base, kit.stone({ kind: 'marble' }, 'marble'), { position: [-0.64, 0, 0] }),
    kit.part(kit.torus(0.024, 0.008, { segments: 32, sides: 8 }), steel, { position: [-0.64, 0.0855, 0] }),
    kit.part(kit.tube(path, 0.0105, { segments: 72, sides: 14 }), steel),
    head,
    cable(kit, [
      [-0.64, 0.012, -0.158],
      [-0.6, 0.004, -0.19],
      [-0.45, 0.004, -0.16],
      [-0.34, 0.004, -0.06],
      [-0.2, 0.004, -0.05],
    ]),
  ]);
}

/** A thin stem, a counterweighted arm, a small cone. 1.45 m. */
export function reading(kit, key) {
  const coat = lampMetal(kit, key, hexOf(key));
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const inside = kit.lacquer({ colour: '#f6f1e4' }, 'inside');
  const cone = turn(
    rounded(
      [
        [0.062, 0],
        [0.0625, 0.0004],
        [0.03, 0.085, 0.01],
        [0.019, 0.105, 0.004],
        [0.017, 0.14, 0.006],
        [0, 0.141],
      ],
      4,
    ),
    { segments: 48 },
  );
  const cavity = turn(
    [
      [0, 0.075],
      [0.027, 0.074],
      [0.0605, 0.0005],
      [0.062, 0],
    ],
    { segments: 48 },
  );
  const head = kit.group(
    [
      kit.part(cone, coat),
      kit.part(cavity, inside),
      kit.part(kit.cylinder(0.024, 0.004, { segments: 32 }), kit.glow({ intensity: 1.2 }, 'bulb'), {
        position: [0, 0.068, 0],
      }),
    ],
    { position: [0.375, 1.29, 0], rotation: [0, 0, 0.32] },
  );
  const pivot = [-0.02, 1.3, 0];
  return centred(kit, [
    disc(kit, 0.13, 0.02, coat, { position: [-0.02, 0, 0] }),
    kit.part(
      kit.tube(
        [
          [-0.02, 0.015, 0],
          [-0.02, 1.32, 0],
        ],
        0.0068,
        { sides: 14 },
      ),
      coat,
    ),
    kit.part(
      kit.tube(
        [
          [-0.25, 1.198, 0.014],
          [0.33, 1.455, 0.014],
        ],
        0.0055,
        { sides: 12 },
      ),
      coat,
    ),
    kit.part(kit.capsule(0.021, 0.085, 24), brass, {
      position: [-0.262, 1.193, 0.014],
      rotation: [0, 0, -1.154],
    }),
    kit.part(kit.capsule(0.014, 0.052, 20), brass, {
      position: [pivot[0], pivot[1], 0.006],
      rotation: [Math.PI / 2, 0, 0],
    }),
    kit.part(kit.sphere(0.013, 18), brass, { position: [0.334, 1.4565, 0.012] }),
    head,
    cable(kit, [
      [-0.02, 0.008, -0.128],
      [0.02, 0.004, -0.17],
      [0.14, 0.004, -0.15],
      [0.2, 0.004, -0.04],
      [0.24, 0.004, 0.06],
    ]),
  ]);
}

/** An opal globe on a slim stem. 1.5 m. */
export function globe(kit, key) {
  const brass = lampMetal(kit, key, hexOf(key));
  const holder = turn(
    rounded(
      [
        [0.009, 1.14],
        [0.014, 1.15, 0.004],
        [0.05, 1.2, 0.012],
        [0.062, 1.222, 0.002],
        [0.058, 1.226, 0.001],
        [0, 1.226],
      ],
      4,
    ),
    { segments: 48 },
  );
  return centred(kit, [
    disc(kit, 0.14, 0.022, brass),
    kit.part(
      kit.tube(
        [
          [0, 0.02, 0],
          [0, 1.16, 0],
        ],
        0.008,
        { sides: 16 },
      ),
      brass,
    ),
    kit.part(kit.torus(0.0095, 0.006, { segments: 28, sides: 8 }), brass, { position: [0, 0.62, 0] }),
    kit.part(holder, brass),
    kit.part(kit.sphere(0.145, 44), opal(kit, { length: 0.456 }), { position: [0, 1.355, 0] }),
    cable(kit, [
      [0, 0.008, -0.138],
      [0.03, 0.004, -0.17],
      [0.11, 0.004, -0.13],
      [0.145, 0.004, -0.05],
    ]),
  ]);
}

/** Two lacquered cones on one stem. 1.62 m. */
export function twin(kit, key) {
  const coat = kit.lacquer({ colour: hexOf(key), roughness: 0.3, clearcoat: 0.3 }, 'cones');
  const brass = kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, 'fittings');
  const inside = kit.lacquer({ colour: '#f6f1e4' }, 'inside');
  const cone = (position, tilt) => {
    const outer = turn(
      rounded(
        [
          [0.098, 0],
          [0.0985, 0.0006],
          [0.026, 0.205, 0.014],
          [0.02, 0.222, 0.005],
          [0, 0.224],
        ],
        4,
      ),
      { segments: 52 },
    );
    const inner = turn(
      [
        [0, 0.17],
        [0.035, 0.168],
        [0.0965, 0.0006],
        [0.098, 0],
      ],
      { segments: 52 },
    );
    const holes = kit.part(kit.torus(0.0215, 0.006, { segments: 32, sides: 8 }), brass, {
      position: [0, 0.212, 0],
    });
    const lit = bulb(kit, [0, 0.07, 0], { radius: 0.03 });
    return kit.group(
      [
        kit.group([kit.part(outer, coat), kit.part(inner, inside), holes, lit], { position: [0, -0.13, 0] }),
        kit.part(kit.sphere(0.0155, 18), brass, { position: [0, 0.098, 0] }),
      ],
      { position, rotation: [0, 0, tilt] },
    );
  };
  return centred(kit, [
    disc(kit, 0.14, 0.022, coat),
    kit.part(
      kit.tube(
        [
          [0, 0.02, 0],
          [0, 1.5, 0],
        ],
        0.0082,
        { sides: 14 },
      ),
      brass,
    ),
    kit.part(kit.sphere(0.014, 18), brass, { position: [0, 1.505, 0] }),
    kit.part(
      kit.tube(
        [
          [0, 1.36, 0],
          [-0.075, 1.39, 0.0],
        ],
        0.006,
        { sides: 10 },
      ),
      brass,
    ),
    kit.part(
      kit.tube(
        [
          [0, 1.02, 0],
          [0.075, 1.05, 0.0],
        ],
        0.006,
        { sides: 10 },
      ),
      brass,
    ),
    cone([-0.1, 1.44, 0], Math.PI * 0.86),
    cone([0.12, 1.0, 0], 0.5),
    cable(kit, [
      [0, 0.008, -0.138],
      [0.05, 0.004, -0.175],
      [0.15, 0.004, -0.1],
      [0.17, 0.004, 0.0],
    ]),
  ]);
}
