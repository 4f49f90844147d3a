import { leafBlade, leafRotation, outlines } from '../../kit/foliage.mjs';
import { glaze } from '../../kit/glaze.mjs';
import { hexOf } from '../../kit/swatches.mjs';
import { rounded, turn, vessel } from '../../kit/turned.mjs';

const TAU = Math.PI * 2;

/**
 * A pot with soil: `outer` its wall from foot to rim. Returns `{ parts, soil }`, soil being the earth's level.
 * `surface` as for `glaze`; `saucer` adds a dish below.
 */
function planter(kit, outer, { surface, saucer = false, gravel = false, wall = 0.006 }) {
  const lift = saucer ? 0.006 : 0;
  const raised = outer.map(([r, y]) => [r, y + lift]);
  const { outside, inside } = vessel(raised, { wall, floor: 0.012 });
  const shell = turn(outside, { segments: 64 });
  const skin = glaze({ size: shell.userData.uvSize, rimAt: 0.985, ...surface }, 'pot');
  const [rim, top] = raised.at(-1);
  const soil = top - 0.02;
  const earth = kit.roughen(
    turn(
      [
        [rim - wall * 0.6, soil - 0.004],
        [rim * 0.7, soil + 0.001],
        [rim * 0.35, soil + 0.004],
        [0, soil + 0.005],
      ],
      { segments: 40 },
    ),
    0.0025,
    0.012,
    5,
  );
  const lining = inside.filter(([, y]) => y > soil - 0.02);
  const parts = [
    kit.part(shell, skin),
    kit.part(turn(lining.length > 2 ? lining : inside.slice(0, 4), { segments: 48 }), skin),
    kit.part(
      earth,
      gravel
        ? kit.stone({ kind: 'terrazzo', tint: '#c9b79c' }, 'soil')
        : kit.ceramic({ colour: '#3b2a1f', glaze: 0, speckle: 0.9 }, 'soil'),
    ),
  ];
  if (saucer) {
    const foot = raised[0][0];
    const dish = turn(
      rounded(
        [
          [0, 0.001],
          [foot * 1.02, 0.001],
          [foot * 1.08, 0, 0.001],
          [foot * 1.36, 0.0035, 0.004],
          [foot * 1.46, 0.021, 0.002],
          [foot * 1.42, 0.0215, 0.001],
          [foot * 1.3, 0.0075, 0.004],
          [0, 0.006],
        ],
        4,
      ),
      { segments: 56 },
    );
    parts.push(kit.part(dish, skin));
  }
  if (gravel) parts.push(pebbles(kit, rim - wall - 0.004, soil));
  return { parts, soil, rim };
}

/** A thorn along +y: three sides, `radius` at its foot. */
function thornGeometry(kit, length, radius) {
  const foot = [0, 1, 2].map((i) => [Math.sin((i / 3) * TAU) * radius, 0, Math.cos((i / 3) * TAU) * radius]);
  const normals = [...foot.map(([x, , z]) => [x / radius, 0.2, z / radius]), [0, 1, 0]];
  const points = [...foot, [0, length, 0]];
  return kit.fromArrays(points.flat(), normals.flat(), null, [0, 1, 3, 1, 2, 3, 2, 0, 3]);
}

function pebbles(kit, radius, y) {
  const { random } = kit;
  const stone = kit.stone({ kind: 'plaster', tint: '#b7a58b' }, 'gravel');
  const pebble = new kit.THREE.IcosahedronGeometry(1, 1);
  pebble.setAttribute('normal', pebble.attributes.position.clone());
  const smoothPebble = kit.weld(pebble);
  smoothPebble.userData.keepUv = true;
  return Array.from({ length: 70 }, (_, i) => {
    const a = i * 2.399;
    const r = radius * Math.sqrt((i + 0.5) / 70);
    const s = random.range(0.0035, 0.0065);
    return kit.part(smoothPebble, stone, {
      position: [Math.sin(a) * r, y + 0.003, Math.cos(a) * r],
      scale: [s, s * 0.6, s * random.range(0.8, 1.2)],
      rotation: [0, a, 0.3],
    });
  });
}

const cylinderPot = (r, h, taper = 0.82) =>
  rounded(
    [
      [r * taper * 0.94, 0],
      [r * taper, 0.0015, 0.006],
      [r, h],
    ],
    4,
  ).flatMap((p, i, all) => (i === all.length - 1 ? steps(all.at(-2), p, 8) : [p]));
const steps = (a, b, n) =>
  Array.from({ length: n }, (_, i) => [
    a[0] + ((b[0] - a[0]) * (i + 1)) / n,
    a[1] + ((b[1] - a[1]) * (i + 1)) / n,
  ]);
/** The old flower pot: a taper with a thick collar. */
const flowerPot = (r, h) => [
  ...rounded(
    [
      [r * 0.6, 0],
      [r * 0.64, 0.0015, 0.004],
      [r * 0.88, h * 0.74, 0.002],
      [r * 0.98, h * 0.745, 0.004],
      [r, h],
    ],
    3,
  ),
];
const bowlPot = (r, h) =>
  rounded(
    [
      [r * 0.62, 0],
      [r * 0.72, 0.002, 0.01],
      [r * 1.02, h * 0.55, 0.05],
      [r * 0.98, h],
    ],
    6,
  );

function potSurface(key, kinds = {}) {
  if (key === 'terracotta') return { kind: 'clay', colour: hexOf(key), gloss: 0.04 };
  return { kind: 'satin', colour: hexOf(key), gloss: 0.45, ...kinds };
}

const leafSkin = (kit, colour, { roughness = 0.42, slot = 'leaf', clearcoat = 0 } = {}) => {
  const material = kit.leaf({ colour, roughness }, slot);
  material.clearcoat = clearcoat;
  material.clearcoatRoughness = 0.25;
  return material;
};

/** Split leaves on long stems. About 75 cm. */
export function monstera(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.12, 0.2), {
    surface: potSurface(key, { kind: 'speckled' }),
    saucer: true,
  });
  const skin = leafSkin(kit, '#3c6b34', { clearcoat: 0.25 });
  const young = leafSkin(kit, '#6b9a45', { slot: 'young', clearcoat: 0.25 });
  const stem = kit.paper({ colour: '#5c7d3c' }, 'stem');
  const cuts = 6;
  const lobes = (t, side) => {
    if (t < 0.14 || t > 0.96) return [1, 0.035 * t];
    const phase = ((t + side * 0.02) * cuts) % 1;
    const slot = Math.max(0, 1 - Math.abs(phase - 0.5) / 0.16);
    return [1 - 0.62 * Math.min(1, slot * 1.6), 0.045];
  };
  const outline = (t) =>
    t < 0.05 ? 0.55 + t * 6 : Math.min(1, 0.85 + t) * Math.sin(Math.PI * Math.min(1, 0.3 + 0.7 * t)) ** 0.62;
  const blade = leafBlade({
    length: 0.27,
    width: 0.27,
    outline,
    rows: 44,
    columns: 8,
    droop: 0.85,
    fold: 0.12,
    wave: 0.05,
    waves: 2,
    lobes,
  });
  const plain = leafBlade({
    length: 0.17,
    width: 0.13,
    outline: outlines.heart,
    rows: 14,
    columns: 6,
    droop: 0.6,
    fold: 0.14,
  });
  const count = 9;
  for (let i = 0; i < count; i++) {
    const a = i * 2.39996 + 0.4;
    const t = i / (count - 1);
    const height = 0.17 + 0.32 * (1 - t) ** 0.7 + random.range(-0.03, 0.03);
    const reach = 0.09 + 0.17 * t + random.range(-0.02, 0.02);
    const tip = [Math.sin(a) * reach, soil + height, Math.cos(a) * reach];
    parts.push(
      kit.part(
        kit.tube(
          [
            [Math.sin(a) * 0.012, soil - 0.01, Math.cos(a) * 0.012],
            [tip[0] * 0.32, soil + height * 0.62, tip[2] * 0.32],
            tip,
          ],
          (u) => 0.0058 - 0.0024 * u,
          { segments: 16, sides: 8 },
        ),
        stem,
      ),
    );
    const small = i === 2 || i === 6;
    parts.push(
      kit.part(small ? plain : blade, small ? young : skin, {
        position: tip,
        rotation: leafRotation(THREE, a + random.range(-0.3, 0.3), 0.25 - 0.35 * t, random.range(-0.2, 0.2)),
        scale: small ? 1 : random.range(0.82, 1.08) * (0.85 + 0.25 * (1 - t)),
      }),
    );
  }
  return kit.group(parts);
}

/** Thick glossy leaves on an upright stem. About 80 cm. */
export function rubber(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.1, 0.17, 0.92), { surface: potSurface(key) });
  const skin = leafSkin(kit, '#2f4f30', { roughness: 0.24, clearcoat: 0.7 });
  const young = leafSkin(kit, '#7d4a35', { roughness: 0.3, slot: 'young', clearcoat: 0.4 });
  const bark = kit.paper({ colour: '#6a5a44' }, 'stem');
  const blade = leafBlade({
    length: 0.2,
    width: 0.098,
    outline: outlines.oval,
    rows: 16,
    columns: 6,
    droop: 0.55,
    fold: 0.16,
  });
  for (const [tall, lean, start, n] of [
    [0.6, [0.03, 0.01], 0, 15],
    [0.42, [-0.07, 0.05], 1.5, 10],
  ]) {
    const at = (t) => [lean[0] * t, soil + tall * t, lean[1] * t];
    parts.push(
      kit.part(
        kit.tube([at(-0.03), at(0.4), at(1)], (u) => 0.0075 - 0.004 * u, { segments: 18, sides: 10 }),
        bark,
      ),
    );
    for (let i = 0; i < n; i++) {
      const t = 0.16 + (0.84 * i) / (n - 1);
      const a = start + i * 2.39996;
      const base = at(t);
      const out = [base[0] + Math.sin(a) * 0.035, base[1] + 0.02, base[2] + Math.cos(a) * 0.035];
      parts.push(kit.part(kit.tube([base, out], 0.0024, { sides: 7 }), bark));
      parts.push(
        kit.part(blade, skin, {
          position: out,
          rotation: leafRotation(THREE, a, 0.2 + 0.75 * t ** 2, random.range(-0.15, 0.15)),
          scale: (0.72 + 0.35 * Math.sin(t * 2.6)) * random.range(0.92, 1.06),
        }),
      );
    }
    const spike = leafBlade({
      length: 0.1,
      width: 0.014,
      outline: outlines.lance,
      rows: 8,
      columns: 4,
      droop: 0.1,
      fold: 0.9,
    });
    parts.push(kit.part(spike, young, { position: at(1), rotation: leafRotation(THREE, start, 1.45) }));
  }
  return kit.group(parts);
}

/** Stiff banded blades with a yellow edge. About 60 cm. */
export function snake(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.085, 0.14, 0.98), { surface: potSurface(key) });
  const skin = kit.print(
    {
      width: 128,
      height: 512,
      name: 'banded-leaf',
      roughness: 0.42,
      draw: (c, w, h) => {
        c.fillStyle = '#4a6a48';
        c.fillRect(0, 0, w, h);
        for (let i = 0; i < 90; i++) {
          const y = (i / 90) * h;
          c.strokeStyle = i % 3 === 0 ? 'rgba(178,196,160,0.55)' : 'rgba(28,52,36,0.55)';
          c.lineWidth = 1.5 + 2.5 * Math.abs(Math.sin(i * 7.13));
          c.beginPath();
          for (let k = 0; k <= 16; k++) {
            const x = (k / 16) * w;
            const wobble = Math.sin(k * 1.9 + i * 2.7) * 4 + Math.sin(k * 0.7 + i) * 5;
            if (k === 0) c.moveTo(x, y + wobble);
            else c.lineTo(x, y + wobble);
          }
          c.stroke();
        }
        for (const x of [0, w]) {
          const edge = c.createLinearGradient(x, 0, x ? w - 20 : 20, 0);
          edge.addColorStop(0, '#d9cd72');
          edge.addColorStop(0.62, '#d9cd72');
          edge.addColorStop(1, 'rgba(217,205,114,0)');
          c.fillStyle = edge;
          c.fillRect(x ? w - 20 : 0, 0, 20, h);
        }
      },
    },
    'leaf',
  );
  skin.side = THREE.DoubleSide;
  for (let i = 0; i < 11; i++) {
    const a = i * 2.39996;
    const r = 0.012 + 0.042 * Math.sqrt(i / 11);
    const tall = (0.46 - 0.22 * (i / 11)) * random.range(0.88, 1.1);
    const blade = leafBlade({
      length: tall,
      width: 0.062,
      outline: outlines.sword,
      rows: 20,
      columns: 4,
      droop: 0.16 + 0.1 * random.next(),
      fold: 0.3,
      wave: 0.16,
      waves: 1.4,
      twist: random.range(-0.5, 0.5),
    });
    parts.push(
      kit.part(blade, skin, {
        position: [Math.sin(a) * r, soil - 0.005, Math.cos(a) * r],
        rotation: leafRotation(THREE, a + random.range(-0.5, 0.5), Math.PI / 2 - 0.05 - 0.12 * (i / 11)),
      }),
    );
  }
  return kit.group(parts);
}

/** A fountain of fine fronds. About 45 cm high, 65 cm wide. */
export function fern(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, flowerPot(0.09, 0.13), { surface: potSurface(key) });
  const skin = leafSkin(kit, '#5a8f3e', { roughness: 0.6 });
  const stem = kit.paper({ colour: '#6a7a3a' }, 'stem');
  const pinna = (length) =>
    leafBlade({
      length,
      width: length * 0.34,
      outline: outlines.lance,
      rows: 2,
      columns: 2,
      droop: 0.5,
      fold: 0.3,
    });
  const frond = (length, droop) => {
    const n = 21;
    const list = [];
    const at = (t) => {
      const angle = droop * t ** 1.3;
      const r = (length * Math.sin(angle * 0.62 + 0.001)) / Math.max(0.62 * droop, 0.3);
      return [0, Math.cos(angle * 0.6) * length * t, -r * t * 0.8];
    };
    for (let i = 0; i < n; i++) {
      const t = 0.1 + (0.9 * i) / n;
      const size =
        0.06 * (length / 0.34) * Math.sin(Math.PI * Math.min(0.98, 0.16 + 0.84 * t)) ** 0.8 + 0.004;
      const [x, y, z] = at(t);
      for (const side of [-1, 1]) {
        const g = pinna(size);
        g.rotateZ(-side * (1.35 - 0.25 * t));
        g.rotateX(-droop * t * 0.9);
        g.translate(x, y, z);
        list.push(g);
      }
    }
    return {
      blades: kit.mergeAndWeld(list),
      rib: kit.tube([at(0), at(0.33), at(0.66), at(1)], (u) => 0.0019 - 0.0013 * u, {
        segments: 14,
        sides: 5,
      }),
    };
  };
  const kinds = [frond(0.36, 1.9), frond(0.3, 1.4), frond(0.24, 0.9)];
  const count = 28;
  for (let i = 0; i < count; i++) {
    const t = i / count;
    const kind = kinds[i % 3 === 0 ? 0 : t < 0.5 ? 1 : 2];
    const a = i * 2.39996;
    const options = {
      position: [Math.sin(a) * 0.018, soil, Math.cos(a) * 0.018],
      rotation: leafRotation(
        THREE,
        a + random.range(-0.15, 0.15),
        0.9 + 0.5 * t + random.range(-0.12, 0.12),
        random.range(-0.2, 0.2),
      ),
      scale: random.range(0.85, 1.12),
    };
    parts.push(kit.part(kind.blades, skin, options), kit.part(kind.rib, stem, options));
  }
  return kit.group(parts);
}

/** A ribbed column with two young arms. About 52 cm. */
export function cactus(kit, key) {
  const { random } = kit;
  const { parts, soil } = planter(kit, bowlPot(0.1, 0.1), { surface: potSurface(key), gravel: true });
  const ribs = 9;
  const skin = kit.ceramic({ colour: '#55764a', glaze: 0.32 }, 'skin');
  const spine = kit.paper({ colour: '#e9dcb8' }, 'spines');
  const needle = thornGeometry(kit, 0.009, 0.00045);
  const rib = (angle) => 1 - 0.24 * (0.5 - 0.5 * Math.cos(angle * ribs)) ** 0.8;
  const column = (r, h) => {
    const cap = r * 1.15;
    const swell = (y) => r * (0.86 + 0.14 * Math.sin(Math.min(1, (y / h) * 1.6) * 1.6));
    const shaft = Array.from({ length: 9 }, (_, i) => [swell(((h - cap) * i) / 8), ((h - cap) * i) / 8]);
    const crown = Array.from({ length: 10 }, (_, i) => {
      const a = ((i + 1) / 10) * (Math.PI / 2);
      return [i === 9 ? 0 : swell(h - cap) * Math.cos(a), h - cap + cap * Math.sin(a)];
    });
    const profile = [...shaft, ...crown];
    return turn(profile, { segments: ribs * 10, modulate: (a, _t, radius, y) => [radius * rib(a), y] });
  };
  const armed = (r, h, place) => {
    const body = [kit.part(column(r, h), skin)];
    for (let i = 0; i < ribs; i++) {
      const a = (i / ribs) * TAU;
      const rows = Math.round(h / 0.022);
      for (let k = 1; k < rows; k++) {
        const y = (k / rows) * h * 0.93;
        const at = [Math.sin(a) * r * 0.985, y, Math.cos(a) * r * 0.985];
        for (const [tilt, swing] of [
          [1.25, -0.5],
          [1.25, 0.5],
          [0.75, 0],
        ])
          body.push(
            kit.part(needle, spine, {
              position: at,
              rotation: [tilt, a + swing, 0],
              scale: random.range(0.7, 1.15),
            }),
          );
      }
    }
    const out = kit.group(body, place);
    for (const child of out.children) child.rotation.order = 'YXZ';
    return out;
  };
  parts.push(armed(0.046, 0.4, { position: [0, soil - 0.01, 0] }));
  for (const [side, y, tall] of [
    [1, 0.14, 0.17],
    [-1, 0.2, 0.12],
  ]) {
    const elbow = kit.sweep(
      [
        [side * 0.03, soil + y, 0],
        [side * 0.065, soil + y - 0.002, 0],
        [side * 0.084, soil + y + 0.012, 0],
        [side * 0.088, soil + y + 0.035, 0],
      ],
      kit.circleSection(0.0215, 18),
      { segments: 14, cap: 'none' },
    );
    parts.push(kit.part(elbow, skin), armed(0.026, tall, { position: [side * 0.088, soil + y + 0.022, 0] }));
  }
  return kit.group(parts);
}

/** A small olive: grey trunk, silver-green leaves. About 95 cm. */
export function olive(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, flowerPot(0.13, 0.2), { surface: potSurface(key), saucer: false });
  const bark = kit.wood({ species: 'ash', along: 'y', stain: '#8d8676', roughness: 0.9 }, 'bark');
  const top = leafSkin(kit, '#7d8f63', { roughness: 0.55 });
  const pale = leafSkin(kit, '#a3ae8c', { slot: 'pale', roughness: 0.6 });
  const fruit = kit.ceramic({ colour: '#4a4a2c', glaze: 0.7 }, 'olives');
  const blade = leafBlade({
    length: 0.064,
    width: 0.0165,
    outline: outlines.lance,
    rows: 4,
    columns: 2,
    droop: 0.35,
    fold: 0.35,
  });
  const twig = (points, radius) =>
    parts.push(
      kit.part(
        kit.tube(points, (u) => radius * (1 - 0.62 * u), { segments: 12, sides: 8 }),
        bark,
      ),
    );
  const crown = soil + 0.4;
  const bend = (t) => [0.018 * Math.sin(t * 4), soil + 0.4 * t, 0.012 * Math.cos(t * 5) - 0.012];
  parts.push(
    kit.part(
      kit.tube(
        [bend(-0.04), bend(0.2), bend(0.5), bend(0.8), bend(1)],
        (u) => 0.0135 - 0.005 * u + 0.0012 * Math.sin(u * 19),
        { segments: 26, sides: 12 },
      ),
      bark,
    ),
  );
  const boughs = 8;
  for (let i = 0; i < boughs; i++) {
    const a = i * 2.39996;
    const low = bend(0.66 + 0.34 * (i / boughs));
    const reach = 0.15 + 0.07 * Math.sin(i * 1.7);
    const rise = 0.1 + 0.24 * (i / boughs);
    const end = [Math.sin(a) * reach, crown + rise, Math.cos(a) * reach];
    const middle = [
      low[0] + (end[0] - low[0]) * 0.4,
      low[1] + (end[1] - low[1]) * 0.62,
      low[2] + (end[2] - low[2]) * 0.4,
    ];
    twig([low, middle, end], 0.0046);
    for (let k = 0; k < 5; k++) {
      const t = 0.3 + 0.17 * k;
      const from = [0, 1, 2].map((n) => (1 - t) ** 2 * low[n] + 2 * t * (1 - t) * middle[n] + t * t * end[n]);
      const b = a + k * 2.2 + random.range(-0.4, 0.4);
      const length = random.range(0.09, 0.16);
      const lift = random.range(0.02, 0.12);
      const tip = [from[0] + Math.sin(b) * length, from[1] + lift, from[2] + Math.cos(b) * length];
      twig([from, [(from[0] + tip[0]) / 2, from[1] + lift * 0.7, (from[2] + tip[2]) / 2], tip], 0.0019);
      for (let j = 0; j < 13; j++) {
        const u = 0.12 + (0.88 * j) / 12;
        const at = [
          from[0] + (tip[0] - from[0]) * u,
          from[1] + lift * (1 - (1 - u) ** 2),
          from[2] + (tip[2] - from[2]) * u,
        ];
        parts.push(
          kit.part(blade, (i + j) % 4 ? top : pale, {
            position: at,
            rotation: leafRotation(
              THREE,
              b + (j % 2 ? 1.1 : -1.1) + random.range(-0.4, 0.4),
              random.range(0, 0.9),
              random.range(-0.6, 0.6),
            ),
            scale: random.range(0.75, 1.15),
          }),
        );
      }
      if (k === 2)
        parts.push(
          kit.part(kit.sphere(0.0075, 12), fruit, {
            position: [tip[0], tip[1] - 0.009, tip[2]],
            scale: [0.85, 1.15, 0.85],
          }),
        );
    }
  }
  return kit.group(parts);
}

/** Round coin leaves on thin stems. About 28 cm. */
export function pilea(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.062, 0.1, 0.86), {
    surface: potSurface(key, { kind: 'speckled' }),
    wall: 0.005,
  });
  const skin = leafSkin(kit, '#558a45', { roughness: 0.3, clearcoat: 0.3 });
  const stem = kit.paper({ colour: '#7c8a4a' }, 'stem');
  const coin = leafBlade({
    length: 0.06,
    width: 0.06,
    outline: outlines.round,
    rows: 14,
    columns: 6,
    droop: 0.5,
    fold: -0.12,
  });
  coin.translate(0, -0.024, 0);
  const trunk = 0.075;
  parts.push(
    kit.part(
      kit.tube(
        [
          [0, soil - 0.01, 0],
          [0.003, soil + trunk * 0.5, 0.002],
          [0, soil + trunk, 0],
        ],
        0.0045,
        { segments: 8, sides: 8 },
      ),
      kit.paper({ colour: '#6d5a40' }, 'bark'),
    ),
  );
  for (let i = 0; i < 26; i++) {
    const t = i / 25;
    const a = i * 2.39996;
    const y = soil + 0.012 + trunk * t;
    const reach = 0.105 - 0.07 * t ** 1.5 + random.range(-0.01, 0.01);
    const rise = 0.012 + 0.075 * t + random.range(-0.01, 0.012);
    const tip = [Math.sin(a) * reach, y + rise, Math.cos(a) * reach];
    parts.push(
      kit.part(
        kit.tube([[0, y, 0], [tip[0] * 0.55, y + rise * 0.85, tip[2] * 0.55], tip], 0.0013, {
          segments: 10,
          sides: 6,
        }),
        stem,
      ),
    );
    parts.push(
      kit.part(coin, skin, {
        position: tip,
        rotation: leafRotation(
          THREE,
          a,
          -0.55 + 0.75 * t + random.range(-0.2, 0.2),
          random.range(-0.25, 0.25),
        ),
        scale: (1.05 - 0.42 * t) * random.range(0.82, 1.08),
      }),
    );
  }
  return kit.group(parts);
}

/** A rosette of thick toothed leaves. About 34 cm. */
export function aloe(kit, key) {
  const { random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.075, 0.11, 0.88), {
    surface: potSurface(key),
    gravel: true,
  });
  const skin = kit.ceramic({ colour: '#7f9a76', glaze: 0.35, speckle: 0.35 }, 'leaf');
  const thorn = kit.paper({ colour: '#d9d2ad' }, 'teeth');
  const tooth = thornGeometry(kit, 0.0045, 0.0012).rotateZ(-1.25);
  const section = kit.outlineSection(
    Array.from({ length: 16 }, (_, i) => {
      const a = (i / 16) * TAU;
      const [x, y] = [Math.cos(a), Math.sin(a)];
      return [0.3 * y + 0.34 * x * x, x];
    }).reverse(),
  );
  const leafAt = (a, length, width, tilt) => {
    const at = (t) => {
      const angle = tilt - 0.5 * t * t;
      return [0, Math.sin(angle) * length * t, Math.cos(angle) * length * t];
    };
    const swell = (t) => width * (0.72 + 0.5 * t - 0.5 * t * t) * Math.max(0.02, 1 - t ** 2.6);
    const body = kit.sweep([at(0), at(0.3), at(0.6), at(0.85), at(1)], section, {
      segments: 18,
      up: [1, 0, 0],
      taper: swell,
      cap: 'flat',
    });
    const list = [kit.part(body, skin)];
    for (let i = 1; i < 13; i++) {
      const t = i / 14;
      const [, y, z] = at(t);
      for (const side of [-1, 1])
        list.push(
          kit.part(tooth, thorn, {
            position: [side * swell(t) * 0.97, y + swell(t) * 0.28, z],
            rotation: [0, side > 0 ? 0 : Math.PI, 0],
          }),
        );
    }
    return kit.group(list, { position: [0, soil - 0.004, 0], rotation: [0, a, 0] });
  };
  for (let i = 0; i < 15; i++) {
    const t = i / 14;
    parts.push(
      leafAt(
        i * 2.39996,
        (0.21 + 0.05 * Math.sin(t * 3)) * random.range(0.9, 1.08) * (1 - 0.25 * t),
        0.0215 * (1 - 0.3 * t),
        0.62 + 0.75 * t,
      ),
    );
  }
  return kit.group(parts);
}
