import { clamp, ease, mix, range, roundedRect, spline, track, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube } from '../kit/loft.mjs';
import { facing } from '../kit/parts.mjs';

/** The upper of a shoe: wall, collar, tongue, overlays and stitching. */

/** A patch of leather or film on the upper: `lo(f)`/`hi(f)` bound u along f 0..1 from t0 to t1. */
export function patch(last, t0, t1, lo, hi, thick = 0.0012, columns = 20, rowsCount = 4) {
  const grid = range(columns + 1).map((i) => {
    const f = i / columns;
    const t = mix(t0, t1, f);
    const [a, b] = [lo(f), Math.max(lo(f) + 0.004, hi(f))];
    const edge = Math.min(0.5, 0.012 / Math.max(b - a, 0.02));
    const us = [
      0,
      0,
      edge,
      ...range(rowsCount - 1).map((k) => mix(edge, 1 - edge, (k + 1) / rowsCount)),
      1 - edge,
      1,
      1,
    ];
    return us.map((w, k) => {
      const end = Math.min(ease(0, 0.02, f), ease(0, 0.02, 1 - f));
      const lift =
        k === 0 || k === us.length - 1 ? -0.0006 : k === 1 || k === us.length - 2 ? thick * 0.55 : thick;
      return last.point(t, clamp(mix(a, b, w)), mix(-0.0006, lift, end));
    });
  });
  return facing(skin(grid, { crease: 60 }), v3(0, 0.035, 0));
}

/** A row of stitches along (t, u) points. */
export function stitches(
  last,
  points,
  { lift = 0.0014, length = 0.0026, gap = 0.0014, radius = 0.00032 } = {},
) {
  const path = spline(
    points.map(([t, u]) => last.point(t, clamp(u), lift)),
    160,
  );
  const list = [];
  let run = 0;
  let start = null;
  path.forEach((p, i) => {
    if (i > 0) run += p.distanceTo(path[i - 1]);
    const phase = run % (length + gap);
    if (phase < length) start ??= p;
    else if (start) {
      list.push(tube([start, path[i - 1]], radius, 3, { ends: 'none', crease: 130 }));
      start = null;
    }
  });
  return list;
}

/** The upper's wall with its padded collar and the lining inside. */
export function upperOf(last) {
  const { style } = last;
  const columns = 88;
  const rows = 9;
  const shell = range(rows + 1).map((k) =>
    range(columns).map((i) => last.point(i / columns, (k / rows) ** 0.92)),
  );
  const pad = style.pad ?? 0.0045;
  const inward = (t, amount, drop) => {
    const d = last.top(t);
    const s = last.along(last.sample(last.loop, t).z);
    const open = 1 - ease(style.throatEnd - 0.05, style.throatEnd + 0.02, s);
    const toCentre = v3(
      -(d.x - style.ridge * s),
      0,
      (last.zMin + 0.06 - d.z) * (s < 0.3 ? 0.5 : 0),
    ).normalize();
    return d.addScaledVector(toCentre, amount * open).add(v3(0, drop * open, 0));
  };
  const roll = [
    [0.35, 0.4],
    [1, 0.35],
    [1.5, -0.6],
    [1.55, -3],
    [1.3, -7],
  ].map(([a, b]) => range(columns).map((i) => inward(i / columns, a * pad, b * pad)));
  const upper = skin([...shell, ...roll.slice(0, 3)], { closeRow: true, crease: 70 });
  const lining = skin([...roll.slice(2), range(columns).map((i) => last.floor(i / columns, -0.007, 0.004))], {
    closeRow: true,
    capEnd: true,
    crease: 60,
  });
  const middle = v3(0, 0.045, 0);
  return { upper: facing(upper, middle), lining: facing(lining, v3(0, 0.06, -0.05), false) };
}

/** The tongue: a padded sheet under the throat, rising above the collar. */
export function tongue(last) {
  const { style } = last;
  const [s0, s1] = [style.throatEnd + 0.035, style.collarEnd - 0.035];
  const height = track(style.topHeight);
  const rise = style.tongueRise ?? 0.022;
  const z = (s) => mix(last.zMin, last.zMax, s);
  const line = spline(
    [
      v3(style.ridge * s0, height(s0) - 0.003, z(s0)),
      v3(style.ridge * mix(s0, s1, 0.35), height(mix(s0, s1, 0.35)) - 0.001, z(mix(s0, s1, 0.35))),
      v3(style.ridge * mix(s0, s1, 0.7), height(mix(s0, s1, 0.7)) + 0.0005, z(mix(s0, s1, 0.7))),
      v3(style.ridge * s1, height(s1) + 0.004, z(s1) - 0.003),
      v3(style.ridge * s1, height(s1) + rise, z(s1) - 0.012),
    ],
    26,
  );
  const width = track([
    [0, 0.024],
    [0.5, 0.036],
    [0.9, 0.044],
    [1, 0.036],
  ]);
  const thick = track([
    [0, 0.003],
    [0.6, 0.005],
    [0.95, 0.007],
    [1, 0.005],
  ]);
  return sweep(
    line,
    (t) =>
      roundedRect(width(t), thick(t), thick(t) * 0.49, 3).map((q) =>
        q.setY(q.y - (q.x / width(t)) ** 2 * 0.02),
      ),
    { up: v3(0, 1, -0.35), ends: 'round', crease: 60 },
  );
}

/** The loop at the heel. */
export function pullTab(last, lift = 0.012) {
  const d = last.top(0);
  return sweep(
    spline(
      [
        d.clone().add(v3(0, -0.012, -0.0035)),
        d.clone().add(v3(0, 0.004, -0.006)),
        d.clone().add(v3(0, lift, -0.0025)),
        d.clone().add(v3(0, 0.004, 0.003)),
        d.clone().add(v3(0, -0.008, 0.005)),
      ],
      20,
    ),
    roundedRect(0.013, 0.0018, 0.0008, 2),
    { up: v3(0, 0.2, -1), ends: 'flat', crease: 60 },
  );
}
