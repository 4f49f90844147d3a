import { ease, mix, range, roundedRect, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube } from '../kit/loft.mjs';
import { merged } from '../kit/parts.mjs';

/** Sole constructions: cup, foxing, foam, lugs. Each answers parts. */

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
