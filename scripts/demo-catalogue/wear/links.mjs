import { ellipse, range, spline, v3 } from '../kit/curves.mjs';
import { crease, framesAlong, skin, sweep, turn } from '../kit/loft.mjs';
import { laid, merged, placed } from '../kit/parts.mjs';

/** Chain links, stones, beads and pearls: the small change of jewellery. Metres. */

/** One link in the xy plane, `length` along x: a bent wire. */
export function link(length, width, wire, { segments = 12, sides = 6, flat = 1 } = {}) {
  const half = Math.max(0, (length - width) / 2);
  const r = width / 2 - wire;
  const path = range(segments).map((i) => {
    const a = (i / segments) * 2 * Math.PI;
    return v3(
      Math.cos(a) * r + Math.sign(Math.cos(a)) * (Math.abs(Math.cos(a)) < 1e-6 ? 0 : half),
      Math.sin(a) * r,
      0,
    );
  });
  return sweep(path, ellipse(wire, wire * flat, sides), {
    closed: true,
    up: v3(0, 0, 1),
    crease: sides < 6 ? 130 : 80,
  });
}

/**
 * Links laid along a path, every other one turned by `angle` about the path.
 *
 * @param {import('three').Vector3[]} path Dense points. @param {number} pitch Distance between link centres.
 */
export function chain(path, pitch, links, { angle = Math.PI / 2, start = 0, closed = false, up } = {}) {
  let length = 0;
  const marks = path.map((p, i) => {
    if (i > 0) length += p.distanceTo(path[i - 1]);
    return length;
  });
  if (closed) length += path[0].distanceTo(path[path.length - 1]);
  const count = Math.round(length / pitch);
  const at = (s) => {
    let i = 1;
    while (i < path.length - 1 && marks[i] < s) i++;
    const span = marks[i] - marks[i - 1] || 1;
    return path[i - 1].clone().lerp(path[i], Math.min(1, (s - marks[i - 1]) / span));
  };
  const points = range(count).map((k) => at(((k + 0.5) / count) * length));
  const frames = framesAlong(points, { closed, up });
  const list = Array.isArray(links) ? links : [links];
  return merged(
    frames.map((f, k) => {
      const turned = start + (k % 2 === 0 ? 0 : angle);
      const c = Math.cos(turned);
      const s = Math.sin(turned);
      const top = f.top.clone().multiplyScalar(c).addScaledVector(f.side, s);
      const side = f.tangent.clone().cross(top);
      return laid(list[k % list.length], { point: f.point, tangent: f.tangent, side, top });
    }),
  );
}

/** A round brilliant, table up, girdle at y = 0. */
export function brilliant(diameter, folds = 16) {
  const r = diameter / 2;
  const ring = (radius, y, shift, wave = 0) =>
    range(folds).map((i) => {
      const a = ((i + shift) / folds) * 2 * Math.PI;
      const k = radius * (1 + wave * (i % 2 === 0 ? 1 : -1));
      return v3(Math.sin(a) * k, y, Math.cos(a) * k);
    });
  const rows = [
    ring(r * 0.02, -r * 0.86, 0),
    ring(r * 0.46, -r * 0.48, 0, 0.1),
    ring(r * 0.995, -r * 0.03, 0),
    ring(r, r * 0.02, 0),
    ring(r * 0.8, r * 0.2, 0, 0.05),
    ring(r * 0.56, r * 0.33, 0, -0.035),
  ];
  return skin(rows, { closeRow: true, capEnd: true, crease: 3 });
}

/** A stepped rectangular stone, table up. */
export function stepCut(width, length, depth) {
  const loop = (k, y, corner = 0.2) => {
    const w = (width / 2) * k;
    const l = (length / 2) * k;
    const c = Math.min(w, l) * corner;
    return [
      [w, l - c],
      [w - c, l],
      [-w + c, l],
      [-w, l - c],
      [-w, -l + c],
      [-w + c, -l],
      [w - c, -l],
      [w, -l + c],
    ].map(([x, z]) => v3(x, y, -z));
  };
  return skin(
    [
      loop(0.08, -depth * 0.62),
      loop(0.55, -depth * 0.36),
      loop(0.9, -depth * 0.08),
      loop(1, 0),
      loop(1, depth * 0.05),
      loop(0.88, depth * 0.2),
      loop(0.72, depth * 0.32),
      loop(0.6, depth * 0.37),
    ],
    { closeRow: true, capEnd: true, crease: 3 },
  );
}

/** A ball; `squash` flattens it along y. */
export function ball(radius, segments = 20, squash = 1) {
  const rows = Math.max(6, Math.round(segments * 0.6));
  return turn(
    range(rows + 1).map((k) => {
      const a = (k / rows) * Math.PI - Math.PI / 2;
      return [Math.max(radius * Math.cos(a), 1e-7), radius * squash * Math.sin(a)];
    }),
    segments,
    80,
  );
}

/** A smooth dome (cabochon) on an oval base, flat side at y = 0. */
export function cabochon(width, length, height) {
  const rows = range(10).map((k) => {
    const a = (k / 9) * (Math.PI / 2);
    const s = Math.max(0.001, Math.cos(a) ** 0.8);
    return range(32).map((i) => {
      const b = (i / 32) * 2 * Math.PI;
      return v3((Math.sin(b) * width * s) / 2, height * Math.sin(a), (Math.cos(b) * length * s) / 2);
    });
  });
  return skin(rows, { closeRow: true, crease: 70 });
}

/** A teardrop hanging from y = 0 down to -length. */
export function teardrop(length, width, segments = 28) {
  const keys = range(22).map((k) => {
    const t = k / 21;
    const a = t * Math.PI;
    return [
      Math.max(1e-7, (width / 2) * Math.sin(a) * (0.28 + 0.72 * (1 - t) ** 0.75) * 1.24),
      -length + length * ((1 - Math.cos(a)) / 2),
    ];
  });
  return turn(keys, segments, 60);
}

/** A thin disc with a rounded edge facing +z, centred. */
export function disc(radius, thickness, segments = 40) {
  const h = thickness / 2;
  const b = Math.min(h * 0.9, radius * 0.2);
  const g = turn(
    [
      [1e-7, -h],
      [radius - b, -h],
      [radius - b * 0.3, -h + b * 0.3],
      [radius, -h + b],
      [radius, h - b],
      [radius - b * 0.3, h - b * 0.3],
      [radius - b, h],
      [1e-7, h],
    ],
    segments,
    40,
  );
  return placed(g, { turn: [Math.PI / 2, 0, 0] });
}

/** A ring of round wire in the xy plane. */
export const jump = (radius, wire, segments = 16) =>
  link(radius * 2, radius * 2, wire, { segments, sides: 7 });

/** A closed circle of points around the x axis, from the top (+y) towards +z. */
export const around = (radius, n, wobble = () => 0) =>
  range(n).map((i) => {
    const a = (i / n) * 2 * Math.PI;
    const r = radius + wobble(a);
    return v3(0, r * Math.cos(a), r * Math.sin(a));
  });

/** Up vectors that point away from the x axis, for bands. */
export const outward = (_, p) => v3(0, p.y, p.z).normalize();

/** Four or six claws and a basket for a stone of this diameter, girdle at y = 0. */
export function claws(diameter, count = 6, wire = 0.00045) {
  const r = diameter / 2;
  const list = range(count).map((i) => {
    const a = ((i + 0.5) / count) * 2 * Math.PI;
    const out = (k, y) => v3(Math.sin(a) * r * k, y, Math.cos(a) * r * k);
    return sweep(
      spline(
        [out(0.42, -r * 1.02), out(0.8, -r * 0.45), out(1.07, 0), out(1.04, r * 0.18), out(0.86, r * 0.27)],
        12,
      ),
      (t) => ellipse(wire * (1 - 0.25 * t), wire * (1 - 0.25 * t), 7),
      { ends: 'round', crease: 80 },
    );
  });
  const rail = (k, y) =>
    sweep(
      range(28).map((i) =>
        v3(Math.sin((i / 28) * 2 * Math.PI) * r * k, y, Math.cos((i / 28) * 2 * Math.PI) * r * k),
      ),
      ellipse(wire * 0.85, wire * 0.85, 7),
      { closed: true, crease: 80 },
    );
  return merged([...list, rail(0.76, -r * 0.5), rail(0.46, -r * 0.98)]);
}

/** A shallow cup that holds a round stone, girdle at y = 0. */
export function bezel(diameter, wall = 0.0005) {
  const r = diameter / 2;
  return turn(
    [
      [r * 0.45, -r * 0.75],
      [r + wall * 0.7, -r * 0.3],
      [r + wall, 0],
      [r + wall, r * 0.1],
      [r + wall * 0.55, r * 0.18],
      [r - wall * 0.1, r * 0.12],
      [r - wall * 0.2, -r * 0.05],
    ],
    36,
    40,
  );
}

/** Facets a smooth form gently, as a hammer does. */
export function hammered(geometry, depth, scale) {
  const g = geometry.clone();
  const p = g.getAttribute('position');
  const n = g.getAttribute('normal');
  for (let i = 0; i < p.count; i++) {
    const [x, y, z] = [p.getX(i) * scale, p.getY(i) * scale, p.getZ(i) * scale];
    const d =
      depth *
      (Math.sin(x * 1.7 + Math.sin(y * 2.3)) * Math.sin(y * 1.9 + Math.sin(z * 1.6)) +
        Math.sin(z * 2.2 + x) * 0.5);
    p.setXYZ(i, p.getX(i) + n.getX(i) * d, p.getY(i) + n.getY(i) * d, p.getZ(i) + n.getZ(i) * d);
  }
  return crease(g, 50);
}
