import { clamp, ellipse, mix, range, roundedRect, spline, v2, v3 } from '../kit/curves.mjs';
import { sweep, tube, turn } from '../kit/loft.mjs';
import { finer, merged, placed } from '../kit/parts.mjs';
import { ball, brilliant, chain, disc, hammered, jump, link, outward } from './links.mjs';

/** Bracelets around the x axis, worn size: an oval wrist, centred; the front faces +z. Millimetres in, metres out. */

const MM = 0.001;

/** A closed oval of points around the x axis: half height b (y) and half depth a (z), starting at the front (+z). */
export const wristOval = (width, height, n, wave = () => 0) =>
  range(n).map((i) => {
    const t = (i / n) * 2 * Math.PI;
    return v3(wave(t), Math.sin(t) * (height / 2) * MM, Math.cos(t) * (width / 2) * MM);
  });

/** A solid round or oval bangle, plain or hammered. */
export function bangle(o) {
  const path = wristOval(o.inner, o.inner, 140);
  const t = o.thickness * MM;
  const g = sweep(
    path,
    ellipse((o.width / 2) * MM, t / 2, 22, o.square ?? 2).map((q) => v2(q.x, q.y + t / 2)),
    { closed: true, up: outward, crease: 60 },
  );
  return [{ slot: 'metal', geometry: o.hammered ? hammered(g, 0.00016, 520) : g }];
}

/** Two strands twisted round each other. */
export function twistBangle(o) {
  const n = 320;
  const wire = (o.thickness / 4) * MM;
  const strands = [0, 1].map((s) =>
    tube(
      wristOval(o.inner, o.inner, n).map((p, i) => {
        const t = (i / n) * 2 * Math.PI;
        const b = t * o.turns + s * Math.PI;
        const r = Math.hypot(p.y, p.z) + wire * 2 + wire * 0.98 * Math.cos(b);
        return v3(wire * 0.98 * Math.sin(b), Math.sin(t) * r, Math.cos(t) * r);
      }),
      wire,
      10,
      { closed: true },
    ),
  );
  return [{ slot: 'metal', geometry: merged(strands) }];
}

/** An outline with more points on edges longer than `step`, so that flat sides can be bent. */
const divided = (outline, step) =>
  outline.flatMap((q, i) => {
    const next = outline[(i + 1) % outline.length];
    const parts = q.distanceTo(next) > step ? 10 : 1;
    return range(parts).map((k) => q.clone().lerp(next, k / parts));
  });

/** An open cuff: a bent plate with a gap at the inside of the wrist. */
export function cuff(o) {
  const gap = (o.gap / ((o.inner * Math.PI) / 2)) * 2;
  const path = range(110).map((i) => {
    const t = mix(-Math.PI + gap / 2, Math.PI - gap / 2, i / 109);
    return v3(0, Math.sin(t) * (o.height / 2) * MM, Math.cos(t) * (o.inner / 2) * MM);
  });
  const grow = (t) => mix(o.endWidth ?? o.width, o.width, Math.sin(clamp(t) * Math.PI) ** 0.8) * MM;
  const th = o.thickness * MM;
  const body = sweep(
    path,
    (t) => {
      const w = grow(t);
      const outline = roundedRect(w, th, th * 0.46, 4);
      return (o.dish ? divided(outline, w / 10) : outline).map((q) =>
        v2(q.x, q.y + th / 2 - (o.dish ?? 0) * MM * ((2 * q.x) / w) ** 2),
      );
    },
    { up: outward, ends: 'round', crease: 50 },
  );
  const list = [body];
  const pearlsOut = [];
  if (o.balls) {
    for (const end of [path[0], path[path.length - 1]]) {
      const k = 1 + (th * 0.5) / Math.hypot(end.y, end.z);
      pearlsOut.push(
        placed(ball((o.balls / 2) * MM, 30), { at: [0, end.y * k + Math.sign(end.y) * 0.0, end.z * k] }),
      );
    }
  }
  if (o.lines) {
    for (const x of o.lines) {
      // The plate narrows to its ends, and its dish with it.
      const line = path
        .map((p, i) => ({ p, across: (2 * x * MM) / grow(i / (path.length - 1)) }))
        .filter(({ across }) => Math.abs(across) < 0.88)
        .map(({ p, across }) => {
          const k = 1 + (th - (o.dish ?? 0) * MM * across ** 2) / Math.hypot(p.y, p.z);
          return v3(x * MM, p.y * k, p.z * k);
        });
      list.push(sweep(line, roundedRect(0.0007, 0.0005, 0.0002, 2), { up: outward }));
    }
  }
  const parts = [{ slot: 'metal', geometry: merged(list) }];
  if (pearlsOut.length) parts.push({ slot: 'pearl', geometry: merged(pearlsOut) });
  return parts;
}

/** Links with a lobster clasp at the back. */
export function chainBracelet(o) {
  const path = wristOval(o.width, o.height, 300);
  const styles = {
    curb: () =>
      chain(path, 0.0066, link(0.0118, 0.0092, 0.0016, { segments: 14, sides: 8 }), {
        closed: true,
        angle: 0,
        start: 1.02,
        up: outward,
      }),
    paperclip: () =>
      chain(path, 0.0126, link(0.0162, 0.0056, 0.0009, { segments: 18, sides: 8 }), { closed: true }),
    rolo: () =>
      chain(path, 0.0058, link(0.0078, 0.0078, 0.0012, { segments: 16, sides: 8 }), { closed: true }),
  };
  const list = [styles[o.style]()];
  const parts = [];
  if (o.charm) {
    const at = [0, -0.0062, (o.width / 2) * MM + 0.0012];
    list.push(
      placed(jump(0.0026, 0.0005), { at: [0, -0.0012, at[2]] }),
      placed(disc(0.0062, 0.0014, 44), { at: [0, -0.0098, at[2] + 0.0002] }),
    );
    parts.push({
      slot: 'gem',
      geometry: placed(brilliant(0.0034), { turn: [Math.PI / 2, 0, 0], at: [0, -0.0098, at[2] + 0.0012] }),
    });
  }
  return [{ slot: 'metal', geometry: merged(list) }, ...parts];
}

/** Stone beads on a cord with metal spacers and one metal bead. */
export function beads(o) {
  const path = wristOval(o.width, o.height, 600);
  let length = path.reduce((sum, p, i) => sum + p.distanceTo(path[(i + 1) % path.length]), 0);
  const count = Math.floor(length / (o.bead * MM * 1.0 + 0.0001));
  const step = length / count;
  const at = [];
  length = 0;
  let next = 0;
  path.forEach((p, i) => {
    if (length >= next && at.length < count) {
      at.push(p);
      next += step;
    }
    length += p.distanceTo(path[(i + 1) % path.length]);
  });
  const stones = [];
  const metal = [];
  at.forEach((p, k) => {
    if (o.metalEvery && k % o.metalEvery === 0)
      metal.push(placed(ball((step / 2) * 0.96, 20), { at: p.toArray() }));
    else stones.push(placed(ball(step / 2, 20), { at: p.toArray(), turn: [k, k * 2.1, 0] }));
  });
  return [
    { slot: 'stone', geometry: merged(stones) },
    ...(metal.length ? [{ slot: 'metal', geometry: merged(metal) }] : []),
    {
      slot: 'cord',
      geometry: sweep(
        path.filter((_, i) => i % 6 === 0),
        ellipse(0.0006, 0.0006, 6),
        { closed: true, up: outward },
      ),
    },
  ];
}

/** Leather cords wrapped twice or three times with a hook clasp. */
export function leatherWrap(o) {
  const cords = [];
  const rows = o.rows;
  for (const k of range(rows)) {
    const x = (k - (rows - 1) / 2) * (o.strap + 0.5) * MM;
    const path = wristOval(o.width, o.height, 110, (t) => x + Math.sin(t * 2 + k * 2) * 0.0005).map((p) =>
      v3(p.x, p.y * (1 + 0.004 * Math.sin(k * 3)), p.z),
    );
    const profile = o.braid ? null : roundedRect(o.strap * MM, o.thick * MM, o.thick * 0.4 * MM, 3);
    if (profile) cords.push(sweep(path, profile, { closed: true, up: outward, crease: 50 }));
    else {
      const n = 144;
      for (const s of range(3)) {
        cords.push(
          tube(
            range(n).map((i) => {
              const t = (i / n) * 2 * Math.PI;
              const b = t * 12 + (s / 3) * 2 * Math.PI;
              const p = path[Math.floor((i / n) * path.length)];
              const dir = v3(0, p.y, p.z).normalize();
              const spot = v3(
                x + Math.sin(b) * o.strap * 0.32 * MM,
                Math.sin(t) * (o.height / 2) * MM,
                Math.cos(t) * (o.width / 2) * MM,
              );
              return spot.addScaledVector(dir, Math.cos(b * 2) * o.strap * 0.13 * MM);
            }),
            o.strap * 0.2 * MM,
            6,
            { closed: true },
          ),
        );
      }
    }
  }
  const z = (o.width / 2) * MM;
  const span = rows * (o.strap + 0.5) * MM;
  const plate = (y) =>
    placed(
      sweep(
        [v3(-span / 2 - 0.0008, 0, 0), v3(span / 2 + 0.0008, 0, 0)],
        roundedRect(0.0058, (o.thick + 1.6) * MM, 0.0007, 3),
        { up: v3(0, 0, 1) },
      ),
      { at: [0, y, z - 0.0005] },
    );
  const bar = tube(
    spline(
      [
        v3(-span * 0.18, 0.006, z + 0.0012),
        v3(-span * 0.18, 0, z + 0.003),
        v3(-span * 0.18, -0.006, z + 0.0016),
      ],
      14,
    ),
    0.0011,
    9,
  );
  const bars = [bar, placed(bar, { at: [span * 0.36, 0, 0] })];
  return [
    { slot: 'leather', geometry: finer(merged(cords), 2.5) },
    { slot: 'metal', geometry: merged([plate(0.0078), plate(-0.0078), ...bars]) },
  ];
}

/** A flexible line of set stones. */
export function tennis(o) {
  const path = wristOval(o.width, o.height, 900);
  const total = path.reduce((sum, p, i) => sum + p.distanceTo(path[(i + 1) % path.length]), 0);
  const count = Math.floor(total / ((o.stone + 0.45) * MM));
  const r = (o.stone / 2) * MM;
  const stone = brilliant(o.stone * MM, 8);
  const prong = (k) => {
    const a = ((k + 0.5) / 4) * 2 * Math.PI;
    return placed(ball(0.00036, 6), {
      at: [Math.sin(a) * r * 0.98, r * 0.14, Math.cos(a) * r * 0.98],
      scale: [1, 1.8, 1],
    });
  };
  const cup = turn(
    [
      [r * 0.5, -r * 0.95],
      [r * 1.02, -r * 0.25],
      [r * 1.04, -r * 0.02],
      [r * 0.96, r * 0.02],
    ],
    10,
    60,
  );
  const seat = merged([cup, ...range(4).map(prong)]);
  const stones = [];
  const metal = [];
  for (const k of range(count)) {
    const p = path[Math.floor((k / count) * path.length)];
    const a = Math.atan2(p.z, p.y);
    const g = { turn: [a, 0, 0], at: p.toArray() };
    stones.push(placed(stone, g));
    metal.push(placed(seat, g));
  }
  return [
    { slot: 'metal', geometry: merged(metal) },
    { slot: 'gem', geometry: merged(stones) },
  ];
}

/** A slim hinged bangle line and its turned ends, for stacking three. */
export function stackBangles(o) {
  return range(3).map((k) => ({
    slot: ['metal', 'second', 'third'][k],
    geometry: placed(turnedBangle(o.inner, k), {
      at: [(k - 1) * 0.0052, 0, 0],
      turn: [0, 0, (k - 1) * 0.015],
    }),
  }));
}

function turnedBangle(inner, k) {
  if (k === 1) return twistBangle({ inner, thickness: 3.6, turns: 26 })[0].geometry;
  return bangle({ inner, width: k ? 3.4 : 2.6, thickness: k ? 2 : 2.4, hammered: k === 2 })[0].geometry;
}
