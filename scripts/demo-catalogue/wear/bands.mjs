import { mix, range, roundedRect, v2, v3 } from '../kit/curves.mjs';
import { sweep, tube } from '../kit/loft.mjs';
import { bent, merged, placed } from '../kit/parts.mjs';
import { around, outward } from './links.mjs';

/** Bands around the x axis, centred on the finger. Sizes in millimetres. */

/** Rings around the x axis, stone or face up (+y), centred on the finger. Sizes in millimetres. */

export const MM = 0.001;

const N = 96;

/** A band of inner diameter d; width and thickness are numbers or functions of the angle from the top (0..π). */
export function band(d, width, thickness, { comfort = 0.35, n = N, at = 0, round = 3 } = {}) {
  const of = (f, t) => (typeof f === 'function' ? f(Math.min(t, 1 - t) * 2 * Math.PI) : f) * MM;
  const r = (d / 2) * MM;
  const g = sweep(
    around(r, n),
    (t) => {
      const w = of(width, t);
      const h = of(thickness, t);
      return roundedRect(w, h, Math.min(w, h) * comfort, round).map((q) => v2(q.x, q.y + h / 2));
    },
    { closed: true, up: outward, crease: 50 },
  );
  return at ? placed(g, { at: [at * MM, 0, 0] }) : g;
}

export const plainBand = (o) => [
  { slot: 'metal', geometry: band(o.d, o.width, o.thickness, { comfort: o.comfort ?? 0.45, round: 5 }) },
];

/** A band whose outside shows the hammer's flats. */
export function hammeredBand(o) {
  const loop = (width, thickness) => {
    const w = (width / 2) * MM;
    const t = thickness * MM;
    const outer = range(11).map((i) => v2(mix(w * 0.9, -w * 0.9, i / 10), t));
    return [
      v2(w, t * 0.25),
      v2(w, t * 0.75),
      ...outer,
      v2(-w, t * 0.75),
      v2(-w, t * 0.25),
      v2(-w * 0.8, 0),
      v2(w * 0.8, 0),
    ];
  };
  const dents = range(Math.round(o.width * 22)).map((i) => {
    const a = ((i * 0.618034) % 1) * 2 * Math.PI;
    return {
      a,
      x: (((i * 0.754878) % 1) - 0.5) * o.width * MM * 1.05,
      size: 0.0012 + 0.0005 * ((i * 0.3217) % 1),
    };
  });
  const r = (o.d / 2) * MM;
  const g = sweep(around(r, 170), loop(o.width, o.thickness), { closed: true, up: outward, crease: 50 });
  const outerR = r + o.thickness * MM * 0.6;
  return [
    {
      slot: 'metal',
      geometry: bent(
        g,
        (p) => {
          const radius = Math.hypot(p.y, p.z);
          if (radius < outerR) return p;
          const a = Math.atan2(p.z, p.y);
          let depth = 0;
          for (const dent of dents) {
            const da = Math.atan2(Math.sin(a - dent.a), Math.cos(a - dent.a)) * radius;
            const d2 = (da * da + (p.x - dent.x) ** 2) / dent.size ** 2;
            if (d2 < 1) depth = Math.max(depth, 0.00013 * (1 - d2));
          }
          const k = (radius - depth) / radius;
          return v3(p.x, p.y * k, p.z * k);
        },
        70,
      ),
    },
  ];
}

/** Strands twisted into a rope. */
export function twisted(o) {
  const wire = o.wire * MM;
  const orbit = wire * (o.strands === 2 ? 0.98 : 1.12);
  const r = (o.d / 2) * MM + orbit + wire;
  const n = 240;
  const strands = range(o.strands).map((s) => {
    const path = range(n).map((i) => {
      const a = (i / n) * 2 * Math.PI;
      const b = a * o.turns + (s / o.strands) * 2 * Math.PI;
      const radius = r + orbit * Math.cos(b);
      return v3(orbit * Math.sin(b), radius * Math.cos(a), radius * Math.sin(a));
    });
    return tube(path, wire, 8, { closed: true });
  });
  return [{ slot: 'metal', geometry: merged(strands) }];
}
