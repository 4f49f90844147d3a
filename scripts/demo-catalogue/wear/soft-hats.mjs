import { clamp, ease, mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { skin, sweep, turn } from '../kit/loft.mjs';
import { finer, merged, placed } from '../kit/parts.mjs';
import { HALF_LENGTH, oval, ovalSkin, R, stitchRing, wobble } from './hat-parts.mjs';

/** Soft hats: bucket, beanie and beret. */

/** A cloth bucket hat: sloped brim with rows of stitching. Slots main, stitch, lining. */
export function bucketHat(o = {}) {
  const h = 0.092;
  const b = R + 0.05;
  const drop = -0.036;
  const deform = (p) => {
    const q = p.clone();
    const low = ease(0.01, -0.03, p.y);
    const a = Math.atan2(p.x, p.z);
    q.y += low * (Math.sin(a * 3 + 0.6) * 0.0032 + Math.sin(a * 2 - 0.4) * 0.0028);
    q.x *= 1 + low * 0.02 * Math.sin(a * 5);
    q.y += wobble(p, 34, 2) * 0.001 * ease(0.04, 0.09, p.y);
    q.x += wobble(p, 40, 5) * 0.0007;
    return q;
  };
  const t = 0.0018;
  const keys = [
    [0, h - t],
    [0.05, h - t],
    [0.0715, h - 0.001 - t],
    [0.0735, h - 0.0035 - t],
    [0.08 - t, 0.05],
    [R - t, 0.001],
    [mix(R, b, 0.5), drop * 0.46 - t],
    [b - 0.001, drop - t],
    [b + 0.0003, drop - t * 0.4],
    [b - 0.0008, drop + 0.0002],
    [mix(R, b, 0.5), drop * 0.44],
    [R + 0.003, -0.0008],
    [R + 0.0004, 0.0012],
    [R - 0.0005, 0.004],
    [0.0805, 0.05],
    [0.0745, h - 0.004],
    [0.0738, h - 0.001],
    [0.0722, h - 0.0012],
    [0.0712, h],
    [0.05, h + 0.001],
    [0, h + 0.0015],
  ];
  const rows = o.stitchRows ?? 6;
  const stitches = range(rows).map((i) => {
    const f = (i + 0.6) / rows;
    return stitchRing(mix(R, b, f), drop * 0.88 * f + 0.0001 - 0.0006 * (1 - f), deform);
  });
  const eyelets = [-1, 1].flatMap((s) =>
    [-0.012, 0.012].map((z) => {
      const ring = turn(
        [
          [0.0035, 0],
          [0.004, 0.0006],
          [0.0034, 0.0013],
          [0.0024, 0.0012],
          [0.0022, 0],
        ],
        16,
      );
      return placed(ring, { turn: [0, 0, -s * (Math.PI / 2 - 0.12)], at: [s * 0.0772, 0.036, z] });
    }),
  );
  return [
    { slot: 'main', geometry: ovalSkin(keys, { deform, samples: 96, segments: 84, crease: 50 }) },
    { slot: 'stitch', geometry: merged([...stitches, stitchRing(0.0752, h - 0.0095, deform)]) },
    { slot: 'metal', geometry: merged(eyelets) },
  ];
}

/** A rib-knit beanie with a turned-up cuff. Slot main. */
export function beanie(o = {}) {
  const ribs = o.ribs ?? 46;
  const columns = ribs * 4;
  const h = o.height ?? 0.175;
  const cuff = o.cuff ?? 0.062;
  const rib = (a) => Math.cos(a * ribs);
  const layer = (keys, samples, depth, flatten) => {
    const line = spline(
      keys.map(([r, y]) => v3(r, y, 0)),
      samples,
    );
    const rows = line.map((q) =>
      range(columns).map((i) => {
        const a = (i / columns) * 2 * Math.PI;
        const fade = clamp(q.x / 0.05);
        const p = oval(q.x + depth * rib(a) * fade * (q.x > R ? 1 : 0.95), q.y, a);
        p.z -= flatten * ease(0.06, h, q.y) * 0.012;
        p.y += wobble(p, 22, 4) * 0.0016 * ease(0.05, h, q.y);
        p.x += wobble(p, 17, 8) * 0.0018 * ease(0.07, h, q.y);
        return p;
      }),
    );
    return skin(rows, { closeRow: true, crease: 80 });
  };
  const crown = layer(
    [
      [R + 0.001, 0.01],
      [R + 0.003, 0.06],
      [R + 0.003, 0.1],
      [R * 0.94, 0.128],
      [R * 0.74, h * 0.9],
      [R * 0.4, h * 0.985],
      [0.0004, h],
    ],
    22,
    0.0014,
    1,
  );
  const fold = layer(
    [
      [R - 0.004, 0.006],
      [R - 0.001, 0.0005],
      [R + 0.005, 0],
      [R + 0.0085, 0.004],
      [R + 0.0095, cuff * 0.5],
      [R + 0.0085, cuff - 0.003],
      [R + 0.006, cuff],
      [R + 0.003, cuff - 0.004],
    ],
    16,
    0.0015,
    0,
  );
  const parts = [{ slot: 'main', geometry: merged([crown, fold]) }];
  if (o.pompom) parts.push({ slot: 'band', geometry: pompom(v3(0, h + 0.026, -0.008), 0.034) });
  else if (o.label !== false)
    parts.push({
      slot: 'label',
      geometry: placed(
        finer(
          sweep([v3(-0.016, 0, 0), v3(0.016, 0, 0)], roundedRect(0.001, 0.022, 0.0004, 1), {
            up: v3(0, 1, 0),
          }),
          3,
        ),
        { turn: [0.02, 0, 0], at: [0, cuff / 2, HALF_LENGTH + 0.0118] },
      ),
    });
  return parts;
}

/** A ball of yarn ends. */
function pompom(at, radius) {
  const rows = range(30).map((k) => {
    const phi = (k / 29) * Math.PI;
    return range(60).map((i) => {
      const a = (i / 60) * 2 * Math.PI;
      const d = v3(Math.sin(phi) * Math.sin(a), -Math.cos(phi), Math.sin(phi) * Math.cos(a));
      const tuft = Math.sin(a * 17 + k * 2.4) * Math.sin(k * 1.9 + Math.sin(a * 9) * 2);
      return d.multiplyScalar(radius * (1 + 0.075 * tuft * Math.sin(phi))).add(at);
    });
  });
  return skin(rows, { closeRow: true, crease: 30 });
}

/** A wool beret, worn to one side. Slots main, band. */
export function beret(o = {}) {
  const wide = o.wide ?? 0.135;
  const deform = (p) => {
    const q = p.clone();
    const out = clamp((Math.hypot(p.x, p.z) - 0.02) / 0.12);
    const up = ease(0.004, 0.05, p.y);
    q.x += up * 0.022;
    q.y += -up * p.x * 0.26 + up * wobble(p, 20, 6) * 0.0035 * out;
    q.z += up * wobble(p, 18, 9) * 0.003;
    return q;
  };
  const keys = [
    [0, 0.056],
    [0.07, 0.052],
    [wide - 0.014, 0.036],
    [wide - 0.02, 0.025],
    [0.1, 0.017],
    [R - 0.003, 0.012],
    [R - 0.0035, 0.001],
    [R - 0.0012, -0.0006],
    [R + 0.001, 0.001],
    [R + 0.0014, 0.011],
    [0.102, 0.0155],
    [wide - 0.012, 0.024],
    [wide, 0.034],
    [wide - 0.008, 0.045],
    [0.09, 0.057],
    [0.04, 0.0615],
    [0.006, 0.0625],
    [0.0035, 0.066],
    [0.003, 0.079],
    [0.002, 0.081],
    [0, 0.0815],
  ];
  return [
    { slot: 'main', geometry: ovalSkin(keys, { deform, samples: 90, segments: 88, crease: 70 }) },
    {
      slot: 'band',
      geometry: merged([
        ovalSkin(
          [
            [R - 0.0008, -0.0008],
            [R + 0.0018, 0],
            [R + 0.0022, 0.006],
            [R + 0.0012, 0.0115],
            [R - 0.0005, 0.012],
          ],
          { samples: 0, crease: 50 },
        ),
      ]),
    },
  ];
}
