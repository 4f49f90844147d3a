import * as THREE from 'three';
import { fromArrays } from './finish.mjs';

/** Rounds the corners of a polyline by `radius` (the same at every inner corner, less where there is no room). */
function filletProfile(points, radius, steps, closed) {
  if (!radius) return points;
  const out = [];
  const n = points.length;
  for (const [i, p] of points.entries()) {
    const a = points[(i + n - 1) % n];
    const b = points[(i + 1) % n];
    const r = p[2] ?? radius;
    if (r === 0 || (!closed && (i === 0 || i === n - 1))) {
      out.push(p);
      continue;
    }
    const da = [a[0] - p[0], a[1] - p[1]];
    const db = [b[0] - p[0], b[1] - p[1]];
    const la = Math.hypot(...da);
    const lb = Math.hypot(...db);
    const cos = (da[0] * db[0] + da[1] * db[1]) / (la * lb);
    if (cos < -0.995 || !la || !lb) {
      out.push(p);
      continue;
    }
    const reach = Math.min(r, la * 0.45, lb * 0.45);
    const from = [p[0] + (da[0] / la) * reach, p[1] + (da[1] / la) * reach];
    const to = [p[0] + (db[0] / lb) * reach, p[1] + (db[1] / lb) * reach];
    for (let k = 0; k <= steps; k++) {
      const t = k / steps;
      out.push([
        (1 - t) * (1 - t) * from[0] + 2 * t * (1 - t) * p[0] + t * t * to[0],
        (1 - t) * (1 - t) * from[1] + 2 * t * (1 - t) * p[1] + t * t * to[1],
      ]);
    }
  }
  return out;
}

/**
 * Turns a profile of [radius, y] points around the y axis. Go from the bottom up along the outside (then down the
 * inside for a vessel): that order faces outwards.
 * - `smooth`: a spline through the points (`divisions` samples); else straight pieces with corners rounded by
 *   `bevel` (a point may carry its own as a third number, 0 keeps it sharp).
 * - `closed`: the profile is a loop (a ring). `arc`: radians turned. u runs around, v along the profile, in metres.
 */
export function lathe(points, options = {}) {
  const {
    segments = 40,
    smooth = false,
    bevel = 0.0015,
    bevelSteps = 3,
    closed = false,
    arc = 2 * Math.PI,
  } = options;
  let profile = points;
  if (smooth) {
    const curve = new THREE.CatmullRomCurve3(
      points.map(([r, y]) => new THREE.Vector3(r, y, 0)),
      closed,
      'centripetal',
    );
    profile = curve.getPoints(options.divisions ?? points.length * 5).map((p) => [Math.max(p.x, 0), p.y]);
  } else profile = filletProfile(points, bevel, bevelSteps, closed);
  if (closed) profile = [...profile, profile[0]];
  const count = profile.length;
  const edge = (i) => {
    const a = profile[i];
    const b = profile[i + 1];
    const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1e-9;
    return { n: [(b[1] - a[1]) / l, -(b[0] - a[0]) / l], l };
  };
  const edges = [];
  for (let i = 0; i + 1 < count; i++) edges.push(edge(i));
  // Each profile point gives one row, or two where the profile turns by more than 40° (a sharp edge).
  const rows = [];
  let v = 0;
  const blend = (a, b) => {
    const x = a.n[0] * Math.min(a.l, b.l * 4) + b.n[0] * Math.min(b.l, a.l * 4);
    const y = a.n[1] * Math.min(a.l, b.l * 4) + b.n[1] * Math.min(b.l, a.l * 4);
    const l = Math.hypot(x, y) || 1;
    return [x / l, y / l];
  };
  for (let i = 0; i < count; i++) {
    const before = i > 0 ? edges[i - 1] : closed ? edges[count - 2] : null;
    const after = i < count - 1 ? edges[i] : closed ? edges[0] : null;
    if (i > 0) v += edges[i - 1].l;
    const row = (n, starts) => rows.push({ r: profile[i][0], y: profile[i][1], n, v, starts });
    if (!before) row(after.n, true);
    else if (!after) row(before.n, false);
    else if (before.n[0] * after.n[0] + before.n[1] * after.n[1] > 0.77) row(blend(before, after), true);
    else {
      row(before.n, false);
      row(after.n, true);
    }
  }
  const widest = Math.max(...profile.map((p) => p[0]));
  const positions = [];
  const normals = [];
  const uvs = [];
  const index = [];
  for (const { r, y, n, v: along } of rows)
    for (let s = 0; s <= segments; s++) {
      const a = (arc * s) / segments;
      positions.push(r * Math.sin(a), y, r * Math.cos(a));
      normals.push(n[0] * Math.sin(a), n[1], n[0] * Math.cos(a));
      uvs.push(a * widest, along);
    }
  const w = segments + 1;
  for (let i = 0; i + 1 < rows.length; i++) {
    if (!rows[i].starts) continue;
    for (let s = 0; s < segments; s++) {
      const a = i * w + s;
      if (rows[i].r > 1e-7) index.push(a, a + 1, a + w);
      if (rows[i + 1].r > 1e-7) index.push(a + 1, a + w + 1, a + w);
    }
  }
  return fromArrays(positions, normals, uvs, index);
}

/** A rod with rounded ends: total length along y, centred. */
export function capsule(radius, length, segments = 16) {
  const profile = [];
  for (let i = 0; i <= 5; i++) {
    const a = -Math.PI / 2 + (i / 5) * (Math.PI / 2);
    profile.push([radius * Math.cos(a), -length / 2 + radius + radius * Math.sin(a), 0]);
  }
  for (let i = 0; i <= 5; i++) {
    const a = (i / 5) * (Math.PI / 2);
    profile.push([radius * Math.cos(a), length / 2 - radius + radius * Math.sin(a), 0]);
  }
  profile[0][0] = 0;
  profile.at(-1)[0] = 0;
  return lathe(profile, { segments, bevel: 0 });
}

/** A solid disc or cylinder with bevelled rims, standing on y = 0. */
export function cylinder(radius, height, { bevel = 0.0015, segments = 40, top = radius } = {}) {
  return lathe(
    [
      [0, 0],
      [radius, 0],
      [top, height],
      [0, height],
    ],
    { segments, bevel },
  );
}

/** A ring lying flat (around y): `section` as for `sweep`, x outwards, y up. */
export function ring(radius, section, segments = 64) {
  const points = section.points.map(([x, y]) => [radius + x, y, 0]);
  return lathe(points, { segments, bevel: 0, closed: true });
}

/** A round ring lying flat. */
export function torus(radius, thickness, { segments = 64, sides = 14 } = {}) {
  const points = [];
  for (let i = 0; i < sides; i++) {
    const a = (2 * Math.PI * i) / sides;
    points.push([radius + (thickness / 2) * Math.cos(a), (thickness / 2) * Math.sin(a), 0]);
  }
  return lathe(points, { segments, bevel: 0, closed: true });
}

/** A ball, centred. */
export function sphere(radius, segments = 24) {
  const profile = [];
  const rows = Math.max(6, Math.round(segments / 2));
  for (let i = 0; i <= rows; i++) {
    const a = -Math.PI / 2 + (i / rows) * Math.PI;
    profile.push([i === 0 || i === rows ? 0 : radius * Math.cos(a), radius * Math.sin(a), 0]);
  }
  return lathe(profile, { segments, bevel: 0 });
}
