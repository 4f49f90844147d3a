import { clamp, ease, ellipse, mix, range, v3 } from '../kit/curves.mjs';
import { skin } from '../kit/loft.mjs';

/** Soft bodies: rings of cloth or leather from the ground up. */

/** Bags: bottom centre at the origin, the front to +z. Slots main, leather, lining, metal, stitch, zip. Metres. */

/** A level ring of a soft box: half sizes, a superellipse power, height. */
export const ring = (w, d, y, { power = 5, n = 68, z = 0, move = (p) => p } = {}) =>
  ellipse(w, d, n, power).map((q) => move(v3(q.x, y, z - q.y)));

export const cloth = (p, seed) =>
  Math.sin(p.x * 31 + seed) * Math.sin(p.y * 27 + seed * 2) * 0.5 +
  Math.sin(p.x * 17 - p.y * 21 + seed * 3) * 0.5;

/** An open-topped soft box, outside and lining. */
export function openBody({
  w,
  d,
  h,
  flare = 1.06,
  power = 5,
  sag = 0.004,
  seed = 1,
  edge = 0.0025,
  pinch = 0.2,
  n = 68,
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

/** A closed soft box: rings from bottom to a domed top. */
export function closedBody({
  w,
  d,
  h,
  dome = 0.06,
  power = 4.5,
  z = 0,
  sag = 0.003,
  seed = 2,
  n = 64,
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
