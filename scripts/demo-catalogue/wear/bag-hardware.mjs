import { ellipse, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { framesAlong, sweep, tube, turn } from '../kit/loft.mjs';
import { laid, merged, placed } from '../kit/parts.mjs';

/** Stitching, bands, rings, buckles and zips. Metres. */

/** A row of stitches along points; `up` is the direction the thread lies proud. */
export function stitchLine(
  points,
  up,
  { length = 0.0042, gap = 0.0022, radius = 0.0004, lift = 0.0004 } = {},
) {
  const rough = points.reduce((sum, p, i) => (i ? sum + p.distanceTo(points[i - 1]) : 0), 0);
  const path = spline(points, Math.min(900, Math.max(60, Math.round(rough / 0.0011))));
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
export function band(
  points,
  width,
  thick,
  { up = v3(0, 0, 1), n = 44, stitched = true, ends = 'round' } = {},
) {
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

export const dRing = (w, wire = 0.003) =>
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

export const buckle = (w, h) =>
  merged([
    frameRing(w, h, 0.0028, 0.003),
    tube([v3(-w / 2, 0, 0), v3(w / 2, 0, 0)], 0.0012, 8),
    tube([v3(0, 0, 0.0012), v3(0, h / 2 + 0.001, 0.002)], 0.0012, 8),
  ]);

export const rivet = (r = 0.004) =>
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

export const facingFront = (g) => placed(g, { turn: [Math.PI / 2, 0, 0] });

/** A zip along a line: tape, two rows of teeth and a puller with a tab. */
export function zip(points, up, { width = 0.026, pull = 0.2 } = {}) {
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
