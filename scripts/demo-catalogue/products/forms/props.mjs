import { leafBlade, leafRotation, outlines } from '../../kit/foliage.mjs';
import { smooth, turn } from '../../kit/turned.mjs';

/**
 * A stem's way out of a vase: from the far side of its floor through the mouth, and only then outwards. `neck` is
 * `{ t, radius }`: the share of the height at which the mouth is, and how far from its middle a stem may pass.
 */
function throughNeck(from, height, lean, { t: rim, radius }) {
  const reach = Math.hypot(...lean);
  const side = lean.map((l) => (reach > 0 ? l / reach : 0));
  return (t) => {
    const inside = Math.min(1, t / rim);
    const beyond = Math.max(0, (t - rim) / (1 - rim));
    const along = radius * (1.6 * inside - 0.6) + (reach - radius) * beyond ** 1.35;
    return [from[0] + side[0] * along, from[1] + height * t, from[2] + side[1] * along];
  };
}

/** A branch with paired leaves standing in a vase: photo only. `from` [x, y, z], `height` metres above it. */
function branch(
  kit,
  from,
  {
    height,
    lean = [0.1, 0],
    leaves = 14,
    size = 0.045,
    colour = '#6f8266',
    shape = 'oval',
    stem = '#6b5a41',
    bare = 0.3,
    neck = null,
  },
) {
  const { THREE, random } = kit;
  const at = neck
    ? throughNeck(from, height, lean, neck)
    : (t) => [from[0] + lean[0] * t ** 1.6, from[1] + height * t, from[2] + lean[1] * t ** 1.6];
  const green = kit.leaf({ colour, roughness: 0.6 }, 'leaf');
  const parts = [
    kit.part(
      kit.tube([at(0), at(0.35), at(0.7), at(1)], (t) => 0.0026 * (1 - 0.65 * t) * (height / 0.3) ** 0.4, {
        segments: 18,
        sides: 8,
      }),
      kit.paper({ colour: stem }, 'stem'),
    ),
  ];
  const geometry = leafBlade({
    length: size,
    width: size * 0.55,
    outline: outlines[shape],
    rows: 6,
    columns: 2,
    droop: 0.5,
  });
  for (let i = 0; i < leaves; i++) {
    const t = bare + ((1 - bare) * (i + 0.5)) / leaves;
    const azimuth = i * 2.4 + random.range(-0.3, 0.3);
    parts.push(
      kit.part(geometry, green, {
        position: at(t),
        rotation: leafRotation(THREE, azimuth, random.range(0.25, 0.8)),
        scale: (1.1 - 0.5 * t) * random.range(0.85, 1.1),
      }),
    );
  }
  return parts;
}

/** A few leafy stems in a vase whose mouth is at the top of its bounds. */
export function leafyStems({
  count = 3,
  height = 0.3,
  spread = 0.16,
  size = 0.045,
  colour = '#74876a',
  shape = 'oval',
  depth = 0.6,
  leaves = 14,
  mouth = 0.015,
} = {}) {
  return (kit, bounds) => {
    const top = bounds.max.y;
    const parts = [];
    for (let i = 0; i < count; i++) {
      const a = (i / count) * Math.PI * 2 + 0.6;
      const s = count === 1 ? 0.6 : 1;
      const tall = (height + top * depth) * (0.86 + 0.14 * Math.cos(i * 2.1));
      const rim = (top * depth) / tall;
      parts.push(
        branch(kit, [0, top * (1 - depth) + 0.01, 0], {
          height: tall,
          neck: { t: rim, radius: mouth * 0.75 },
          lean: [Math.sin(a) * spread * s, Math.cos(a) * spread * 0.7 * s],
          size,
          colour,
          shape,
          leaves,
          bare: rim + (0.012 + size * 0.42) / tall,
        }),
      );
    }
    return kit.group(parts);
  };
}

/** Dry grass heads: thin stems with soft plumes. */
export function dryStems({ count = 6, height = 0.3, spread = 0.12, depth = 0.5, colour = '#cdb48a' } = {}) {
  return (kit, bounds) => {
    const top = bounds.max.y;
    const skin = kit.paper({ colour }, 'grass');
    const parts = [];
    for (let i = 0; i < count; i++) {
      const a = i * 2.4;
      const reach = spread * (0.45 + 0.55 * kit.random.next());
      const tall = height * (0.75 + 0.3 * kit.random.next());
      const low = top * (1 - depth);
      const tip = [Math.sin(a) * reach, top + tall, Math.cos(a) * reach * 0.7];
      const middle = [tip[0] * 0.3, top + tall * 0.4, tip[2] * 0.3];
      parts.push(
        kit.part(
          kit.tube([[0, low, 0], [tip[0] * 0.05, top, tip[2] * 0.05], middle, tip], 0.0009, {
            segments: 14,
            sides: 6,
          }),
          skin,
        ),
      );
      const plume = kit.roughen(
        turn(
          [
            [0, -0.045],
            [0.006, -0.03],
            [0.0095, 0],
            [0.007, 0.03],
            [0, 0.05],
          ],
          { segments: 12 },
        ),
        0.002,
        0.006,
        i + 1,
      );
      parts.push(kit.part(plume, skin, { position: tip, rotation: [tip[2] * 2.2, 0, -tip[0] * 2.2] }));
    }
    return kit.group(parts);
  };
}

/** Coffee or tea in a cup: a disc of `radius` at `y`. */
export function drink(radius, y, colour = '#3a1d0e', x = 0) {
  return (kit) =>
    kit.group([
      kit.part(
        turn(
          [
            [radius, y - 0.0004],
            [radius * 0.97, y],
            [0, y],
          ],
          { segments: 48 },
        ),
        kit.lacquer({ colour, roughness: 0.1 }, 'drink'),
        { position: [x, 0, 0] },
      ),
    ]);
}

/** A small light inside a lamp, for the photo: metres above the lamp's foot, and how bright. */
export function lit(y, { x = 0, z = 0, intensity = 0.6, distance = 4, fromTop = false } = {}) {
  return (kit, bounds) => {
    const light = new kit.THREE.PointLight('#ffd7a3', intensity, distance, 1.6);
    light.position.set(x, fromTop ? bounds.max.y + y : bounds.min.y + y, z);
    const out = kit.group([]);
    out.add(light);
    const speck = kit.part(kit.sphere(0.0005, 8), kit.glow({}, 'speck'), {
      position: light.position.toArray(),
    });
    out.add(speck);
    return out;
  };
}

/**
 * A shelf under something on a wall, with a vase, books and a bowl on it, all at true size. `gap` metres of wall
 * between the two; `side` -1 puts the vase on the left.
 */
export function shelf({
  gap = 0.16,
  species = 'oak',
  side = 1,
  length = 1.3,
  vase = '#d8d0c0',
  stems = true,
} = {}) {
  return (kit, bounds) => {
    const top = bounds.min.y - gap;
    const wood = kit.wood({ species, along: 'x' }, 'shelf');
    const clay = kit.ceramic({ colour: vase, glaze: 0.2 }, 'vase');
    const parts = [
      kit.part(kit.roundedBox(length, 0.032, 0.21, 0.003, 2), wood, {
        position: [0, top - 0.016, 0.106],
        along: 'x',
      }),
    ];
    const outside = smooth([
      [0.03, 0],
      [0.036, 0.004],
      [0.055, 0.05],
      [0.052, 0.09],
      [0.026, 0.13],
      [0.02, 0.155],
      [0.026, 0.17],
    ]);
    const pot = turn([[0, 0], ...outside, [0.0225, 0.1705], [0.016, 0.15]], { segments: 64 });
    const reach = Math.max(0.2, 0.06 + 0.31 * (bounds.max.x - bounds.min.x));
    const x = side * reach;
    parts.push(kit.part(pot, clay, { position: [x, top, 0.11] }));
    if (stems)
      for (const lean of [-0.07, 0.02, 0.1])
        parts.push(
          branch(kit, [x, top + 0.12, 0.11], {
            height: 0.26 - Math.abs(lean),
            lean: [lean, 0.03],
            leaves: 11,
            size: 0.05,
            bare: 0.25,
            colour: '#7c8a6c',
          }),
        );
    const bookColours = ['#7a4a38', '#c9bda6', '#4c5c5a'];
    bookColours.forEach((colour, i) => {
      const width = 0.2 - i * 0.018;
      parts.push(
        kit.part(
          kit.roundedBox(width, 0.022, 0.145, 0.002, 2),
          kit.fabric({ kind: 'linen', colour }, `book-${i}`),
          {
            position: [-side * reach, top + 0.011 + i * 0.0225, 0.11],
            rotation: [0, (i - 1) * 0.08, 0],
          },
        ),
      );
    });
    const sides = smooth([
      [0.025, 0],
      [0.05, 0.022],
      [0.058, 0.042],
    ]);
    const within = smooth([
      [0.055, 0.0425],
      [0.046, 0.022],
      [0.004, 0.008],
    ]);
    const bowl = turn([[0, 0], ...sides, ...within, [0, 0.008]], { segments: 64 });
    parts.push(
      kit.part(bowl, kit.ceramic({ colour: '#9a5b44', glaze: 0.6 }, 'bowl'), {
        position: [-side * reach, top + 0.0675, 0.11],
      }),
    );
    return kit.group(parts);
  };
}

/** Several props in one photo. */
export const together =
  (...list) =>
  (kit, bounds) =>
    kit.group(list.map((prop) => prop(kit, bounds)));
