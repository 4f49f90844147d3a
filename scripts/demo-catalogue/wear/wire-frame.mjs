import { ellipse, mix, range, roundedRect, spline, track, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube } from '../kit/loft.mjs';
import { bent, merged, mirrored, placed } from '../kit/parts.mjs';
import { frontOf, hinge, lensOf, templeOf } from './frame-parts.mjs';

/** Wire frames with adjustable nose pads, and half-rim frames with a brow. */

/** Parts of a wire frame: slots metal, lens, pads, tips. */
export function wireFrame(spec) {
  const front = frontOf(spec);
  const { centre, outline } = front;
  const wire = spec.wire ?? 0.85;
  const loop = spline(
    outline.loop.filter((_, i) => i % 4 === 0).map((p) => v3(p.x + centre, p.y, 0)),
    110,
    true,
  ).map(front.bend);
  const metal = [];
  if (!spec.browOnly)
    metal.push(
      sweep(loop, roundedRect(wire * 1.5, wire * 2.1, wire * 0.6, 2), {
        closed: true,
        crease: 60,
        up: (_, _p) => v3(0, 0, 1),
      }),
    );
  const rimPoint = (degrees, dz = 0, out = 0) => {
    const a = (degrees * Math.PI) / 180;
    const r = outline.radius(a) + out;
    return front.bend(v3(centre + r * Math.cos(a), r * Math.sin(a), dz));
  };
  const bridges = (spec.bridges ?? [[165, 4, 1.6]]).map(([degrees, rise, forward]) => {
    const p = rimPoint(degrees);
    const path = spline(
      [
        p,
        v3(p.x * 0.55, p.y + rise * 0.8, p.z + forward * 0.8),
        v3(0, p.y + rise, p.z + forward),
        v3(-p.x * 0.55, p.y + rise * 0.8, p.z + forward * 0.8),
        v3(-p.x, p.y, p.z),
      ],
      26,
    );
    return tube(path, wire * (spec.bridgeWire ?? 1.15), 10);
  });
  const end = rimPoint(spec.endDegrees ?? 20);
  const start = v3(end.x + (spec.endReach ?? 5), end.y + 0.5, end.z - 6);
  const lug = spline(
    [
      end,
      v3(end.x + 2.6, end.y + 0.3, end.z + 0.3),
      v3(start.x - 0.4, start.y, start.z + 3.4),
      v3(start.x, start.y, start.z - 0.5),
    ],
    14,
  );
  metal.push(sweep(lug, roundedRect(1.5, 2.6, 0.6, 2), { up: v3(0, 1, 0), ends: 'round' }));
  const length = spec.temple;
  const wireTemple = {
    ...spec,
    templeHeight: [
      [0, 2.4],
      [20, 1.9],
      [length, 1.4],
    ],
    templeThickness: [
      [0, 1.3],
      [length, 1.2],
    ],
  };
  const temple = templeOf(wireTemple, start, { radius: 0.6 });
  const tip = bent(
    templeOf(
      {
        ...spec,
        templeHeight: [
          [0, 0.1],
          [length - 58, 3.4],
          [length - 20, 4.6],
          [length, 6],
        ],
        templeThickness: [
          [0, 0.1],
          [length - 58, 2.6],
          [length, 3.2],
        ],
      },
      start,
    ),
    (p) => p,
  );
  const tips = cutBefore(tip, start.z - (length - 60));
  metal.push(temple, hinge(v3(start.x + 1.4, start.y, start.z), 3.4));
  const nose = rimPoint(spec.padDegrees ?? 208);
  const padAt = v3(Math.max(5.6, nose.x - 3.4), nose.y - 1.5, nose.z - 5.2);
  metal.push(
    tube(
      spline(
        [
          nose,
          v3(nose.x - 0.4, nose.y + 1.5, nose.z - 3.4),
          v3(padAt.x + 1.6, padAt.y + 2.2, padAt.z - 1.2),
          v3(padAt.x + 0.8, padAt.y, padAt.z),
        ],
        14,
      ),
      0.42,
      8,
    ),
  );
  const padRows = range(9).map((k) => {
    const t = (k / 8) * Math.PI;
    const s = Math.max(0.02, Math.sin(t) ** 0.7);
    return ellipse(1.05 * s, 3.3 * s, 14).map((q) => v3(q.x, -Math.cos(t) * 6.4, q.y));
  });
  const pad = placed(skin(padRows, { closeRow: true, flip: true, crease: 70 }), {
    turn: [0.15, 0.45, 0.2],
    at: [padAt.x, padAt.y, padAt.z],
  });
  const sides = (g) => merged([g, mirrored(g)]);
  const parts = [
    { slot: 'metal', geometry: front.toMetres(merged([sides(merged(metal)), ...bridges])) },
    { slot: 'lens', geometry: front.toMetres(sides(lensOf(spec, front)), true) },
    { slot: 'tips', geometry: front.toMetres(sides(tips)) },
    { slot: 'pads', geometry: front.toMetres(sides(pad)) },
  ];
  if (spec.brow) parts.push({ slot: 'frame', geometry: front.toMetres(sides(browOf(spec, front))) });
  return parts;
}

/** Keeps the triangles of a temple behind a depth: the sleeve on a wire temple. */
function cutBefore(g, z) {
  const p = g.getAttribute('position');
  const index = g.index.array;
  const kept = [];
  for (let i = 0; i < index.length; i += 3) {
    if (p.getZ(index[i]) < z || p.getZ(index[i + 1]) < z || p.getZ(index[i + 2]) < z)
      kept.push(index[i], index[i + 1], index[i + 2]);
  }
  const copy = g.clone();
  copy.setIndex(kept);
  return bent(copy, (q) => q, 60);
}

/** The acetate brow of a half-rim frame, thick at the temple and slim at the nose. */
function browOf(spec, front) {
  const [from, to] = spec.brow.degrees;
  const height = track(spec.brow.height);
  const path = range(46).map((i) => {
    const a = (mix(from, to, i / 45) * Math.PI) / 180;
    const r = front.outline.radius(a) + height(i / 45) / 2 - 1.1;
    return front.bend(v3(front.centre + r * Math.cos(a), r * Math.sin(a), 0.2));
  });
  return sweep(path, (t) => roundedRect(height(t), spec.brow.depth ?? 4.6, 1.4, 3), {
    up: v3(0, 0, 1),
    ends: 'round',
    crease: 50,
  });
}
