import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn } from '../../kit/turned.mjs';
import { bulb, cable, centred, disc, dome, lampMetal, litCloth, opal, shade } from './lamp-parts.mjs';

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
