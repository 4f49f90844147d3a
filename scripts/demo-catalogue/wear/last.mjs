import { clamp, ease, mix, range, spline, track, v3 } from '../kit/curves.mjs';

/**
 * The last of a shoe: where its upper and sole run. A right shoe, heel to toe along z, +x the outer side, metres.
 * Everything on the upper is a point of (t, u): t 0..1 once around the footprint from the heel by the outer side,
 * u 0 at the sole to 1 at the top line.
 */

const footprint = [
  [0, -0.1375],
  [0.0185, -0.1325],
  [0.0295, -0.113],
  [0.0322, -0.078],
  [0.0345, -0.035],
  [0.0415, 0.012],
  [0.0468, 0.05],
  [0.0432, 0.089],
  [0.0295, 0.12],
  [0.006, 0.1345],
  [-0.02, 0.1285],
  [-0.0372, 0.103],
  [-0.0432, 0.066],
  [-0.0392, 0.024],
  [-0.0312, -0.02],
  [-0.0288, -0.07],
  [-0.0285, -0.112],
  [-0.0182, -0.132],
];

/** @param {object} style Heights and lines of the shoe; see `styles` in sneakers.mjs. */
export function createLast(style) {
  const n = 88;
  const long = style.long ?? 1;
  const wide = style.wide ?? 1;
  const loop = spline(
    footprint.map(([x, z]) => v3(x * wide, 0, z * long)),
    n,
    true,
  );
  const normals = loop.map((_, i) => {
    const d = loop[(i + 1) % n].clone().sub(loop[(i - 1 + n) % n]);
    return v3(-d.z, 0, d.x).normalize().multiplyScalar(-1);
  });
  const centre = loop.reduce((s, p) => s.add(p), v3(0, 0, 0)).divideScalar(n);
  if (normals[22].dot(loop[22].clone().sub(centre)) < 0) for (const m of normals) m.multiplyScalar(-1);
  const zMin = Math.min(...loop.map((p) => p.z));
  const zMax = Math.max(...loop.map((p) => p.z));
  const along = (z) => (z - zMin) / (zMax - zMin);
  const sample = (list, t) => {
    const f = (((t % 1) + 1) % 1) * n;
    const i = Math.floor(f);
    return list[i % n].clone().lerp(list[(i + 1) % n], f - i);
  };
  const soleTop = track(style.soleTop);
  const soleBottom = track(style.soleBottom);
  const topHeight = track(style.topHeight);
  const topHalf = track(style.topHalf);
  const topAlong = track([
    [0, 0.012],
    [0.2, 0.205],
    [style.collarEnd, style.collarEnd],
    [style.throatEnd, style.throatEnd],
    [1, style.toeTop],
  ]);
  const vamp = (s) => ease(style.collarEnd - 0.1, style.throatEnd + 0.06, s);
  const floor = (t, out = 0, lift = 0) => {
    const p = sample(loop, t).addScaledVector(sample(normals, t), out);
    p.y = soleTop(along(sample(loop, t).z)) + lift;
    return p;
  };
  const top = (t) => {
    const p = sample(loop, t);
    const s = along(p.z);
    const q = topAlong(s);
    const z = mix(zMin, zMax, q);
    const rear = 1 - ease(0.06, 0.26, s);
    const half = topHalf(s);
    const sign = Math.sign(p.x - style.ridge * s) || 1;
    const spread = mix(half * clamp(Math.abs(p.x) / 0.012), Math.abs(p.x) * (style.heelPinch ?? 0.76), rear);
    const x = sign * Math.min(spread, Math.abs(p.x)) + style.ridge * s;
    return v3(x, topHeight(s), mix(z, mix(zMin, zMax, 0.018 + s * 0.93), rear * 0.9));
  };
  /** A point of the upper, `lift` metres out of its skin. */
  const skinPoint = (t, u) => {
    const a = floor(t, style.feather ?? -0.001, -0.002);
    const d = top(t);
    const s = along(a.z);
    const v = vamp(s);
    const out = sample(normals, t);
    const h = d.y - a.y;
    const b = a
      .clone()
      .add(v3(0, h * mix(0.34, 0.62, v), 0))
      .addScaledVector(out, mix(0.0035, 0.0025, v) + (style.puff ?? 0));
    const flat = v3(a.x - d.x, 0, a.z - d.z);
    const c = d
      .clone()
      .add(v3(0, -h * mix(0.32, 0.02, v), 0))
      .addScaledVector(flat, mix(0.05, 0.52, v));
    const w = 1 - u;
    return a
      .multiplyScalar(w ** 3)
      .addScaledVector(b, 3 * w * w * u)
      .addScaledVector(c, 3 * w * u * u)
      .addScaledVector(d, u ** 3);
  };
  const point = (t, u, lift = 0) => {
    const p = skinPoint(t, u);
    if (!lift) return p;
    const e = 0.004;
    const du = skinPoint(t, Math.min(1, u + e)).sub(skinPoint(t, Math.max(0, u - e)));
    const dt = skinPoint(t + e, u).sub(skinPoint(t - e, u));
    const normal = dt.cross(du).normalize();
    const outwards = sample(normals, t).add(v3(0, 0.6, 0));
    if (normal.dot(outwards) < 0) normal.multiplyScalar(-1);
    return p.addScaledVector(normal, lift);
  };
  const side = (t) => (((t % 1) + 1) % 1 < 0.5 ? 1 : -1);
  /** t on the outer (+1) or inner (-1) side where the footprint is `s` of the way from heel to toe. */
  const at = (s, which) => {
    let best = 0;
    let error = 9;
    for (const i of range(n)) {
      const t = i / n;
      const onSide = which > 0 ? t > 0 && t < 0.53 : t > 0.47;
      const d = Math.abs(along(loop[i].z) - s);
      if (onSide && d < error) {
        error = d;
        best = t;
      }
    }
    return best;
  };
  return {
    n,
    loop,
    normals,
    sample,
    floor,
    top,
    point,
    along,
    at,
    side,
    soleTop,
    soleBottom,
    style,
    zMin,
    zMax,
  };
}
