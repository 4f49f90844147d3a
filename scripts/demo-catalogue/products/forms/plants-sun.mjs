import { leafBlade, leafRotation, outlines } from '../../kit/foliage.mjs';
import { turn } from '../../kit/turned.mjs';
import {
  bowlPot,
  cylinderPot,
  flowerPot,
  leafSkin,
  planter,
  potSurface,
  TAU,
  thornGeometry,
} from './planter.mjs';

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
