import { mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { sweep, turn } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';

/** Eyelets, laces and a bow. */

/** Eyelets, bars of lace across the tongue, and a bow. */
export function lacing(last) {
  const { style } = last;
  const count = style.eyelets;
  const spots = range(count).map((k) => {
    const s = mix(style.throatEnd - 0.012, style.collarEnd + 0.025, k / (count - 1));
    return [1, -1].map((side) => last.point(last.at(s, side), style.eyeletU ?? 0.945, 0.0022));
  });
  const rings = spots.flat().map((p) => {
    const up = v3(Math.sign(p.x - 0.001) * 0.55, 0.83, 0.25).normalize();
    const ring = turn(
      [
        [0.0021, 0],
        [0.0037, 0.0001],
        [0.0038, 0.0006],
        [0.003, 0.0011],
        [0.0022, 0.0008],
        [0.002, 0],
      ],
      10,
    );
    const side = v3(0, 0, 1).cross(up).normalize();
    const front = side.clone().cross(up);
    const g = ring.clone();
    const q = g.getAttribute('position');
    const m = g.getAttribute('normal');
    for (const a of [q, m])
      for (let i = 0; i < a.count; i++) {
        const v = side
          .clone()
          .multiplyScalar(a.getX(i))
          .addScaledVector(up, a.getY(i))
          .addScaledVector(front, a.getZ(i));
        a.setXYZ(i, v.x, v.y, v.z);
      }
    return placed(g, { at: p.clone().addScaledVector(up, -0.0012).toArray() });
  });
  const flat = style.lace ?? [0.0075, 0.0018];
  const lace = (points, n = 8) =>
    sweep(spline(points, n), roundedRect(flat[0], flat[1], flat[1] * 0.45, 1), {
      up: v3(0, 1, 0.3),
      ends: 'flat',
      crease: 60,
    });
  const laces = [];
  const arch = (a, b, h) => {
    const m = a
      .clone()
      .lerp(b, 0.5)
      .add(v3(0, h, 0));
    return [
      a.clone().add(v3(0, -0.002, 0)),
      a.clone().add(v3((b.x - a.x) * 0.06, 0.001, 0)),
      a
        .clone()
        .lerp(m, 0.55)
        .add(v3(0, h * 0.32, 0)),
      m,
      b
        .clone()
        .lerp(m, 0.55)
        .add(v3(0, h * 0.32, 0)),
      b.clone().add(v3((a.x - b.x) * 0.06, 0.001, 0)),
      b.clone().add(v3(0, -0.002, 0)),
    ];
  };
  laces.push(lace(arch(spots[0][0], spots[0][1], 0.004)));
  for (const k of range(count - 1)) {
    laces.push(lace(arch(spots[k][0], spots[k + 1][1], 0.0046)));
    laces.push(lace(arch(spots[k][1], spots[k + 1][0], 0.006)));
  }
  const last2 = spots[count - 1];
  const knot = last2[0]
    .clone()
    .lerp(last2[1], 0.5)
    .add(v3(0, 0.009, 0.004));
  laces.push(lace(arch(last2[0], last2[1], 0.0075)));
  laces.push(
    placed(
      turn(
        [
          [0.0001, -0.0045],
          [0.0042, -0.003],
          [0.005, 0],
          [0.0042, 0.003],
          [0.0001, 0.0045],
        ],
        12,
      ),
      { turn: [0.3, 0, Math.PI / 2], at: knot.toArray() },
    ),
  );
  for (const s of [-1, 1]) {
    laces.push(
      lace(
        [
          knot,
          knot.clone().add(v3(s * 0.013, 0.004, 0.006)),
          knot.clone().add(v3(s * 0.029, -0.002, 0.011)),
          knot.clone().add(v3(s * 0.034, -0.008, 0.013)),
          knot.clone().add(v3(s * 0.025, -0.005, 0.016)),
          knot.clone().add(v3(s * 0.011, 0.001, 0.009)),
          knot.clone(),
        ],
        20,
      ),
    );
    const tip = [
      knot,
      knot.clone().add(v3(s * 0.008, 0.001, 0.011)),
      knot.clone().add(v3(s * 0.019, -0.01, 0.024)),
      knot.clone().add(v3(s * 0.026, -0.024, 0.034)),
    ];
    laces.push(lace(tip, 12));
  }
  return { rings: merged(rings), laces: merged(laces) };
}
