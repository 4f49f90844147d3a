import { clamp, ease, mix, range, roundedRect, spline, track, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube, turn } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { HALF_LENGTH, oval, R } from './hat-parts.mjs';

/** The baseball cap. */

/** A six-panel cap with a curved visor and an open, strapped back. Slots main, visor, stitch, metal, lining. */
export function baseballCap(o = {}) {
  const h = o.height ?? 0.112;
  const profile = track([
    [0, 1],
    [0.25, 0.99],
    [0.5, 0.93],
    [0.72, 0.79],
    [0.87, 0.57],
    [0.96, 0.31],
    [1, 0.0],
  ]);
  const back = (a) => {
    const d = Math.abs(Math.atan2(Math.sin(a - Math.PI), Math.cos(a - Math.PI)));
    return d < 0.42 ? 0.042 * Math.sqrt(1 - (d / 0.42) ** 2) : 0;
  };
  const columns = 96;
  const point = (a, t, inset = 0) => {
    const low = back(a);
    const y = mix(low, h, Math.sin((t * Math.PI) / 2) ** 1.05);
    const r = R * profile(y / h) - inset;
    const seam = Math.abs(Math.sin(a * 3));
    const p = oval(Math.max(r - 0.0012 * Math.exp(-((seam / 0.09) ** 2)) * clamp(r / 0.03), 0.0003), y, a);
    p.y += 0.004 * ease(-0.02, 0.09, p.z) * ease(0.02, 0.08, y);
    return p;
  };
  const crownRows = range(25).map((k) =>
    range(columns).map((i) => point((i / columns) * 2 * Math.PI + Math.PI / 6 + 0.0001, k / 24)),
  );
  const innerRows = range(15).map((k) =>
    range(columns).map((i) => point((i / columns) * 2 * Math.PI + Math.PI / 6 + 0.0001, k / 14, 0.0018)),
  );
  const crown = skin(crownRows, { closeRow: true, crease: 34 });
  const lining = skin(innerRows, { closeRow: true, flip: true, crease: 60 });
  const seams = range(6).flatMap((k) =>
    [-0.0028, 0.0028].map((off) => {
      const a = (k / 6) * 2 * Math.PI + (off > 0 ? 1 : -1) * 0;
      return tube(
        range(20).map((i) => {
          const t = i / 20.6;
          const p = point(a, t);
          const sideways = v3(Math.cos(a), 0, -Math.sin(a)).multiplyScalar(off * clamp((1 - t) * 6));
          return p.add(sideways).add(v3(Math.sin(a), 0.3, Math.cos(a)).multiplyScalar(0.0004));
        }),
        0.0003,
        4,
        { ends: 'flat' },
      );
    }),
  );
  const visorWide = 1.12;
  const visor = (s, a, lift) => {
    const edge = oval(R + 0.0005, 0.002, a);
    // Both ends of the visor run out on the crown's edge.
    const share = Math.max(0, Math.cos((a / visorWide) * (Math.PI / 2))) ** 0.62;
    const out = s * Math.min(1, share * 1.5);
    const p = v3(edge.x * (1 + 0.04 * out), 0, edge.z + (o.visor ?? 0.07) * share * s);
    const x = p.x / 0.075;
    p.y = 0.004 - (o.bend ?? 0.017) * x * x * (0.35 + 0.65 * out) - 0.006 * out * out + lift;
    return p;
  };
  const sheet = (lift) =>
    range(11).map((k) => range(41).map((i) => visor(k / 10, mix(-visorWide, visorWide, i / 40), lift)));
  const top = sheet(0.0012);
  const under = sheet(-0.0012);
  const loopRows = range(41).map((i) => [
    ...top.map((row) => row[i]),
    ...under.map((row) => row[i]).reverse(),
  ]);
  const brim = skin(loopRows, { closeRow: true, crease: 50 });
  const visorStitches = range(6).map((k) =>
    tube(
      range(40).map((i) => visor(0.14 + k * 0.15, mix(-visorWide * 0.93, visorWide * 0.93, i / 39), 0.0014)),
      0.0003,
      4,
      { ends: 'flat' },
    ),
  );
  const button = placed(
    turn(
      [
        [0.0075, -0.002],
        [0.0078, 0.001],
        [0.006, 0.0032],
        [0.003, 0.0042],
        [0, 0.0045],
      ],
      20,
    ),
    { at: [0, h + 0.0032, 0.0006] },
  );
  const eyelets = range(6).map((k) => {
    const a = (k / 6) * 2 * Math.PI + Math.PI / 6;
    const p = point(a, 0.62);
    return placed(
      turn(
        [
          [0.0036, -0.0006],
          [0.0036, 0.0006],
          [0.0028, 0.0011],
          [0.0016, 0.0009],
          [0.0014, -0.0006],
        ],
        14,
      ),
      { turn: [0.72, a, 0], at: p.toArray() },
    );
  });
  const strap = sweep(
    spline(
      [-0.46, -0.2, 0, 0.2, 0.46].map((d) => oval(R - 0.0005, 0.009, Math.PI + d)),
      24,
    ),
    roundedRect(0.0016, 0.016, 0.0006, 2),
    { up: v3(0, 1, 0) },
  );
  const clasp = placed(
    sweep(
      roundedRect(0.02, 0.02, 0.003, 3).map((q) => v3(q.x, q.y, 0)),
      roundedRect(0.002, 0.002, 0.0006, 1),
      { closed: true, up: v3(0, 0, 1) },
    ),
    { at: [0.006, 0.009, -HALF_LENGTH - 0.001] },
  );
  const band = skin(
    [0.0005, 0.02, 0.03].map((y) =>
      range(columns).map((i) =>
        oval(
          R - 0.0024 - y * 0.02,
          Math.max(y, back((i / columns) * 2 * Math.PI) + y * 0.5),
          (i / columns) * 2 * Math.PI,
        ),
      ),
    ),
    { closeRow: true, flip: true },
  );
  return [
    { slot: 'main', geometry: merged([crown, button, strap]) },
    { slot: 'visor', geometry: brim },
    { slot: 'stitch', geometry: merged([...seams, ...visorStitches, ...eyelets]) },
    { slot: 'metal', geometry: clasp },
    { slot: 'lining', geometry: merged([lining, band]) },
  ];
}
