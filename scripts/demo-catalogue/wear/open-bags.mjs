import { clamp, ease, mix, range, spline, v3 } from '../kit/curves.mjs';
import { skin, tube, turn } from '../kit/loft.mjs';
import { finer, merged, placed } from '../kit/parts.mjs';
import { openBody, ring } from './bag-bodies.mjs';
import { band, facingFront, rivet, stitchLine } from './bag-hardware.mjs';
import { ball } from './links.mjs';

/** Bags that are open at the top: tote and bucket. Bottom centre at the origin, the front to +z. */

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

/** A bucket with a gathered top, a drawstring and a shoulder strap. */
export function bucket(o) {
  const { r, h } = o;
  const n = 98;
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
