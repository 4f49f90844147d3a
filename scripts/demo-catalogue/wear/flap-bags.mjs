import { clamp, mix, range, roundedRect, v3 } from '../kit/curves.mjs';
import { skin, sweep } from '../kit/loft.mjs';
import { finer, merged, placed } from '../kit/parts.mjs';
import { closedBody } from './bag-bodies.mjs';
import { band, buckle, dRing, stitchLine } from './bag-hardware.mjs';
import { ball, disc } from './links.mjs';

/** Bags that close with a flap: saddle bag and clutch. */

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
