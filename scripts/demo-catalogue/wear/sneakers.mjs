import {
  clamp,
  ease,
  finer,
  merged,
  mirrored,
  mix,
  placed,
  range,
  roundedRect,
  skin,
  spline,
  sweep,
  track,
  tube,
  turn,
  v3,
} from '../kit/loft.mjs';
import { createLast } from './last.mjs';

/** Sneakers: a pair, bottom centre at the origin, toes to +z. Parts by slot: upper, lining, sole, accent, laces, … */

/** A loop of the sole's outline `out` metres beyond the footprint at a share `k` of the sole's height. */
function soleRing(last, out, k, lift = 0) {
  return range(last.n).map((i) => {
    const t = i / last.n;
    const p = last.floor(t, typeof out === 'function' ? out(t) : out);
    const s = last.along(last.loop[i].z);
    p.y = mix(last.soleBottom(s), p.y, k) + lift;
    return p;
  });
}

/** The midsole: rings from the ground up, closed underneath and at the foot bed. */
function midsole(last, rows) {
  const rings = rows.map(([out, k]) => soleRing(last, out, k));
  return skin(rings, { closeRow: true, capStart: true, capEnd: true, flip: true, crease: 42 });
}

/** A patch of leather or film on the upper: `lo(f)`/`hi(f)` bound u along f 0..1 from t0 to t1. */
function patch(last, t0, t1, lo, hi, thick = 0.0012, columns = 26, rowsCount = 5) {
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
function stitches(last, points, { lift = 0.0014, length = 0.0026, gap = 0.0014, radius = 0.00032 } = {}) {
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
function upperOf(last) {
  const { style } = last;
  const columns = 108;
  const rows = 11;
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
function tongue(last) {
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

/** Eyelets, bars of lace across the tongue, and a bow. */
function lacing(last) {
  const { style } = last;
  const count = style.eyelets;
  const spots = range(count).map((k) => {
    const s = mix(style.throatEnd - 0.012, style.collarEnd + 0.025, k / (count - 1));
    return [1, -1].map((side) => last.point(last.at(s, side), style.eyeletU ?? 0.945, 0.0022));
  });
  const rings = spots.flat().map((p) => {
    const up = v3(Math.sign(p.x - 0.001) * 0.55, 0.83, 0.25).normalize();
    const ring = turn(
      [
        [0.0021, 0],
        [0.0037, 0.0001],
        [0.0038, 0.0006],
        [0.003, 0.0011],
        [0.0022, 0.0008],
        [0.002, 0],
      ],
      10,
    );
    const side = v3(0, 0, 1).cross(up).normalize();
    const front = side.clone().cross(up);
    const g = ring.clone();
    const q = g.getAttribute('position');
    const m = g.getAttribute('normal');
    for (const a of [q, m])
      for (let i = 0; i < a.count; i++) {
        const v = side
          .clone()
          .multiplyScalar(a.getX(i))
          .addScaledVector(up, a.getY(i))
          .addScaledVector(front, a.getZ(i));
        a.setXYZ(i, v.x, v.y, v.z);
      }
    return placed(g, { at: p.clone().addScaledVector(up, -0.0012).toArray() });
  });
  const flat = style.lace ?? [0.0075, 0.0018];
  const lace = (points, n = 9) =>
    sweep(spline(points, n), roundedRect(flat[0], flat[1], flat[1] * 0.45, 1), {
      up: v3(0, 1, 0.3),
      ends: 'flat',
      crease: 60,
    });
  const laces = [];
  const arch = (a, b, h) => {
    const m = a
      .clone()
      .lerp(b, 0.5)
      .add(v3(0, h, 0));
    return [
      a.clone().add(v3(0, -0.002, 0)),
      a.clone().add(v3((b.x - a.x) * 0.06, 0.001, 0)),
      a
        .clone()
        .lerp(m, 0.55)
        .add(v3(0, h * 0.32, 0)),
      m,
      b
        .clone()
        .lerp(m, 0.55)
        .add(v3(0, h * 0.32, 0)),
      b.clone().add(v3((a.x - b.x) * 0.06, 0.001, 0)),
      b.clone().add(v3(0, -0.002, 0)),
    ];
  };
  laces.push(lace(arch(spots[0][0], spots[0][1], 0.004)));
  for (const k of range(count - 1)) {
    laces.push(lace(arch(spots[k][0], spots[k + 1][1], 0.0046)));
    laces.push(lace(arch(spots[k][1], spots[k + 1][0], 0.006)));
  }
  const last2 = spots[count - 1];
  const knot = last2[0]
    .clone()
    .lerp(last2[1], 0.5)
    .add(v3(0, 0.009, 0.004));
  laces.push(lace(arch(last2[0], last2[1], 0.0075)));
  laces.push(
    placed(
      turn(
        [
          [0.0001, -0.0045],
          [0.0042, -0.003],
          [0.005, 0],
          [0.0042, 0.003],
          [0.0001, 0.0045],
        ],
        12,
      ),
      { turn: [0.3, 0, Math.PI / 2], at: knot.toArray() },
    ),
  );
  for (const s of [-1, 1]) {
    laces.push(
      lace(
        [
          knot,
          knot.clone().add(v3(s * 0.013, 0.004, 0.006)),
          knot.clone().add(v3(s * 0.029, -0.002, 0.011)),
          knot.clone().add(v3(s * 0.034, -0.008, 0.013)),
          knot.clone().add(v3(s * 0.025, -0.005, 0.016)),
          knot.clone().add(v3(s * 0.011, 0.001, 0.009)),
          knot.clone(),
        ],
        20,
      ),
    );
    const tip = [
      knot,
      knot.clone().add(v3(s * 0.008, 0.001, 0.011)),
      knot.clone().add(v3(s * 0.019, -0.01, 0.024)),
      knot.clone().add(v3(s * 0.026, -0.024, 0.034)),
    ];
    laces.push(lace(tip, 12));
  }
  return { rings: merged(rings), laces: merged(laces) };
}

/** The loop at the heel. */
function pullTab(last, lift = 0.012) {
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

const both = (last, s) => [last.at(s, 1), last.at(s, -1)];

/** One right shoe of a style: geometries by slot. */
function shoe(style) {
  const last = createLast(style);
  const { upper, lining } = upperOf(last);
  const slots = { upper: [upper], lining: [lining], sole: [], accent: [], stitch: [], outsole: [] };
  const add = (slot, ...list) => {
    slots[slot] ??= [];
    slots[slot].push(...list);
  };
  for (const part of style.soles(last)) add(part.slot, part.geometry);
  if (style.eyelets) {
    add('tongue', tongue(last));
    const { rings, laces } = lacing(last);
    add(style.eyeletSlot ?? 'accent', rings);
    add('laces', laces);
  }
  for (const part of style.trims(last)) add(part.slot, ...[part.geometry].flat());
  if (style.tab) add('accent', pullTab(last, style.tab));
  for (const slot of ['sole', 'outsole'])
    slots[slot] &&= slots[slot].map((g) => (g.userData.own ? g : facing(g, v3(0, 0.012, 0))));
  return Object.entries(slots)
    .filter(([, list]) => list.length)
    .map(([slot, list]) => ({ slot, geometry: finer(merged(list), 1.6) }));
}

/** The pair: right shoe at +x, left mirrored, toes a little out. */
export function pair(style) {
  const parts = shoe(style);
  return parts.map(({ slot, geometry }) => {
    const right = placed(geometry, { turn: [0, 0.035, 0], at: [0.0575, 0, 0] });
    return { slot, geometry: merged([right, mirrored(right)]) };
  });
}

const bothSides = (make) => [1, -1].map((side) => make(side));
const span = (last, side, s0, s1) => [last.at(s0, side), last.at(s1, side)];

/** Overlays that several styles share. */
export const trims = {
  toeCap: (last, from = 0.8, reach = 0.5, slot = 'accent') => {
    const [a, b] = both(last, from);
    return {
      slot,
      geometry: [
        patch(
          last,
          a,
          b,
          () => 0.0,
          (f) => reach * Math.sin(Math.PI * f) ** 0.45,
          0.0014,
          40,
          6,
        ),
      ],
    };
  },
  heelCounter: (last, to = 0.2, height = 0.6, slot = 'accent') => {
    const t = last.at(to, 1);
    const u = last.at(to, -1) - 1;
    return {
      slot,
      geometry: [
        patch(
          last,
          u,
          t,
          () => 0.0,
          (f) => height * Math.sin(Math.PI * f) ** 0.5,
          0.0014,
          36,
          6,
        ),
      ],
    };
  },
  heelTab: (last, half = 0.045, from = 0.68, slot = 'accent') => ({
    slot,
    geometry: [
      patch(
        last,
        -half,
        half,
        () => from,
        () => 0.985,
        0.0018,
        14,
        4,
      ),
    ],
  }),
  eyestay: (last, low = 0.7, slot = 'accent') => ({
    slot,
    geometry: bothSides((side) => {
      const [a, b] = span(last, side, last.style.throatEnd + 0.03, last.style.collarEnd - 0.045);
      return patch(
        last,
        a,
        b,
        (f) => low + 0.08 * (1 - f) - 0.06 * f,
        () => 0.992,
        0.0014,
        28,
        5,
      );
    }),
  }),
  stripe: (last, s0, s1, low, high, slot = 'accent') => ({
    slot,
    geometry: bothSides((side) => {
      const [a, b] = span(last, side, s0, s1);
      return patch(
        last,
        a,
        b,
        (f) => low(f),
        (f) => high(f),
        0.0011,
        20,
        4,
      );
    }),
  }),
  mudguard: (last, height, slot = 'accent', s0 = 0.66, thick = 0.0014) => {
    const g = patch(
      last,
      s0,
      s0 + 1,
      () => 0,
      (f) => height(last.along(last.sample(last.loop, s0 + f).z)),
      thick,
      100,
      4,
    );
    return { slot, geometry: [g] };
  },
  stitching: (last, lines, options) => ({
    slot: 'stitch',
    geometry: lines.flatMap((line) => stitches(last, line, options)),
  }),
};

/** Sole constructions: each answers parts. */
export const soles = {
  cup: (last, { out = 0.0042, grooves = true, lip = 0.006, slot = 'sole' } = {}) => {
    const body = skin(
      [
        soleRing(last, out - 0.004, 0),
        soleRing(last, out - 0.0012, 0.0, 0.0006),
        soleRing(last, out, 0.0, 0.003),
        soleRing(last, out + 0.0004, 0.5),
        soleRing(last, out, 1, lip - 0.002),
        soleRing(last, out - 0.0009, 1, lip - 0.0004),
        soleRing(last, out - 0.0022, 1, lip),
        soleRing(last, out - 0.0042, 1, lip - 0.001),
      ],
      { closeRow: true, capStart: true, crease: 42 },
    );
    const parts = [{ slot, geometry: body }];
    if (grooves) {
      const line = soleRing(last, out + 0.0003, 1, lip - 0.0048);
      const dash = [];
      for (let i = 0; i < last.n; i++) {
        const [a, b] = [line[i], line[(i + 1) % last.n]];
        dash.push(
          tube([a.clone().lerp(b, 0.1), a.clone().lerp(b, 0.62)], 0.00042, 3, { ends: 'none', crease: 130 }),
        );
      }
      parts.push({ slot: 'stitch', geometry: merged(dash) });
    }
    return parts;
  },
  foxing: (last, { out = 0.0036, lip = 0.009, band = 'accent' } = {}) => {
    const parts = soles.cup(last, { out, lip, grooves: false });
    const stripe = (k, lift, r) =>
      sweep(soleRing(last, out + 0.0002, k, lift), roundedRect(r, 0.001, 0.0004, 1), {
        closed: true,
        up: (_, p) => v3(p.x, 0, p.z * 0.35).normalize(),
        crease: 60,
      });
    parts.push({ slot: band, geometry: stripe(1, lip - 0.0042, 0.0019) });
    return parts;
  },
  foam: (last, { out = 0.005, flare = 0.006, slot = 'sole', rubber = 'outsole', wave = 0 } = {}) => {
    const grow = (base, extra) => (t) => {
      const s = last.along(last.sample(last.loop, t).z);
      return base + extra * (1 - ease(0.02, 0.3, s)) + wave * Math.sin(s * 26);
    };
    const body = midsole(
      last,
      [
        [grow(out - 0.006, flare), 0.02],
        [grow(out - 0.001, flare), 0.05],
        [grow(out + 0.001, flare), 0.18],
        [grow(out - 0.0004, flare * 0.7), 0.46],
        [grow(out + 0.0006, flare * 0.4), 0.72],
        [grow(out, flare * 0.2), 0.98],
        [grow(out - 0.0015, 0), 1.1],
        [grow(out - 0.0045, 0), 1.16],
        [grow(out - 0.009, 0), 1.12],
      ].map(([o, k]) => [o, k]),
    );
    const tread = skin(
      [
        soleRing(last, grow(out - 0.007, flare), 0),
        soleRing(last, grow(out - 0.0006, flare), 0),
        soleRing(last, grow(out + 0.0014, flare), 0, 0.0016),
        soleRing(last, grow(out + 0.0016, flare), 0, 0.0042),
        soleRing(last, grow(out + 0.0002, flare), 0, 0.0052),
      ],
      { closeRow: true, capStart: true, crease: 40 },
    );
    return [
      { slot, geometry: body },
      { slot: rubber, geometry: tread },
    ];
  },
  lugs: (last, { out = 0.006, size = 0.007, every = 5, slot = 'outsole', drop = 0.0042 } = {}) => {
    const list = [];
    for (let i = 0; i < last.n; i += every) {
      const t = i / last.n;
      const s = last.along(last.loop[i].z);
      const p = last.floor(t, out - 0.003);
      const normal = last.sample(last.normals, t);
      const y = last.soleBottom(s);
      const block = sweep(
        [
          v3(p.x, y + 0.0045, p.z).addScaledVector(normal, 0.002),
          v3(p.x, y - drop + 0.0002, p.z).addScaledVector(normal, 0.0005),
        ],
        roundedRect(size, 0.009, 0.0012, 1),
        { up: normal, crease: 40 },
      );
      list.push(block);
      const inner = last.floor(t, out - 0.02);
      list.push(
        sweep(
          [v3(inner.x, y + 0.003, inner.z), v3(inner.x, y - drop + 0.0002, inner.z)],
          roundedRect(size, 0.008, 0.0012, 1),
          { up: normal },
        ),
      );
    }
    return [{ slot, geometry: merged(list) }];
  },
};

/** Faces turned away from a point inside (or towards it), whichever way they were wound. */
function facing(g, centre, outwards = true) {
  const p = g.getAttribute('position');
  let volume = 0;
  const [a, b, c] = [v3(0, 0, 0), v3(0, 0, 0), v3(0, 0, 0)];
  for (let i = 0; i < g.index.count; i += 3) {
    a.fromBufferAttribute(p, g.index.getX(i)).sub(centre);
    b.fromBufferAttribute(p, g.index.getX(i + 1)).sub(centre);
    c.fromBufferAttribute(p, g.index.getX(i + 2)).sub(centre);
    volume += a.dot(b.cross(c));
  }
  if (volume >= 0 === outwards) return g;
  for (let i = 0; i < g.index.count; i += 3) {
    const k = g.index.getX(i + 1);
    g.index.setX(i + 1, g.index.getX(i + 2));
    g.index.setX(i + 2, k);
  }
  const n = g.getAttribute('normal');
  for (let i = 0; i < n.count; i++) n.setXYZ(i, -n.getX(i), -n.getY(i), -n.getZ(i));
  return g;
}
