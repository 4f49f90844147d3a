import { BufferGeometry, Float32BufferAttribute } from 'three';

/**
 * A polyline `[radius, y, fillet?][]` with each corner rounded by its fillet (metres), as plain `[radius, y]`
 * points. A corner without a fillet stays sharp.
 */
export function rounded(points, steps = 4) {
  const out = [];
  points.forEach(([x, y, fillet = 0], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!fillet || !before || !after) {
      out.push([x, y]);
      return;
    }
    const [ax, ay] = unit(before[0] - x, before[1] - y);
    const [bx, by] = unit(after[0] - x, after[1] - y);
    const half = Math.acos(Math.max(-1, Math.min(1, ax * bx + ay * by))) / 2;
    const room = 0.49 * Math.min(distance(before, [x, y]), distance(after, [x, y]));
    const reach = Math.min(room, fillet / Math.tan(half));
    const from = [x + ax * reach, y + ay * reach];
    const to = [x + bx * reach, y + by * reach];
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      out.push([
        (1 - t) ** 2 * from[0] + 2 * t * (1 - t) * x + t * t * to[0],
        (1 - t) ** 2 * from[1] + 2 * t * (1 - t) * y + t * t * to[1],
      ]);
    }
  });
  return out;
}

/** A Catmull-Rom curve through `[radius, y][]`, sampled `per` times between points: the hand-thrown profile. */
export function smooth(points, per = 6) {
  const out = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const p0 = points[index - 1] ?? reflect(points[index], points[index + 1]);
    const p1 = points[index];
    const p2 = points[index + 1];
    const p3 = points[index + 2] ?? reflect(p2, p1);
    for (let step = 0; step < per; step++) out.push(catmull(p0, p1, p2, p3, step / per));
  }
  out.push([...points.at(-1)]);
  return out.map(([r, y]) => [Math.max(0, r), y]);
}

/**
 * An open vessel from its outer wall (foot to rim): closes the foot, rounds the rim and returns down the inside
 * at `wall` metres. Returns `{ outside, inside }` profiles so that the two can wear different glazes.
 */
export function vessel(outer, { wall = 0.004, floor = wall * 1.6, rimSteps = 5, footDip = 0.0015 } = {}) {
  const foot = outer[0];
  const rim = outer.at(-1);
  const before = outer.at(-2);
  const [tx, ty] = unit(rim[0] - before[0], rim[1] - before[1]);
  const inner = [];
  for (let index = outer.length - 1; index >= 0; index--) {
    const [nx, ny] = outwardAt(outer, index);
    const point = [outer[index][0] - nx * wall, outer[index][1] - ny * wall];
    if (point[1] > foot[1] + floor && point[0] > 0.001) inner.push(point);
  }
  const middle = [(rim[0] + inner[0][0]) / 2, (rim[1] + inner[0][1]) / 2];
  const lip = [];
  for (let step = 1; step < rimSteps; step++) {
    const angle = (step / rimSteps) * Math.PI;
    const across = Math.cos(angle);
    const up = Math.sin(angle) * wall * 0.5;
    lip.push([
      middle[0] + (rim[0] - middle[0]) * across + tx * up,
      middle[1] + (rim[1] - middle[1]) * across + ty * up,
    ]);
  }
  const low = inner.at(-1);
  const outside = [
    [0, foot[1] + footDip],
    [foot[0] * 0.82, foot[1] + footDip],
    [foot[0] * 0.88, foot[1]],
    ...outer,
    ...lip,
    inner[0],
  ];
  const inside = [
    ...inner,
    [low[0] * 0.86, foot[1] + floor + 0.0008],
    [low[0] * 0.6, foot[1] + floor],
    [0, foot[1] + floor],
  ];
  return { outside, inside };
}

/**
 * A surface of revolution about +y with normals split where the profile bends by more than `crease` radians,
 * and UVs in metres (u around the widest radius, v along the profile).
 *
 * @param profile `[radius, y][]`; the side to the left of the walking direction (upwards: outside) is the front.
 * @param options.modulate `(angle, t, radius, y) → [radius, y]`, t 0..1 along the profile: ribs, flutes, twists.
 */
export function turn(profile, { segments = 56, crease = 0.7, modulate, from = 0, sweep = Math.PI * 2 } = {}) {
  const lengths = [0];
  for (let i = 1; i < profile.length; i++)
    lengths.push(lengths[i - 1] + distance(profile[i - 1], profile[i]));
  const total = lengths.at(-1) || 1;
  const widest = Math.max(...profile.map(([r]) => r));
  const pointAt = (index, column) => {
    const [r, y] = profile[index];
    const angle = from + (column / segments) * sweep;
    const [mr, my] = modulate ? modulate(angle, lengths[index] / total, r, y) : [r, y];
    return [Math.sin(angle) * mr, my, Math.cos(angle) * mr];
  };
  const runs = creaseRuns(profile, crease);
  const positions = [];
  const normals = [];
  const uvs = [];
  const indices = [];
  for (const [start, end] of runs) {
    const base = positions.length / 3;
    for (let index = start; index <= end; index++) {
      for (let column = 0; column <= segments; column++) {
        positions.push(...pointAt(index, column));
        normals.push(...normalAt(pointAt, index, column, start, end, segments, sweep));
        uvs.push((column / segments) * widest * sweep, lengths[index]);
      }
    }
    const stride = segments + 1;
    for (let row = 0; row < end - start; row++) {
      for (let column = 0; column < segments; column++) {
        const a = base + row * stride + column;
        if (profile[start + row][0] > 1e-6) indices.push(a, a + 1, a + stride);
        if (profile[start + row + 1][0] > 1e-6) indices.push(a + 1, a + stride + 1, a + stride);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
  geometry.setIndex(indices);
  geometry.userData = { keepUv: true, uvSize: [widest * sweep, total] };
  return geometry;
}

function normalAt(pointAt, index, column, start, end, segments, sweep) {
  const closed = sweep > 6.28;
  const left = closed ? (column - 1 + segments) % segments : Math.max(0, column - 1);
  const right = closed ? (column + 1) % segments : Math.min(segments, column + 1);
  const below = Math.max(start, index - 1);
  const above = Math.min(end, index + 1);
  const row = rowWithRadius(pointAt, index, column, below, above);
  const a = subtract(pointAt(row, right), pointAt(row, left));
  const b = subtract(pointAt(above, column), pointAt(below, column));
  const n = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const length = Math.hypot(...n) || 1;
  return n.map((value) => value / length);
}

/** At a pole the circle has no direction: its neighbour's is used. */
function rowWithRadius(pointAt, index, column, below, above) {
  const radius = (row) => Math.hypot(pointAt(row, column)[0], pointAt(row, column)[2]);
  if (radius(index) > 1e-6) return index;
  return radius(above) > radius(below) ? above : below;
}

function creaseRuns(profile, crease) {
  const runs = [];
  let start = 0;
  for (let i = 1; i < profile.length - 1; i++) {
    const [ax, ay] = unit(profile[i][0] - profile[i - 1][0], profile[i][1] - profile[i - 1][1]);
    const [bx, by] = unit(profile[i + 1][0] - profile[i][0], profile[i + 1][1] - profile[i][1]);
    if (Math.acos(Math.max(-1, Math.min(1, ax * bx + ay * by))) > crease) {
      runs.push([start, i]);
      start = i;
    }
  }
  runs.push([start, profile.length - 1]);
  return runs;
}

function outwardAt(points, index) {
  const a = points[Math.max(0, index - 1)];
  const b = points[Math.min(points.length - 1, index + 1)];
  const [tx, ty] = unit(b[0] - a[0], b[1] - a[1]);
  return [ty, -tx];
}

function catmull(p0, p1, p2, p3, t) {
  return [0, 1].map(
    (k) =>
      0.5 *
      (2 * p1[k] +
        (p2[k] - p0[k]) * t +
        (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
        (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t ** 3),
  );
}

const reflect = (a, b) => [2 * a[0] - b[0], 2 * a[1] - b[1]];
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const subtract = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
function unit(x, y) {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
