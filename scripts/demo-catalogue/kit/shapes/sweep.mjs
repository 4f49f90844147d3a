import * as THREE from 'three';
import { fromArrays } from './finish.mjs';

/** A section is `{ points: [[x,y],...], normals: [[x,y],...] }`, closed, counter-clockwise. */
export function circleSection(radius, sides = 10) {
  return ellipseSection(radius, radius, sides);
}

export function ellipseSection(a, b, sides = 12) {
  const points = [];
  const normals = [];
  for (let i = 0; i < sides; i++) {
    const t = (2 * Math.PI * i) / sides;
    points.push([a * Math.cos(t), b * Math.sin(t)]);
    const n = [b * Math.cos(t), a * Math.sin(t)];
    const l = Math.hypot(...n);
    normals.push([n[0] / l, n[1] / l]);
  }
  return { points, normals };
}

/** A rounded rectangle of width (along the frame's normal) × height (along its binormal). */
export function rectSection(width, height, radius = 0.002, segments = 2) {
  const r = Math.min(radius, width / 2 - 1e-6, height / 2 - 1e-6);
  const points = [];
  const normals = [];
  const corners = [
    [width / 2 - r, height / 2 - r, 0],
    [-width / 2 + r, height / 2 - r, 1],
    [-width / 2 + r, -height / 2 + r, 2],
    [width / 2 - r, -height / 2 + r, 3],
  ];
  for (const [x, y, q] of corners)
    for (let i = 0; i <= segments; i++) {
      const t = ((q + i / segments) * Math.PI) / 2;
      points.push([x + r * Math.cos(t), y + r * Math.sin(t)]);
      normals.push([Math.cos(t), Math.sin(t)]);
    }
  return { points, normals };
}

/** Any closed outline of [x,y] points (counter-clockwise) as a smooth section. */
export function outlineSection(points) {
  const n = points.length;
  const normals = points.map((_, i) => {
    const a = points[(i + n - 1) % n];
    const b = points[(i + 1) % n];
    const d = [b[1] - a[1], a[0] - b[0]];
    const l = Math.hypot(...d) || 1;
    return [d[0] / l, d[1] / l];
  });
  return { points, normals };
}

/** Any list of points ([x,y,z] or Vector3), or a Curve, as a Curve (centripetal Catmull-Rom). */
export function curveThrough(points, { closed = false } = {}) {
  if (points.getPointAt) return points;
  const list = points.map((p) => (p.isVector3 ? p : new THREE.Vector3(...p)));
  if (list.length === 2 && !closed) return new THREE.LineCurve3(list[0], list[1]);
  return new THREE.CatmullRomCurve3(list, closed, 'centripetal');
}

/** Straight pieces with round corners of `radius`: a bent rod. */
export function bentRod(points, radius, { closed = false } = {}) {
  const list = points.map((p) => (p.isVector3 ? p.clone() : new THREE.Vector3(...p)));
  const path = new THREE.CurvePath();
  const n = list.length;
  const cut = (i) => {
    const p = list[i];
    const a = list[(i + n - 1) % n];
    const b = list[(i + 1) % n];
    const da = a.clone().sub(p);
    const db = b.clone().sub(p);
    const angle = da.angleTo(db);
    const reach = Math.min(radius / Math.tan(angle / 2), da.length() * 0.49, db.length() * 0.49);
    return { in: p.clone().add(da.setLength(reach)), out: p.clone().add(db.setLength(reach)), at: p };
  };
  const corners = [];
  for (let i = 0; i < n; i++)
    corners.push(!closed && (i === 0 || i === n - 1) ? { in: list[i], out: list[i], at: list[i] } : cut(i));
  const pieces = closed ? n : n - 1;
  for (let i = 0; i < pieces; i++) {
    const next = corners[(i + 1) % n];
    if (corners[i].out.distanceTo(next.in) > 1e-6) path.add(new THREE.LineCurve3(corners[i].out, next.in));
    if (next.in.distanceTo(next.out) > 1e-6)
      path.add(new THREE.QuadraticBezierCurve3(next.in, next.at, next.out));
  }
  return path;
}

/** Frames that turn least along the curve; `up` fixes the binormal instead (flat things, seat rails). */
function framesOf(curve, segments, closed, up) {
  if (!up) return curve.computeFrenetFrames(segments, closed);
  const tangents = [];
  const normals = [];
  const binormals = [];
  const u = new THREE.Vector3(...up);
  for (let i = 0; i <= segments; i++) {
    const t = curve.getTangentAt(i / segments);
    const n = new THREE.Vector3().crossVectors(u, t).normalize();
    tangents.push(t);
    normals.push(n);
    binormals.push(new THREE.Vector3().crossVectors(t, n).normalize());
  }
  return { tangents, normals, binormals };
}

/**
 * Carries a section along a curve. u runs around the section, v along the curve, both in metres.
 * - `segments`: steps along the curve. `taper(t)`: a scale or [sx, sy] at t in [0,1]. `twist(t)`: radians.
 * - `cap`: 'round' | 'flat' | 'none'. `closed`: the curve is a loop. `up`: [x,y,z] keeps the section upright.
 */
export function sweep(curve, section, options = {}) {
  const { closed = false, taper = () => 1, twist = () => 0, cap = 'flat', up = null } = options;
  const path = curveThrough(curve, { closed });
  const length = path.getLength();
  const segments = options.segments ?? (path.isLineCurve3 ? 1 : path.isCurvePath ? 48 : 24);
  const frames = framesOf(path, segments, closed, up);
  const { points, normals: sectionNormals } = section;
  const sides = points.length;
  let around = 0;
  const us = [0];
  for (let i = 0; i < sides; i++) {
    const a = points[i];
    const b = points[(i + 1) % sides];
    around += Math.hypot(a[0] - b[0], a[1] - b[1]);
    us.push(around);
  }
  const rings = [];
  const ringAt = (t, i, scale, shift, tilt) => ({ t, i, scale, shift, tilt });
  const radius = Math.max(...points.map((p) => Math.hypot(p[0], p[1])));
  const capSteps = cap === 'round' && !closed ? 3 : 0;
  const minExtent = Math.min(
    Math.max(...points.map((p) => Math.abs(p[0]))),
    Math.max(...points.map((p) => Math.abs(p[1]))),
  );
  for (let k = capSteps; k > 0; k--) {
    const a = (k / capSteps) * (Math.PI / 2);
    rings.push(ringAt(0, 0, Math.max(Math.cos(a), 0.001), -Math.sin(a), -Math.sin(a)));
  }
  for (let i = 0; i <= segments; i++) rings.push(ringAt(i / segments, i, 1, 0, 0));
  for (let k = 1; k <= capSteps; k++) {
    const a = (k / capSteps) * (Math.PI / 2);
    rings.push(ringAt(1, segments, Math.max(Math.cos(a), 0.001), Math.sin(a), Math.sin(a)));
  }
  const positions = [];
  const normals = [];
  const uvs = [];
  const index = [];
  const ringVertices = (ring, flatNormal) => {
    const centre = path.getPointAt(Math.min(1, Math.max(0, ring.t)));
    const s = taper(ring.t);
    const [sx, sy] = Array.isArray(s) ? s : [s, s];
    const angle = twist(ring.t);
    const c = Math.cos(angle);
    const d = Math.sin(angle);
    const N = frames.normals[ring.i];
    const B = frames.binormals[ring.i];
    const T = frames.tangents[ring.i];
    const lift = ring.shift * minExtent * Math.min(sx, sy);
    const shrink = (value, extent) => value * (ring.shift ? 1 - ((1 - ring.scale) * minExtent) / extent : 1);
    for (let j = 0; j <= sides; j++) {
      const [px, py] = points[j % sides];
      const x = shrink(px, radius) * sx;
      const y = shrink(py, radius) * sy;
      const rx = x * c - y * d;
      const ry = x * d + y * c;
      positions.push(
        centre.x + N.x * rx + B.x * ry + T.x * lift,
        centre.y + N.y * rx + B.y * ry + T.y * lift,
        centre.z + N.z * rx + B.z * ry + T.z * lift,
      );
      if (flatNormal) normals.push(flatNormal.x, flatNormal.y, flatNormal.z);
      else {
        const [nx0, ny0] = sectionNormals[j % sides];
        const nx = nx0 * c - ny0 * d;
        const ny = nx0 * d + ny0 * c;
        const k = Math.sqrt(Math.max(0, 1 - ring.tilt * ring.tilt));
        normals.push(
          (N.x * nx + B.x * ny) * k + T.x * ring.tilt,
          (N.y * nx + B.y * ny) * k + T.y * ring.tilt,
          (N.z * nx + B.z * ny) * k + T.z * ring.tilt,
        );
      }
      uvs.push(us[j], ring.t * length + lift);
    }
  };
  for (const ring of rings) ringVertices(ring);
  const w = sides + 1;
  for (let r = 0; r + 1 < rings.length; r++)
    for (let j = 0; j < sides; j++) {
      const a = r * w + j;
      index.push(a, a + 1, a + w + 1, a, a + w + 1, a + w);
    }
  if (!closed && cap !== 'none') {
    for (const end of [0, 1]) {
      const ring = rings[end ? rings.length - 1 : 0];
      const T = frames.tangents[ring.i].clone().multiplyScalar(end ? 1 : -1);
      const base = positions.length / 3;
      ringVertices(ring, T);
      for (let j = 0; j < sides; j++) uvs.splice((base + j) * 2, 2, points[j][0], points[j][1]);
      const flat = THREE.ShapeUtils.triangulateShape(
        points.map((p) => new THREE.Vector2(p[0], p[1])),
        [],
      );
      for (const [a, b, c] of flat)
        index.push(...(end ? [base + a, base + b, base + c] : [base + c, base + b, base + a]));
    }
  }
  return fromArrays(positions, normals, uvs, index);
}

/** A round rod through points. `radius` a number or a function of t; ends are rounded unless `cap` says otherwise. */
export function tube(points, radius, options = {}) {
  const varying = typeof radius === 'function';
  const section = circleSection(varying ? 1 : radius, options.sides ?? 10);
  if (!varying) return sweep(points, section, { cap: 'round', ...options });
  return sweep(points, section, { cap: 'flat', segments: 16, taper: (t) => radius(t), ...options });
}
