import { ellipse, mix, range, roundedRect, spline, track, v3 } from '../kit/curves.mjs';
import { framesAlong, sweep, tube, turn } from '../kit/loft.mjs';
import { finer, laid, merged } from '../kit/parts.mjs';
import { MM } from './dial.mjs';
import { outward } from './links.mjs';

/** Straps as worn, around a wrist along x. */

/** The line of the strap around the wrist, from the lug at twelve over the back to the lug at six. */
export function strapLine(reach, z, thick) {
  const side = 30 + thick / 2;
  return spline(
    [
      v3(0, reach - 2.9, z + 0.5),
      v3(0, reach + 3.4, z - 2.6),
      v3(0, side, z - 12),
      v3(0, side - 0.5, -6),
      v3(0, 22, -19.5),
      v3(0, 0, -24 - thick / 2),
      v3(0, -22, -19.5),
      v3(0, -side + 0.5, -6),
      v3(0, -side, z - 12),
      v3(0, -reach - 3.4, z - 2.6),
      v3(0, -reach + 2.9, z + 0.5),
    ].map((p) => p.multiplyScalar(MM)),
    120,
  );
}

export function leatherStrap(o, path) {
  const [w0, w1] = o.strap;
  const width = track([
    [0, w0],
    [0.3, mix(w0, w1, 0.7)],
    [0.5, w1],
    [0.7, mix(w0, w1, 0.7)],
    [1, w0],
  ]);
  const thick = track(
    o.padded
      ? [
          [0, 4.4],
          [0.12, 3.6],
          [0.35, 2.3],
          [0.65, 2.3],
          [0.88, 3.6],
          [1, 4.4],
        ]
      : [
          [0, 2.4],
          [0.5, 2],
          [1, 2.4],
        ],
  );
  const body = sweep(path, (t) => roundedRect(width(t) * MM, thick(t) * MM, thick(t) * 0.42 * MM, 3), {
    up: outward,
    ends: 'flat',
    crease: 45,
  });
  const overlap = sweep(
    path.slice(50, 84).map((p) => p.clone().multiplyScalar(1.085)),
    (t) => roundedRect(width(mix(0.42, 0.7, t)) * 0.985 * MM, 1.9 * MM, 0.8 * MM, 2),
    { up: outward, ends: 'round', crease: 45 },
  );
  const frames = framesAlong(path, { up: outward });
  const stitch = [];
  if (o.stitched !== false) {
    for (const s of [-1, 1]) {
      for (let i = 4; i < frames.length - 4; i += 1) {
        const t = i / (frames.length - 1);
        if (i % 2 || (t > 0.4 && t < 0.7)) continue;
        const on = (f, tt) =>
          f.point
            .clone()
            .addScaledVector(f.side, s * (width(tt) / 2 - 1.5) * MM)
            .addScaledVector(f.top, (thick(tt) / 2 + 0.02) * MM);
        stitch.push(
          tube([on(frames[i], t), on(frames[i], t).lerp(on(frames[i + 1], t + 1 / 119), 1.15)], 0.00024, 3, {
            ends: 'none',
            crease: 130,
          }),
        );
      }
    }
  }
  const at = frames[50];
  const buckle = sweep(
    roundedRect((w1 + 4.4) * MM, 8.4 * MM, 1.6 * MM, 4).map((q) => v3(q.x, q.y, 0)),
    roundedRect(1.7 * MM, 1.5 * MM, 0.6 * MM, 2),
    { closed: true, up: v3(0, 0, 1) },
  );
  const prong = tube([v3(0, -3.8 * MM, 0.9 * MM), v3(0, 4.6 * MM, 1.1 * MM)], 0.0007, 8);
  const seat = {
    point: at.point.clone().addScaledVector(at.top, 2.6 * MM),
    tangent: at.side,
    top: at.tangent,
    side: at.side.clone().cross(at.tangent),
  };
  const keeper = (i) => {
    const f = frames[i];
    const loop = sweep(
      roundedRect((w1 + 2.4) * MM, 6.2 * MM, 1.4 * MM, 3).map((q) => v3(q.x, q.y, 0)),
      roundedRect(1.1 * MM, 4.6 * MM, 0.5 * MM, 2),
      { closed: true, up: v3(0, 0, 1) },
    );
    return laid(loop, {
      point: f.point.clone().addScaledVector(f.top, 1.1 * MM),
      tangent: f.side,
      top: f.top,
      side: f.side.clone().cross(f.top),
    });
  };
  const holes = range(5).map((k) => {
    const f = frames[70 - k * 3 - 6];
    return laid(
      turn(
        [
          [0.0001, 0],
          [0.0009, 0.00002],
          [0.0009, 0.00006],
        ],
        10,
      ),
      {
        point: f.point.clone().multiplyScalar(1.085).addScaledVector(f.top, 0.00094),
        tangent: f.side,
        top: f.top,
        side: f.side.clone().cross(f.top),
      },
    );
  });
  return [
    { slot: 'strap', geometry: finer(merged([body, overlap, keeper(62), keeper(72)]), 3) },
    { slot: 'stitch', geometry: merged([...stitch, ...holes]) },
    { slot: 'metal', geometry: merged([laid(merged([buckle, prong]), seat)]) },
  ];
}

/** A metal bracelet of three-piece links, tapering to a folding clasp. */
export function linkStrap(o, path) {
  const [w0, w1] = o.strap;
  const pitch = 5.2;
  let length = 0;
  for (let i = 1; i < path.length; i++) length += path[i].distanceTo(path[i - 1]);
  const count = Math.round(length / (pitch * MM));
  const spots = spline(path, count);
  const frames = framesAlong(spots, { up: outward });
  const outer = [];
  const inner = [];
  frames.forEach((f, k) => {
    const t = k / (count - 1);
    const w = mix(w0, w1, 1 - Math.abs(2 * t - 1));
    const plate = (width, x, list, scale = 1) => {
      const g = sweep(
        [v3(0, 0, -width / 2).multiplyScalar(MM), v3(0, 0, width / 2).multiplyScalar(MM)],
        roundedRect(pitch * 0.94 * MM, 3 * scale * MM, 1.1 * MM, 2),
        { up: v3(0, 1, 0), crease: 35 },
      );
      list.push(
        laid(g, {
          point: f.point.clone().addScaledVector(f.side, x * MM),
          tangent: f.tangent,
          top: f.top,
          side: f.side,
        }),
      );
    };
    if (Math.abs(t - 0.5) < 0.085) {
      plate(w1 * 1.02, 0, outer, 1.12);
      return;
    }
    plate(w * 0.3, -w * 0.345, outer);
    plate(w * 0.3, w * 0.345, outer);
    plate(w * 0.37, 0, inner, 1.06);
  });
  return [
    { slot: 'metal', geometry: merged(outer) },
    { slot: 'bright', geometry: merged(inner) },
  ];
}

/** Woven wire: a flat strap with fine rows across it. */
export function meshStrap(o, path) {
  const [w0, w1] = o.strap;
  const body = sweep(
    path,
    (t) => roundedRect(mix(w0, w1, 1 - Math.abs(2 * t - 1)) * MM, 1.9 * MM, 0.8 * MM, 2),
    { up: outward, ends: 'flat', crease: 45 },
  );
  const frames = framesAlong(spline(path, 150), { up: outward });
  const ribs = frames.map((f, k) => {
    const t = k / 149;
    const w = mix(w0, w1, 1 - Math.abs(2 * t - 1)) * 0.96 * MM;
    return sweep(
      [
        f.point
          .clone()
          .addScaledVector(f.side, -w / 2)
          .addScaledVector(f.top, 0.00092),
        f.point.clone().addScaledVector(f.top, 0.00096),
        f.point
          .clone()
          .addScaledVector(f.side, w / 2)
          .addScaledVector(f.top, 0.00092),
      ],
      ellipse(0.00034, 0.00026, 4),
      { up: f.top, ends: 'none', crease: 130 },
    );
  });
  const at = framesAlong(path, { up: outward })[60];
  const clasp = laid(
    sweep(
      [v3(-w1 / 2 - 0.6, 0, 0).multiplyScalar(MM), v3(w1 / 2 + 0.6, 0, 0).multiplyScalar(MM)],
      roundedRect(3 * MM, 13 * MM, 0.8 * MM, 3),
      { up: v3(0, 1, 0) },
    ),
    {
      point: at.point.clone().addScaledVector(at.top, 0.9 * MM),
      tangent: at.side,
      top: at.tangent,
      side: at.side.clone().cross(at.tangent),
    },
  );
  return [{ slot: 'metal', geometry: merged([body, ...ribs, clasp]) }];
}
