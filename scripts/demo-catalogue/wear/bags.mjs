import {
  bent,
  clamp,
  ease,
  ellipse,
  finer,
  framesAlong,
  laid,
  merged,
  mix,
  placed,
  range,
  roundedRect,
  skin,
  spline,
  sweep,
  tube,
  turn,
  v3,
} from '../kit/loft.mjs';
import { ball, disc } from './links.mjs';

/** Bags: bottom centre at the origin, the front to +z. Slots main, leather, lining, metal, stitch, zip. Metres. */

/** A level ring of a soft box: half sizes, a superellipse power, height. */
const ring = (w, d, y, { power = 5, n = 88, z = 0, move = (p) => p } = {}) =>
  ellipse(w, d, n, power).map((q) => move(v3(q.x, y, z - q.y)));

const cloth = (p, seed) =>
  Math.sin(p.x * 31 + seed) * Math.sin(p.y * 27 + seed * 2) * 0.5 +
  Math.sin(p.x * 17 - p.y * 21 + seed * 3) * 0.5;

/** A row of stitches along points; `up` is the direction the thread lies proud. */
export function stitchLine(
  points,
  up,
  { length = 0.0042, gap = 0.0022, radius = 0.0004, lift = 0.0004 } = {},
) {
  const path = spline(points, 240);
  const list = [];
  let run = 0;
  let start = null;
  path.forEach((p, i) => {
    if (i) run += p.distanceTo(path[i - 1]);
    if (run % (length + gap) < length) start ??= p;
    else if (start) {
      const shift = (typeof up === 'function' ? up(p) : up).clone().multiplyScalar(lift);
      list.push(
        tube([start.clone().add(shift), path[i - 1].clone().add(shift)], radius, 3, {
          ends: 'none',
          crease: 130,
        }),
      );
      start = null;
    }
  });
  return merged(list);
}

/** A flat band along a line with stitched edges. */
function band(points, width, thick, { up = v3(0, 0, 1), n = 60, stitched = true, ends = 'round' } = {}) {
  const path = spline(points, n);
  const body = sweep(path, roundedRect(width, thick, thick * 0.42, 2), { up, ends, crease: 45 });
  if (!stitched) return { body, stitch: null };
  const frames = framesAlong(path, { up });
  const edges = [-1, 1].map((s) => {
    const line = frames.map((f) => f.point.clone().addScaledVector(f.side, s * (width / 2 - 0.0028)));
    const ups = frames.map((f) => f.top);
    return stitchLine(
      line,
      (p) =>
        ups[
          line.reduce(
            (best, q, i) => (q.distanceToSquared(p) < line[best].distanceToSquared(p) ? i : best),
            0,
          )
        ],
      { lift: thick / 2 },
    );
  });
  return { body, stitch: merged(edges) };
}

/** A rectangular ring, a D-ring or a buckle in the xy plane. */
const frameRing = (w, h, wire = 0.0022, r = 0.003) =>
  sweep(
    roundedRect(w, h, r, 4).map((q) => v3(q.x, q.y, 0)),
    ellipse(wire / 2, wire / 2, 8),
    { closed: true, up: v3(0, 0, 1), crease: 80 },
  );
const dRing = (w, wire = 0.003) =>
  sweep(
    spline(
      [
        v3(-w / 2, 0, 0),
        v3(w / 2, 0, 0),
        v3(w / 2, -w * 0.3, 0),
        v3(0, -w * 0.62, 0),
        v3(-w / 2, -w * 0.3, 0),
      ],
      36,
      true,
    ),
    ellipse(wire / 2, wire / 2, 8),
    { closed: true, up: v3(0, 0, 1), crease: 80 },
  );
const buckle = (w, h) =>
  merged([
    frameRing(w, h, 0.0028, 0.003),
    tube([v3(-w / 2, 0, 0), v3(w / 2, 0, 0)], 0.0012, 8),
    tube([v3(0, 0, 0.0012), v3(0, h / 2 + 0.001, 0.002)], 0.0012, 8),
  ]);
const rivet = (r = 0.004) =>
  turn(
    [
      [r, 0],
      [r, 0.0008],
      [r * 0.7, 0.0018],
      [r * 0.25, 0.0022],
      [1e-6, 0.0022],
    ],
    20,
  );
const facingFront = (g) => placed(g, { turn: [Math.PI / 2, 0, 0] });

/** A zip along a line: tape, two rows of teeth and a puller with a tab. */
function zip(points, up, { width = 0.026, pull = 0.2 } = {}) {
  const path = spline(points, 100);
  const tape = sweep(path, roundedRect(width, 0.0012, 0.0005, 1), { up, ends: 'flat' });
  let length = 0;
  for (let i = 1; i < path.length; i++) length += path[i].distanceTo(path[i - 1]);
  const count = Math.round(length / 0.0046);
  const frames = framesAlong(spline(path, count), { up });
  const tooth = sweep([v3(-0.0009, 0, 0), v3(0.0009, 0, 0)], roundedRect(0.0036, 0.0026, 0.0001, 0), {
    up: v3(0, 1, 0),
    crease: 30,
  });
  const teeth = frames.map((f, k) =>
    laid(tooth, {
      point: f.point
        .clone()
        .addScaledVector(f.side, (k % 2 ? 1 : -1) * 0.0012)
        .addScaledVector(f.top, 0.0011),
      tangent: f.tangent,
      top: f.side.clone().negate(),
      side: f.tangent.clone().cross(f.side.clone().negate()),
    }),
  );
  const at = frames[Math.round(pull * (count - 1))];
  const slider = sweep([v3(-0.006, 0, 0), v3(0.006, 0, 0)], roundedRect(0.0085, 0.0048, 0.0016, 2), {
    up: v3(0, 1, 0),
  });
  const tab = sweep(
    [v3(0, 0.001, 0), v3(0.012, 0.003, 0), v3(0.034, -0.0005, 0)],
    (t) => roundedRect(0.0075 - 0.002 * t, 0.0016, 0.0007, 2),
    { up: v3(0, 1, 0), ends: 'round' },
  );
  const seat = {
    point: at.point.clone().addScaledVector(at.top, 0.0024),
    tangent: at.tangent,
    top: at.top,
    side: at.side,
  };
  return { tape, metal: merged([...teeth, laid(merged([slider, tab]), seat)]) };
}

/** An open-topped soft box, outside and lining. */
function openBody({
  w,
  d,
  h,
  flare = 1.06,
  power = 5,
  sag = 0.004,
  seed = 1,
  edge = 0.0025,
  pinch = 0.2,
  n = 88,
}) {
  const grow = (t) => mix(1, flare, t);
  const move = (t) => (p) => {
    const front = Math.abs(p.z) / (d / 2);
    p.z *= 1 - pinch * t ** 1.5 * 0.5 + 0.06 * Math.sin(Math.PI * t) * front;
    p.z += cloth(p, seed) * sag * Math.sin(Math.PI * clamp(t * 1.05));
    p.x += cloth(p, seed + 4) * sag * 0.4 * Math.sin(Math.PI * t);
    p.y += t > 0.94 ? -0.006 * Math.cos((p.x / w) * Math.PI * 2) * (1 - Math.abs(p.x / w)) : 0;
    return p;
  };
  const at = (t, inset = 0) =>
    ring((w / 2) * grow(t) - inset, (d / 2) * mix(1, 1.0, t) - inset, h * t, { power, n, move: move(t) });
  const foot = [
    ring(w / 2 - 0.012, d / 2 - 0.012, 0, { power, n }),
    ring(w / 2 - 0.004, d / 2 - 0.004, 0.0012, { power, n }),
    ring(w / 2 - 0.0008, d / 2 - 0.0008, 0.006, { power, n }),
  ];
  const levels = range(15).map((k) => 0.03 + 0.97 * (k / 14));
  const outside = skin(
    [
      ...foot,
      ...levels.map((t) => at(t)),
      at(1, edge * 0.5).map((p) => p.add(v3(0, edge * 0.6, 0))),
      at(1, edge),
    ],
    { closeRow: true, capStart: true, crease: 50 },
  );
  const inside = skin([at(1, edge), at(0.85, edge), at(0.5, edge), at(0.1, edge * 2), at(0.04, edge * 3)], {
    closeRow: true,
    capEnd: true,
    crease: 50,
  });
  return { outside, inside, at };
}

/** A tote with two handles. */
export function tote(o) {
  const body = openBody(o);
  const leather = [];
  const stitch = [];
  const metal = [];
  const zFront = (t) =>
    body
      .at(t)
      .reduce(
        (best, p) => (Math.abs(p.x - o.grip / 2) < Math.abs(best.x - o.grip / 2) && p.z > 0 ? p : best),
        v3(9, 0, 0),
      ).z;
  const x = o.grip / 2;
  for (const s of [-1, 1]) {
    const low = o.h * 0.62;
    const zs = [low, o.h * 0.8, o.h * 0.985].map((y) => s * (zFront(y / o.h) + 0.0024));
    const top = o.h + o.rise;
    const line = [
      v3(-x, low, zs[0]),
      v3(-x, o.h * 0.8, zs[1]),
      v3(-x, o.h * 0.985, zs[2]),
      v3(-x * 0.98, o.h + o.rise * 0.45, zs[2] * 0.92),
      v3(-x * 0.62, top - o.rise * 0.08, zs[2] * 0.8),
      v3(0, top, zs[2] * 0.76),
      v3(x * 0.62, top - o.rise * 0.08, zs[2] * 0.8),
      v3(x * 0.98, o.h + o.rise * 0.45, zs[2] * 0.92),
      v3(x, o.h * 0.985, zs[2]),
      v3(x, o.h * 0.8, zs[1]),
      v3(x, low, zs[0]),
    ];
    const b = band(line, o.strap, 0.0042, { up: v3(0, 0, s), n: 84 });
    leather.push(b.body);
    stitch.push(b.stitch);
    for (const sx of [-1, 1])
      for (const y of [low + 0.012, o.h * 0.94])
        metal.push(
          placed(facingFront(rivet(0.0042)), {
            turn: [0, s < 0 ? Math.PI : 0, 0],
            at: [sx * x, y, s * (zFront(y / o.h) + 0.0042)],
          }),
        );
  }
  const hem = (t, lift) =>
    stitchLine([...body.at(t), body.at(t)[0]], (p) => v3(p.x * 0.2, 0, p.z).normalize(), { lift });
  stitch.push(hem(0.925, 0.0008));
  const parts = [
    { slot: 'main', geometry: body.outside },
    { slot: 'lining', geometry: body.inside },
    { slot: 'leather', geometry: finer(merged(leather), 1.5) },
    { slot: 'stitch', geometry: merged(stitch) },
    { slot: 'metal', geometry: merged(metal) },
  ];
  if (o.base) {
    const rows = [
      ring(o.w / 2 - 0.011, o.d / 2 - 0.011, -0.0001),
      ring(o.w / 2 - 0.002, o.d / 2 - 0.002, 0.0006),
      ...[0.006, o.base * 0.5, o.base].map((y) =>
        body
          .at(y / o.h)
          .map((p) =>
            p
              .clone()
              .add(v3(Math.sign(p.x) * 0.0016 * Math.abs(p.x / (o.w / 2)) ** 6, 0, Math.sign(p.z) * 0.0016)),
          ),
      ),
      body.at(o.base / o.h),
    ];
    parts.push({
      slot: 'leather',
      geometry: finer(skin(rows, { closeRow: true, capStart: true, crease: 50 }), 1.5),
    });
    stitch.push(hem(o.base / o.h - 0.02, 0.0022));
    parts[3].geometry = merged(stitch);
  }
  return parts;
}

/** A closed soft box: rings from bottom to a domed top. */
function closedBody({
  w,
  d,
  h,
  dome = 0.06,
  power = 4.5,
  z = 0,
  sag = 0.003,
  seed = 2,
  n = 84,
  y0 = 0,
  lean = 0,
  crown = 0.42,
}) {
  const level = (t) => {
    const y = h * t;
    const end = Math.min(ease(-0.001, 0.045, t), 1);
    const top = y > h - dome ? Math.sqrt(Math.max(0, 1 - ((y - (h - dome)) / dome) ** 2)) : 1;
    const kx = mix(0.94, 1, end) * mix(crown, 1, top ** 0.8);
    const kz = mix(0.9, 1, end) * mix(0.12, 1, top ** 0.75) * (1 + 0.08 * Math.sin(Math.PI * t));
    return ring((w / 2) * kx, (d / 2) * kz, y0 + y, {
      power,
      n,
      z: z + lean * t,
      move: (p) => p.add(v3(0, 0, cloth(p, seed) * sag * Math.sin(Math.PI * t))),
    });
  };
  const ts = [
    0,
    0.004,
    0.015,
    0.04,
    ...range(10).map((k) => mix(0.1, 1 - dome / h, k / 9)),
    ...range(7).map((k) => mix(1 - dome / h, 0.999, Math.sin(((k + 1) / 7) * (Math.PI / 2)))),
  ];
  return {
    geometry: skin(ts.map(level), { closeRow: true, capStart: true, capEnd: true, crease: 55 }),
    level,
  };
}

/** A backpack with a front pocket, leather straps and shoulder straps behind. */
export function backpack(o) {
  const { w, d, h } = o;
  const body = closedBody({ w, d, h, dome: 0.11, seed: 3 });
  const pocket = closedBody({
    w: w * 0.78,
    d: d * 0.5,
    h: h * 0.42,
    dome: 0.03,
    z: d / 2 + d * 0.1,
    y0: 0.012,
    seed: 7,
    power: 5,
  });
  const leather = [];
  const stitch = [];
  const metal = [];
  const put = (points, width, thick, options) => {
    const b = band(points, width, thick, options);
    leather.push(b.body);
    if (b.stitch) stitch.push(b.stitch);
  };
  const front = (t, x = 0) =>
    body
      .level(t)
      .filter((p) => p.z > 0)
      .reduce((a, p) => (Math.abs(p.x - x) < Math.abs(a.x - x) ? p : a)).z;
  const pocketZ = (t) =>
    pocket
      .level(t)
      .filter((p) => p.z > d / 2)
      .reduce((a, p) => (Math.abs(p.x) < Math.abs(a.x) ? p : a), v3(9, 0, d)).z;
  const seam = (t, slot) =>
    stitchLine([...slot.level(t), slot.level(t)[0]], (p) => v3(p.x, 0, p.z).normalize(), { lift: 0.0004 });
  stitch.push(seam(0.05, body));
  const rim = [...range(11).map((k) => mix(0.56, 0.998, Math.sin((k / 10) * (Math.PI / 2)))), 0.999].map(
    (t) => body.level(t).reduce((a, p) => (p.x > a.x ? p : a)),
  );
  const half = rim.map((p) => v3(p.x, p.y, 0.004));
  const arch = zip(
    [
      ...half.map((p) => v3(-p.x - 0.001, p.y + 0.0012 * ease(h * 0.9, h, p.y), p.z)),
      v3(0, h + 0.0018, 0.004),
      ...half.reverse().map((p) => v3(p.x + 0.001, p.y + 0.0012 * ease(h * 0.9, h, p.y), p.z)),
    ],
    (_, p) => v3(p.x * 0.9, Math.max(0, p.y - h * 0.74) * 1.4, 0.004).normalize(),
    { pull: 0.3 },
  );
  const pocketFace = pocket
    .level(0.83)
    .filter((p) => p.z > d / 2 && Math.abs(p.x) < w * 0.31)
    .sort((p, q) => p.x - q.x)
    .map((p) => p.clone().add(v3(0, 0.0004, 0.0012)));
  const pz = zip(pocketFace, v3(0, 0.3, 1).normalize(), { width: 0.02, pull: 0.82 });
  metal.push(arch.metal, pz.metal);
  for (const s of [-1, 1]) {
    const x = s * w * 0.25;
    const line = [
      v3(x, h * 0.9, front(0.86, x) * 0.62 + 0.004),
      v3(x, h * 0.78, front(0.78, x) + 0.003),
      v3(x, h * 0.62, front(0.62, x) + 0.0034),
      v3(x, h * 0.5, front(0.5, x) + 0.0036),
      v3(x, h * 0.445, front(0.45, x) + 0.006),
    ];
    put(line, 0.019, 0.003, { up: v3(0, 0, 1) });
    metal.push(
      placed(buckle(0.028, 0.02), { at: [x, h * 0.56, front(0.56, x) + 0.0068], turn: [-0.05, 0, 0] }),
    );
    const back = -d / 2 - 0.006;
    const shoulder = [
      v3(s * w * 0.13, h * 0.9, back + 0.016),
      v3(s * w * 0.17, h * 0.93, back - 0.02),
      v3(s * w * 0.27, h * 0.82, back - 0.05),
      v3(s * w * 0.37, h * 0.55, back - 0.062),
      v3(s * w * 0.41, h * 0.28, back - 0.044),
      v3(s * w * 0.42, h * 0.1, back - 0.008),
      v3(s * w * 0.42, h * 0.06, back + 0.012),
    ];
    const path = spline(shoulder, 46);
    leather.push(
      sweep(
        path,
        (t) =>
          roundedRect(
            mix(0.058, 0.026, ease(0.5, 0.72, t)),
            mix(0.012, 0.004, ease(0.5, 0.72, t)),
            0.0019,
            3,
          ),
        { up: (_, p) => v3(0, (p.y - h * 0.5) * 2, -0.35).normalize(), ends: 'round', crease: 50 },
      ),
    );
  }
  put(
    [
      v3(-w * 0.12, h * 0.965, -d * 0.14),
      v3(-w * 0.1, h + 0.016, -d * 0.14),
      v3(0, h + 0.036, -d * 0.14),
      v3(w * 0.1, h + 0.016, -d * 0.14),
      v3(w * 0.12, h * 0.965, -d * 0.14),
    ],
    0.022,
    0.006,
    { up: v3(0, 0, 1), stitched: false },
  );
  const patchBase = skin(
    [
      body.level(0).map((p) => p.clone().add(v3(0, -0.0006, 0))),
      ...[0.004, 0.03, 0.1].map((t) =>
        body.level(t).map((p) => p.clone().add(v3(p.x, 0, p.z).normalize().multiplyScalar(0.0016))),
      ),
      body.level(0.1),
    ],
    { closeRow: true, capStart: true, crease: 50 },
  );
  leather.push(patchBase);
  const badge = placed(
    sweep([v3(0, 0, 0), v3(0, 0, 0.0024)], roundedRect(0.052, 0.03, 0.003, 3), {
      up: v3(0, 1, 0),
      crease: 30,
    }),
    { at: [0, h * 0.215, pocketZ(0.45) - 0.0004] },
  );
  leather.push(badge);
  return [
    { slot: 'main', geometry: merged([body.geometry, pocket.geometry]) },
    { slot: 'leather', geometry: finer(merged(leather), 1.5) },
    { slot: 'stitch', geometry: merged(stitch) },
    { slot: 'zip', geometry: merged([arch.tape, pz.tape]) },
    { slot: 'metal', geometry: merged(metal) },
  ].map((p) => ({ ...p, geometry: placed(p.geometry, { at: [0, 0.0006, -0.004] }) }));
}

/** A saddle bag with a curved flap, a turn lock and a long strap standing up. */
export function crossbody(o) {
  const { w, d, h } = o;
  const body = closedBody({ w, d, h, dome: 0.022, power: 5.5, sag: 0.0012, seed: 5, crown: 0.97 });
  const frontZ = (y, x) => {
    const rowAt = body.level(clamp(y / h, 0.001, 0.998)).filter((p) => p.z > 0);
    return rowAt.reduce((a, p) => (Math.abs(p.x - x) < Math.abs(a.x - x) ? p : a)).z;
  };
  const columns = 40;
  const drop = (f) =>
    h * (o.round ? 0.34 + 0.3 * Math.abs(2 * f - 1) ** 2.4 : 0.4 + 0.06 * Math.abs(2 * f - 1) ** 3);
  const rows = [];
  const thick = 0.0026;
  const surface = (f, g, lift) => {
    const x = (f - 0.5) * w * 0.965;
    if (g < 0.36) {
      const a = mix(-Math.PI / 2, Math.PI / 2, g / 0.36);
      const dz = (d / 2) * 1.02;
      return v3(x, h + 0.001 + Math.cos(a) * (0.006 + lift) - 0.006, Math.sin(a) * (dz + lift));
    }
    const y = mix(h - 0.005, drop(f), (g - 0.36) / 0.64);
    return v3(
      x,
      y,
      Math.max(frontZ(y, x), d * 0.4 * (1 - Math.abs(2 * f - 1) ** 14)) +
        0.0022 +
        lift +
        0.003 * Math.sin(Math.PI * clamp((g - 0.36) / 0.64)),
    );
  };
  const gs = [...range(9).map((k) => (k / 8) * 0.36), ...range(10).map((k) => 0.36 + ((k + 1) / 10) * 0.64)];
  for (const g of gs) rows.push(range(columns + 1).map((i) => surface(i / columns, g, thick)));
  const under = gs.map((g) => range(columns + 1).map((i) => surface(i / columns, g, 0)));
  const loops = range(columns + 1).map((i) => [
    ...rows.map((r) => r[i]),
    ...under.map((r) => r[i]).reverse(),
  ]);
  const flap = skin(loops, { closeRow: true, capStart: true, capEnd: true, crease: 48 });
  const edgeLine = range(columns + 1).map((i) => {
    const f = mix(0.02, 0.98, i / columns);
    return surface(f, 0.965, thick);
  });
  const sideLine = (f) => range(10).map((k) => surface(f, mix(0.3, 0.965, k / 9), thick));
  const stitch = [
    stitchLine(edgeLine, v3(0, 0, 1)),
    stitchLine(sideLine(0.02), v3(0, 0.2, 1)),
    stitchLine(sideLine(0.98), v3(0, 0.2, 1)),
    stitchLine([...body.level(0.06), body.level(0.06)[0]], (p) => v3(p.x, 0, p.z).normalize()),
  ];
  const lockAt = surface(0.5, 0.86, thick);
  const plate = sweep([v3(0, 0, 0), v3(0, 0, 0.0026)], roundedRect(0.03, 0.02, 0.006, 4), {
    up: v3(0, 1, 0),
    crease: 30,
  });
  const metal = [
    placed(plate, { at: lockAt.toArray() }),
    placed(
      sweep([v3(0, 0, 0.0026), v3(0, 0, 0.007)], roundedRect(0.005, 0.0145, 0.0022, 3), {
        up: v3(0, 1, 0),
        crease: 30,
      }),
      { at: lockAt.toArray() },
    ),
  ];
  const strapLine = [];
  const reach = o.rise;
  for (const s of [-1, 1]) {
    metal.push(placed(dRing(0.02), { at: [s * (w / 2 + 0.001), h * 0.955, 0], turn: [0, Math.PI / 2, 0] }));
    metal.push(
      placed(dRing(0.02), { at: [s * (w / 2 + 0.001), h * 0.985, 0], turn: [Math.PI, Math.PI / 2, 0] }),
    );
    metal.push(
      placed(buckle(0.026, 0.024), { at: [s * (w / 2 - 0.006), h + reach * 0.24, 0.003], turn: [0, 0, 0] }),
    );
  }
  strapLine.push(
    v3(-w / 2 - 0.001, h + 0.002, 0),
    v3(-w / 2 + 0.002, h + reach * 0.12, 0),
    v3(-w * 0.46, h + reach * 0.45, -0.004),
    v3(-w * 0.3, h + reach * 0.85, -0.01),
    v3(0, h + reach, -0.012),
    v3(w * 0.3, h + reach * 0.85, -0.01),
    v3(w * 0.46, h + reach * 0.45, -0.004),
    v3(w / 2 - 0.002, h + reach * 0.12, 0),
    v3(w / 2 + 0.001, h + 0.002, 0),
  );
  const strap = band(strapLine, 0.019, 0.0032, { up: v3(0, 0, 1), n: 90 });
  const tabs = [-1, 1].map((s) =>
    sweep(
      [
        v3(s * (w / 2 + 0.0005), h * 0.72, 0),
        v3(s * (w / 2 + 0.002), h * 0.86, 0),
        v3(s * (w / 2 + 0.0016), h * 0.955, 0),
      ],
      roundedRect(0.02, 0.003, 0.0012, 2),
      { up: v3(s, 0, 0), ends: 'round' },
    ),
  );
  return [
    { slot: 'main', geometry: finer(merged([body.geometry, flap, strap.body, ...tabs]), 1.5) },
    { slot: 'stitch', geometry: merged([...stitch, strap.stitch]) },
    { slot: 'metal', geometry: merged(metal) },
  ];
}

/** A bucket with a gathered top, a drawstring and a shoulder strap. */
export function bucket(o) {
  const { r, h } = o;
  const n = 120;
  const gather = (t) => ease(0.74, 0.9, t);
  const at = (t, inset = 0) =>
    range(n).map((i) => {
      const a = (i / n) * 2 * Math.PI;
      const g = gather(t);
      const pleat = Math.cos(a * 14) * 0.0065 * g * (1 + 0.5 * ease(0.9, 1, t));
      const radius =
        r * mix(1, 1.1, clamp(t / 0.7)) * mix(1, 0.8, g) * mix(1, 1.1, ease(0.9, 1, t)) +
        pleat -
        inset +
        0.003 * Math.sin(a * 2 + 1) * Math.sin(Math.PI * t);
      return v3(
        Math.sin(a) * radius * 1.08,
        h * t + 0.004 * g * Math.cos(a * 14),
        Math.cos(a) * radius * 0.94,
      );
    });
  const foot = [
    at(0, 0.012),
    at(0, 0.003).map((p) => p.setY(0.001)),
    at(0, 0.0006).map((p) => p.setY(0.005)),
  ];
  const outside = skin([...foot, ...range(20).map((k) => at(0.03 + 0.97 * (k / 19)))], {
    closeRow: true,
    capStart: true,
    crease: 60,
  });
  const inside = skin(
    [at(1), at(0.995, 0.0024), at(0.9, 0.003), at(0.6, 0.003), at(0.06, 0.004), at(0.03, 0.01)],
    { closeRow: true, capEnd: true, crease: 60 },
  );
  const base = skin(
    [
      at(0, 0.011).map((p) => p.setY(-0.0004)),
      at(0, 0.001).map((p) => p.setY(0.0008)),
      ...[0.03, 0.1, 0.17].map((t) => at(t, -0.0018)),
      at(0.172),
    ],
    { closeRow: true, capStart: true, crease: 50 },
  );
  const stitch = [
    stitchLine([...at(0.158, -0.0024), at(0.158, -0.0024)[0]], (p) => v3(p.x, 0, p.z).normalize()),
    stitchLine([...at(0.97), at(0.97)[0]], (p) => v3(p.x, 0, p.z).normalize()),
  ];
  const cordRing = range(90).map((i) => {
    const a = (i / 90) * 2 * Math.PI;
    const p = at(0.895)[Math.floor((i / 90) * n)];
    const out = v3(Math.sin(a), 0, Math.cos(a));
    return p
      .clone()
      .setY(h * 0.895)
      .addScaledVector(out, 0.0012 + 0.003 * Math.cos(a * 14));
  });
  const knotAt = v3(0, h * 0.895, at(0.895)[0].z + 0.006);
  const cord = [
    tube(cordRing, 0.0022, 8, { closed: true }),
    placed(ball(0.0062, 18), { at: knotAt.toArray() }),
  ];
  for (const s of [-1, 1]) {
    const end = v3(s * 0.028, h * 0.62, knotAt.z + 0.014);
    cord.push(
      tube(
        spline(
          [knotAt, v3(s * 0.01, h * 0.86, knotAt.z + 0.008), v3(s * 0.022, h * 0.74, knotAt.z + 0.014), end],
          22,
        ),
        0.0021,
        8,
      ),
    );
    cord.push(
      placed(
        turn(
          [
            [0.0034, -0.011],
            [0.0046, -0.009],
            [0.0036, 0],
            [0.0022, 0.0035],
            [1e-6, 0.004],
          ],
          16,
        ),
        { at: end.toArray() },
      ),
    );
  }
  const eyelets = range(14).map((k) => {
    const a = ((k + 0.5) / 14) * 2 * Math.PI;
    const p = at(0.895)[Math.round(((k + 0.5) / 14) * n) % n];
    return placed(
      turn(
        [
          [0.0036, 0],
          [0.0056, 0.0002],
          [0.0058, 0.0009],
          [0.0046, 0.0014],
          [0.0036, 0.001],
        ],
        16,
      ),
      { turn: [Math.PI / 2, a, 0], at: [p.x, h * 0.895, p.z] },
    );
  });
  const rx = r * 1.08 * 0.9;
  const top = h + o.rise;
  const line = [
    v3(-rx - 0.006, h * 0.76, 0),
    v3(-rx - 0.002, h * 0.95, 0),
    v3(-rx * 0.98, h + o.rise * 0.36, 0),
    v3(-rx * 0.66, top - o.rise * 0.16, 0),
    v3(0, top, 0),
    v3(rx * 0.66, top - o.rise * 0.16, 0),
    v3(rx * 0.98, h + o.rise * 0.36, 0),
    v3(rx + 0.002, h * 0.95, 0),
    v3(rx + 0.006, h * 0.76, 0),
  ];
  const strap = band(line, 0.026, 0.0036, {
    up: (_, p) => v3(p.x, Math.max(0, p.y - h) * 0.9, 0.0001).normalize(),
    n: 80,
  });
  return [
    { slot: 'main', geometry: outside },
    { slot: 'lining', geometry: inside },
    { slot: 'leather', geometry: finer(merged([base, strap.body]), 1.5) },
    { slot: 'cord', geometry: merged(cord) },
    { slot: 'stitch', geometry: merged([...stitch, strap.stitch]) },
    { slot: 'metal', geometry: merged(eyelets) },
  ];
}

/** An envelope clutch that stands on its edge. */
export function clutch(o) {
  const { w, h, d } = o;
  const body = closedBody({ w, d, h, dome: 0.008, power: 7, sag: 0.0006, seed: 9, crown: 0.985 });
  const columns = 44;
  const tip = (f) => h * mix(0.34, 0.93, Math.abs(2 * f - 1) ** (o.curve ?? 1.15));
  const thick = 0.0022;
  const surface = (f, g, lift) => {
    const x = (f - 0.5) * w * 0.99;
    if (g < 0.25) {
      const a = mix(-Math.PI / 2, Math.PI / 2, g / 0.25);
      return v3(x, h + 0.0006 + Math.cos(a) * (0.004 + lift) - 0.004, Math.sin(a) * (d / 2 + 0.001 + lift));
    }
    const q = (g - 0.25) / 0.75;
    return v3(
      x,
      mix(h - 0.004, tip(f), q),
      d / 2 +
        0.0016 +
        lift +
        0.0025 * Math.sin(Math.PI * q) * (1 - Math.abs(2 * f - 1)) +
        0.06 * d * Math.sin(Math.PI * (0.4 + q * 0.3)),
    );
  };
  const gs = [...range(7).map((k) => (k / 6) * 0.25), ...range(8).map((k) => 0.25 + ((k + 1) / 8) * 0.75)];
  const loops = range(columns + 1).map((i) => [
    ...gs.map((g) => surface(i / columns, g, thick)),
    ...gs.map((g) => surface(i / columns, g, 0)).reverse(),
  ]);
  const flap = skin(loops, { closeRow: true, capStart: true, capEnd: true, crease: 48 });
  const edge = range(columns + 1).map((i) => {
    const f = mix(0.02, 0.98, i / columns);
    const p = surface(f, 1, thick);
    return p.setY(p.y + 0.004);
  });
  const lock = surface(0.5, 0.94, thick);
  const metal = [
    placed(disc(0.0085, 0.0022, 36), { at: [lock.x, lock.y, lock.z + 0.001] }),
    placed(ball(0.0042, 22), { at: [lock.x, lock.y, lock.z + 0.0028], scale: [1, 1, 0.6] }),
    placed(dRing(0.014, 0.0022), { at: [w / 2 + 0.001, h * 0.9, 0], turn: [0, Math.PI / 2, 0] }),
  ];
  const wrist = band(
    [
      v3(w / 2 + 0.001, h * 0.86, 0.001),
      v3(w / 2 + 0.012, h * 0.6, 0.006),
      v3(w / 2 + 0.03, h * 0.28, 0.016),
      v3(w / 2 + 0.026, h * 0.07, 0.03),
      v3(w / 2 + 0.008, h * 0.1, 0.034),
      v3(w / 2 + 0.006, h * 0.38, 0.018),
      v3(w / 2 + 0.003, h * 0.84, 0.003),
    ],
    0.01,
    0.0024,
    { up: v3(0, 0.1, 1), n: 60, stitched: false },
  );
  return [
    { slot: 'main', geometry: finer(merged([body.geometry, flap, ...(o.wrist ? [wrist.body] : [])]), 1.8) },
    {
      slot: 'stitch',
      geometry: merged([stitchLine(edge, v3(0, 0, 1), { length: 0.0032, gap: 0.0018, radius: 0.0003 })]),
    },
    { slot: 'metal', geometry: merged(o.wrist ? metal : metal.slice(0, 2)) },
  ];
}

/** A round duffel with a top zip, wrapped handles and end panels. */
export function duffel(o) {
  const { length, r } = o;
  const n = 72;
  const half = length / 2;
  const section = (x, k = 1) =>
    range(n).map((i) => {
      const a = (i / n) * 2 * Math.PI;
      const c = Math.cos(a);
      const s = Math.sin(a);
      const p = v3(
        x,
        Math.sign(c) * Math.abs(c) ** (2 / 2.5) * r * k,
        Math.sign(s) * Math.abs(s) ** (2 / 2.5) * r * 1.04 * k,
      );
      p.y = Math.max(p.y, -r * 0.9) + r * 0.9;
      const soft = 1 - (x / half) ** 6;
      p.y +=
        p.y > r
          ? cloth(v3(p.z, x, 0), 4) * 0.004 * soft -
            0.008 * soft * (p.y / (1.9 * r)) * Math.cos((x / half) * Math.PI) * 0.5
          : 0;
      return p;
    });
  const xs = [
    -1, -0.995, -0.985, -0.965, -0.9, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 0.9, 0.965, 0.985, 0.995, 1,
  ];
  const k = (x) => (Math.abs(x) > 0.96 ? 1 - 0.16 * ((Math.abs(x) - 0.96) / 0.04) ** 2 : 1);
  const body = bent(
    skin(
      xs.map((x) => section(x * half, k(x))),
      { closeRow: true, capStart: true, capEnd: true, flip: true, crease: 55 },
    ),
    (p) => p,
    55,
  );
  const flip = outwards(body, v3(0, r, 0));
  const surfaceAt = (x, a, lift) => {
    const row = section(x, 1);
    const f = ((a / (2 * Math.PI)) * n + n) % n;
    const i = Math.floor(f);
    const p = row[i].clone().lerp(row[(i + 1) % n], f - i);
    const normal = v3(0, Math.cos(a), Math.sin(a));
    return p.addScaledVector(normal, lift);
  };
  const leather = [];
  const stitch = [];
  const metal = [];
  for (const s of [-1, 1]) {
    const x = s * length * 0.2;
    for (const side of [-1, 1]) {
      const wrap = range(14).map((i) => surfaceAt(x, side * mix(Math.PI * 0.96, 0.5, i / 13), 0.0026));
      const b = band(wrap, 0.03, 0.003, { up: (_, p) => v3(0, p.y - r * 0.9, p.z).normalize(), n: 44 });
      leather.push(b.body);
      stitch.push(b.stitch);
      const joint = surfaceAt(x, side * 0.62, 0.0056);
      metal.push(
        placed(facingFront(rivet(0.0046)), {
          at: joint.toArray(),
          turn: [side > 0 ? -0.9 : 0.9 - Math.PI, 0, 0],
        }),
      );
    }
  }
  for (const side of [-1, 1]) {
    const a = surfaceAt(-length * 0.2, side * 0.5, 0.004);
    const b = surfaceAt(length * 0.2, side * 0.5, 0.004);
    const top = r * 1.9 + 0.1;
    const path = spline(
      [
        a,
        a.clone().add(v3(0.004, 0.03, -side * 0.004)),
        v3(-length * 0.14, top - 0.024, a.z * 0.72),
        v3(0, top, a.z * 0.62),
        v3(length * 0.14, top - 0.024, b.z * 0.72),
        b.clone().add(v3(-0.004, 0.03, -side * 0.004)),
        b,
      ],
      56,
    );
    leather.push(
      sweep(
        path,
        (t) => {
          const grip = ease(0.3, 0.38, t) * ease(0.3, 0.38, 1 - t);
          return roundedRect(mix(0.028, 0.016, grip), mix(0.0034, 0.013, grip), mix(0.0015, 0.006, grip), 3);
        },
        { up: v3(0, 0.2, side), ends: 'flat', crease: 50 },
      ),
    );
  }
  for (const s of [-1, 1]) {
    const panel = range(4).map((k2) =>
      section(s * (half + 0.0008), [0.78, 0.81, 0.83, 0.835][k2]).map((p) =>
        p
          .clone()
          .setX(s * (half + [0.0026, 0.0024, 0.0014, -0.001][k2]))
          .add(v3(0, r * 0.9 * (1 - [0.78, 0.81, 0.83, 0.835][k2]), 0)),
      ),
    );
    leather.push(outwards(skin(panel, { closeRow: true, capStart: true, crease: 50 }), v3(0, r, 0)));
    metal.push(
      placed(dRing(0.032, 0.0036), { at: [s * (half + 0.007), r * 1.42, 0], turn: [0, Math.PI / 2, 0] }),
    );
    leather.push(
      sweep(
        [
          v3(s * (half + 0.003), r * 1.1, 0),
          v3(s * (half + 0.0055), r * 1.28, 0),
          v3(s * (half + 0.008), r * 1.43, 0),
          v3(s * (half + 0.004), r * 1.44, 0),
        ],
        roundedRect(0.026, 0.003, 0.0012, 2),
        { up: v3(s, 0, 0), ends: 'round' },
      ),
    );
  }
  const z = zip(
    range(20).map((i) => surfaceAt(mix(-half * 0.93, half * 0.93, i / 19), 0, 0.0016)),
    v3(0, 1, 0),
    { width: 0.034, pull: 0.16 },
  );
  metal.push(z.metal);
  for (const side of [-1, 1])
    stitch.push(
      stitchLine(
        range(20).map((i) => surfaceAt(mix(-half * 0.93, half * 0.93, i / 19), side * 0.15, 0.0006)),
        v3(0, 1, 0),
      ),
    );
  return [
    { slot: 'main', geometry: flip },
    { slot: 'leather', geometry: finer(merged(leather), 1.5) },
    { slot: 'stitch', geometry: merged(stitch) },
    { slot: 'zip', geometry: z.tape },
    { slot: 'metal', geometry: merged(metal) },
  ].map((part) => ({ ...part, geometry: placed(part.geometry, { at: [0, 0.0042, 0] }) }));
}

/** Faces turned away from a point inside. */
function outwards(g, centre) {
  const p = g.getAttribute('position');
  let volume = 0;
  const [a, b, c] = [v3(0, 0, 0), v3(0, 0, 0), v3(0, 0, 0)];
  for (let i = 0; i < g.index.count; i += 3) {
    a.fromBufferAttribute(p, g.index.getX(i)).sub(centre);
    b.fromBufferAttribute(p, g.index.getX(i + 1)).sub(centre);
    c.fromBufferAttribute(p, g.index.getX(i + 2)).sub(centre);
    volume += a.dot(b.cross(c));
  }
  if (volume > 0) return g;
  for (let i = 0; i < g.index.count; i += 3) {
    const k = g.index.getX(i + 1);
    g.index.setX(i + 1, g.index.getX(i + 2));
    g.index.setX(i + 2, k);
  }
  const n = g.getAttribute('normal');
  for (let i = 0; i < n.count; i++) n.setXYZ(i, -n.getX(i), -n.getY(i), -n.getZ(i));
  return g;
}
