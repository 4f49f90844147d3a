import { ease, mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { skin, sweep } from '../kit/loft.mjs';
import { finer, merged, placed } from '../kit/parts.mjs';
import { closedBody } from './bag-bodies.mjs';
import { band, buckle, stitchLine, zip } from './bag-hardware.mjs';

/** The backpack. */

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
