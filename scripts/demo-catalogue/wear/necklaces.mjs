import { ellipse, range, roundedRect, v3 } from '../kit/curves.mjs';
import { sweep, turn } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { ball, bezel, brilliant, jump, teardrop } from './links.mjs';
import { chainOf, clasp, MM, wornPath } from './neck-path.mjs';

/** Chains, pearls and chokers as they hang on a neck. */

export function plainChain(o) {
  const path = wornPath(o.length);
  return [{ slot: 'metal', geometry: merged([chainOf(path, o.style), clasp(path)]) }];
}

/** Pearls on a knotted thread; `grow` makes the front ones larger. */
export function pearls(o) {
  const path = wornPath(o.length);
  let s = 0;
  const marks = path.map((p, i) => {
    if (i > 0) s += p.distanceTo(path[i - 1]);
    return s;
  });
  const total = s + path[0].distanceTo(path[path.length - 1]);
  const at = (x) => {
    const next = marks.findIndex((m) => m >= x);
    if (next <= 0) return next === 0 ? path[0] : path[path.length - 1];
    return path[next - 1].clone().lerp(path[next], (x - marks[next - 1]) / (marks[next] - marks[next - 1]));
  };
  const list = [];
  const centre = total / 2;
  const size = (x) =>
    (o.size + (o.grow ?? 0) * Math.max(0, 1 - Math.abs(x - centre) / (total * 0.42)) ** 1.3) * MM;
  let x = 0.008;
  while (x < total - 0.006) {
    const d = size(x);
    list.push(placed(ball(d / 2, 18), { at: at(x + d / 2).toArray() }));
    x += d + 0.00025;
  }
  const claspAt = path[0];
  const clip = placed(
    turn(
      [
        [0.0004, -0.006],
        [0.0022, -0.0052],
        [0.0029, -0.002],
        [0.0029, 0.002],
        [0.0022, 0.0052],
        [0.0004, 0.006],
      ],
      22,
    ),
    { turn: [0, 0, Math.PI / 2], at: claspAt.toArray() },
  );
  return [
    { slot: 'pearl', geometry: merged(list) },
    { slot: 'metal', geometry: merged([clip, sweep(path, ellipse(0.0004, 0.0004, 5), { closed: true })]) },
  ];
}

/** A ribbon or solid collar close to the neck, with a drop at the front. */
export function choker(o) {
  const ring = range(140).map((i) => {
    const a = (i / 140) * 2 * Math.PI;
    return v3(Math.sin(a) * 0.056, 0.011 - 0.017 * Math.cos(a), Math.cos(a) * 0.058);
  });
  const up = (_, p) => v3(p.x * 0.1, 1, p.z * 0.28).normalize();
  const parts = [];
  const front = ring[0];
  const gems = [];
  const metal = [];
  if (o.collar)
    metal.push(sweep(ring, roundedRect(0.0014, o.width * MM, 0.0005, 3), { closed: true, up, crease: 50 }));
  else
    parts.push({
      slot: 'ribbon',
      geometry: sweep(ring, roundedRect(0.0012, o.width * MM, 0.0004, 2), { closed: true, up, crease: 50 }),
    });
  const seat = { turn: [Math.PI / 2 - 0.1, 0, 0], at: [0, front.y, front.z + 0.0022] };
  if (o.drop) {
    metal.push(
      placed(bezel(0.0062, 0.0006), seat),
      placed(jump(0.0017, 0.00042), { at: [0, front.y - 0.0052, front.z + 0.0022] }),
    );
    gems.push(
      placed(brilliant(0.006), seat),
      placed(teardrop(0.0145, 0.0088, 32), { at: [0, front.y - 0.0072, front.z + 0.0026] }),
    );
    metal.push(
      placed(
        turn(
          [
            [0.0018, -0.0026],
            [0.0016, -0.0014],
            [0.0006, 0],
            [1e-6, 0.0002],
          ],
          18,
        ),
        { at: [0, front.y - 0.0068, front.z + 0.0026] },
      ),
    );
  }
  const back = v3(0, 0.028, -0.058);
  metal.push(
    placed(
      sweep(
        roundedRect(0.008, o.width * MM + 0.002, 0.001, 2).map((q) => v3(q.x, q.y, 0)),
        roundedRect(0.0012, 0.0024, 0.0004, 1),
        { closed: true, up: v3(0, 0, 1) },
      ),
      { at: back.toArray() },
    ),
  );
  parts.push({ slot: 'metal', geometry: merged(metal) });
  if (gems.length) parts.push({ slot: 'gem', geometry: merged(gems) });
  return parts;
}
