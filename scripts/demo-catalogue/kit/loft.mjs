import { BufferGeometry, Float32BufferAttribute } from 'three';
import { clamp, ellipse, range, v3 } from './curves.mjs';

/** Skins over rows of points, sweeps and turned forms: millimetre parts in metre units, UVs in metres. */

/**
 * Skin over rows of points (each row the same length). UVs run in metres along rows (u) and across them (v).
 *
 * @param {Vector3[][]} rows
 * @param {{ closeRow?: boolean, closeLoop?: boolean, capStart?: boolean, capEnd?: boolean, flip?: boolean,
 *   crease?: number }} [options] closeRow joins a row's ends, closeLoop the last row to the first
 */
export function skin(rows, options = {}) {
  const { closeRow = false, closeLoop = false, capStart = false, capEnd = false, flip = false } = options;
  const all = closeLoop ? [...rows, rows[0]] : rows;
  const lines = closeRow ? all.map((row) => [...row, row[0]]) : all;
  const columns = lines[0].length;
  const position = [];
  const uv = [];
  const index = [];
  let v = 0;
  const widths = lines.map((line) => {
    let u = 0;
    return line.map((p, i) => {
      if (i > 0) u += p.distanceTo(line[i - 1]);
      return u;
    });
  });
  // Closed rows of different girths share one u, so that a weave does not shear away from the seam.
  const girth = Math.max(...widths.map((row) => row[columns - 1]));
  const width = closeRow
    ? widths.map((row) => row.map((u) => (u * girth) / Math.max(row[columns - 1], 1e-9)))
    : widths;
  lines.forEach((line, r) => {
    if (r > 0) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += line[c].distanceTo(lines[r - 1][c]);
      v += sum / columns;
    }
    line.forEach((p, c) => {
      position.push(p.x, p.y, p.z);
      uv.push(width[r][c], v);
    });
  });
  const put = (a, b, c) => (flip ? index.push(a, c, b) : index.push(a, b, c));
  for (let r = 0; r + 1 < lines.length; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      const a = r * columns + c;
      const b = a + columns;
      put(a, a + 1, b + 1);
      put(a, b + 1, b);
    }
  }
  const cap = (line, start) => {
    const centre = line.reduce((sum, p) => sum.add(p), v3(0, 0, 0)).divideScalar(line.length);
    const base = position.length / 3;
    position.push(centre.x, centre.y, centre.z);
    uv.push(0, 0);
    for (const p of line) {
      position.push(p.x, p.y, p.z);
      uv.push(p.x - centre.x, p.y - centre.y);
    }
    const n = line.length;
    for (let i = 0; i < n; i++) {
      const next = (i + 1) % n;
      if (start) put(base, base + 1 + next, base + 1 + i);
      else put(base, base + 1 + i, base + 1 + next);
    }
  };
  if (capStart) cap(rows[0], true);
  if (capEnd) cap(rows[rows.length - 1], false);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  return crease(geometry, options.crease ?? 40);
}

/**
 * Gives a geometry smooth normals that break at edges sharper than `degrees`. Corners that share a place (to a
 * micrometre) share a normal, so that seams of UVs do not show. Zero-area triangles are dropped.
 */
export function crease(geometry, degrees = 40) {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry;
  const p = flat.getAttribute('position');
  const uv = flat.getAttribute('uv');
  const limit = Math.cos((degrees * Math.PI) / 180);
  const corners = new Map();
  const faces = [];
  const key = (i) =>
    `${Math.round(p.getX(i) * 1e6)},${Math.round(p.getY(i) * 1e6)},${Math.round(p.getZ(i) * 1e6)}`;
  const [a, b, c] = [v3(0, 0, 0), v3(0, 0, 0), v3(0, 0, 0)];
  for (let i = 0; i < p.count; i += 3) {
    a.fromBufferAttribute(p, i);
    b.fromBufferAttribute(p, i + 1);
    c.fromBufferAttribute(p, i + 2);
    const normal = b.clone().sub(a).cross(c.clone().sub(a));
    const area = normal.length();
    if (area < 1e-13) continue;
    normal.divideScalar(area);
    const points = [a, b, c];
    const face = { first: i, normal };
    faces.push(face);
    for (let k = 0; k < 3; k++) {
      const e1 = points[(k + 1) % 3].clone().sub(points[k]).normalize();
      const e2 = points[(k + 2) % 3].clone().sub(points[k]).normalize();
      const angle = Math.acos(clamp(e1.dot(e2), -1, 1));
      const id = key(i + k);
      const list = corners.get(id) ?? [];
      list.push({ normal, weight: angle });
      corners.set(id, list);
    }
  }
  const out = { position: [], normal: [], uv: [], index: [] };
  const seen = new Map();
  for (const face of faces) {
    for (let k = 0; k < 3; k++) {
      const i = face.first + k;
      const id = key(i);
      const normal = v3(0, 0, 0);
      for (const other of corners.get(id)) {
        if (other.normal.dot(face.normal) >= limit) normal.addScaledVector(other.normal, other.weight);
      }
      normal.normalize();
      const tag = `${id}|${normal.toArray().map((x) => Math.round(x * 250))}|${uv ? `${Math.round(uv.getX(i) * 1e5)},${Math.round(uv.getY(i) * 1e5)}` : ''}`;
      let at = seen.get(tag);
      if (at === undefined) {
        at = out.position.length / 3;
        seen.set(tag, at);
        out.position.push(p.getX(i), p.getY(i), p.getZ(i));
        out.normal.push(normal.x, normal.y, normal.z);
        out.uv.push(uv ? uv.getX(i) : 0, uv ? uv.getY(i) : 0);
      }
      out.index.push(at);
    }
  }
  const result = new BufferGeometry();
  result.setAttribute('position', new Float32BufferAttribute(out.position, 3));
  result.setAttribute('normal', new Float32BufferAttribute(out.normal, 3));
  result.setAttribute('uv', new Float32BufferAttribute(out.uv, 2));
  result.setIndex(out.index);
  return result;
}

/** Frames along a line of points: tangent, and two axes across it. Fixed `up`, else carried along (no twist). */
export function framesAlong(points, { closed = false, up } = {}) {
  const n = points.length;
  const tangents = points.map((_, i) => {
    const before = points[closed ? (i - 1 + n) % n : Math.max(0, i - 1)];
    const after = points[closed ? (i + 1) % n : Math.min(n - 1, i + 1)];
    return after.clone().sub(before).normalize();
  });
  let carried = up ? null : Math.abs(tangents[0].y) < 0.9 ? v3(0, 1, 0) : v3(1, 0, 0);
  const frames = tangents.map((tangent, i) => {
    const reference = up ? (typeof up === 'function' ? up(i / (n - 1 || 1), points[i]) : up) : carried;
    const side = tangent.clone().cross(reference).normalize();
    const top = side.clone().cross(tangent).normalize();
    if (!up) carried = top.clone();
    return { point: points[i], tangent, side, top };
  });
  if (closed && !up) {
    const first = frames[0];
    const last = carried.clone().projectOnPlane(first.tangent).normalize();
    const twist = Math.atan2(last.dot(first.side), last.dot(first.top));
    frames.forEach((f, i) => {
      const angle = (twist * i) / n;
      f.side.applyAxisAngle(f.tangent, -angle);
      f.top.applyAxisAngle(f.tangent, -angle);
    });
  }
  return frames;
}

/**
 * Sweeps a closed profile along points. `profile` is a loop of Vector2 (x to the side, y to the top) or a
 * function of t in 0..1 that returns one. Ends: 'flat', 'round' or none.
 */
export function sweep(points, profile, options = {}) {
  const { closed = false, up, ends = 'flat', twist = 0, crease: degrees = 40 } = options;
  const frames = framesAlong(points, { closed, up });
  const n = frames.length;
  const loopAt = (t) => (typeof profile === 'function' ? profile(t) : profile);
  const rowOf = (frame, loop, t, scale = 1, push = 0) => {
    const angle = twist * t;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    return loop.map((q) =>
      frame.point
        .clone()
        .addScaledVector(frame.tangent, push)
        .addScaledVector(frame.side, (q.x * c - q.y * s) * scale)
        .addScaledVector(frame.top, (q.x * s + q.y * c) * scale),
    );
  };
  const rows = frames.map((f, i) => {
    const t = closed ? i / n : i / (n - 1);
    return rowOf(f, loopAt(t), t);
  });
  if (closed) return skin(rows, { closeRow: true, closeLoop: true, flip: true, crease: degrees });
  if (ends === 'round') {
    const radius = (loop) => Math.max(...loop.map((q) => Math.min(Math.abs(q.x) + 1e-9, Infinity))) || 0;
    const domes = (frame, t, sign) => {
      const loop = loopAt(t);
      const r = Math.min(radius(loop), Math.max(...loop.map((q) => Math.abs(q.y))));
      return [0.45, 0.8, 0.97].map((k) => rowOf(frame, loop, t, Math.sqrt(1 - k * k), sign * r * k));
    };
    rows.unshift(...domes(frames[0], 0, -1).reverse());
    rows.push(...domes(frames[n - 1], 1, 1));
  }
  const cap = ends !== 'none';
  return skin(rows, { closeRow: true, capStart: cap, capEnd: cap, flip: true, crease: degrees });
}

/** A round tube; `radius` is a number or a function of t. */
export const tube = (points, radius, sides = 10, options = {}) =>
  sweep(
    points,
    typeof radius === 'function'
      ? (t) => ellipse(radius(t), radius(t), sides)
      : ellipse(radius, radius, sides),
    { ends: 'round', crease: sides < 8 ? 100 : 60, ...options },
  );

/** Turns a profile of [radius, y] pairs around +y. */
export function turn(profile, segments = 48, degrees = 35) {
  const rows = profile.map(([r, y]) =>
    range(segments).map((i) => {
      const a = (i / segments) * Math.PI * 2;
      return v3(r * Math.sin(a), y, r * Math.cos(a));
    }),
  );
  return skin(rows, { closeRow: true, crease: degrees });
}
