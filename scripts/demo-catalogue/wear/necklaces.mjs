import {
  ellipse,
  merged,
  mix,
  placed,
  range,
  roundedRect,
  skin,
  spline,
  sweep,
  tube,
  turn,
  v3,
} from '../kit/loft.mjs';
import { ball, bezel, brilliant, chain, claws, disc, jump, link, stepCut, teardrop } from './links.mjs';

/**
 * Necklaces as they hang on a neck: the origin is half way between the nape and the front, the nape towards -z.
 * The path goes from the nape over the shoulders' root and down the breastbone, so its front point is the lowest.
 */

const MM = 0.001;

/** Points along a worn necklace of `length` metres, from the nape round by +x to the front and back. */
export function wornPath(length, { point = 0 } = {}) {
  const make = (fall) => {
    const half = [
      v3(0.0, 0.046, -0.062),
      v3(0.03, 0.043, -0.054),
      v3(0.052, 0.032, -0.03),
      v3(0.06, 0.012, 0.004),
      v3(mix(0.054, 0.057, Math.min(1, fall / 0.1)), mix(-0.004, -0.018, Math.min(1, fall / 0.1)), 0.034),
      v3(
        mix(0.034, 0.04, Math.min(1, fall / 0.12)),
        mix(-0.016, -0.5 * fall - 0.016, 0.9),
        0.056 + fall * 0.12,
      ),
      v3(
        mix(0.017, 0.019, Math.min(1, fall / 0.12)) * (1 - point * 0.35),
        mix(-0.023, -0.84 * fall - 0.02, 0.95),
        0.064 + fall * 0.17,
      ),
    ];
    const front = v3(0, -0.0255 - fall, 0.066 + fall * 0.2);
    const other = half
      .slice(1)
      .reverse()
      .map((p) => v3(-p.x, p.y, p.z));
    return spline([...half, front, ...other], 420, true);
  };
  const measure = (points) =>
    points.reduce((sum, p, i) => sum + p.distanceTo(points[(i + 1) % points.length]), 0);
  let [low, high] = [0, 0.5];
  for (let k = 0; k < 30; k++) {
    const middle = (low + high) / 2;
    if (measure(make(middle)) < length) low = middle;
    else high = middle;
  }
  return make((low + high) / 2);
}

const lowest = (path) => path.reduce((a, b) => (b.y < a.y ? b : a));
/** How a pendant leans on the chest at the front of the path. */
const lean = (g, at, tilt = 0.16) => placed(g, { turn: [-tilt, 0, 0], at: [at.x, at.y, at.z] });

/** A lobster clasp and ring at the nape. */
function clasp(path) {
  const at = path[0];
  const body = placed(link(0.009, 0.0046, 0.0008, { segments: 18, sides: 7 }), {
    at: [at.x, at.y, at.z - 0.0004],
  });
  return merged([body, placed(jump(0.0024, 0.0005), { at: [at.x + 0.006, at.y - 0.0003, at.z] })]);
}

/** Chain styles by name: the path is dense, the result one geometry. */
export function chainOf(path, style, closed = true) {
  if (style === 'fine')
    return chain(path, 0.0019, link(0.0026, 0.0017, 0.00028, { segments: 8, sides: 4 }), { closed });
  if (style === 'cable')
    return chain(path, 0.0034, link(0.0048, 0.0033, 0.00052, { segments: 10, sides: 5 }), { closed });
  if (style === 'paperclip')
    return chain(path, 0.0108, link(0.0136, 0.0044, 0.00068, { segments: 16, sides: 7 }), { closed });
  if (style === 'curb')
    return chain(path, 0.0047, link(0.0082, 0.0066, 0.00115, { segments: 12, sides: 7 }), {
      closed,
      angle: 0.0,
      start: 1.02,
      up: curbUp,
    });
  if (style === 'rolo')
    return chain(path, 0.0044, link(0.0058, 0.0058, 0.0009, { segments: 12, sides: 7 }), { closed });
  throw new Error(`no chain style "${style}"`);
}

/** Up vectors that lie a flat chain on the chest: outward from the neck. */
const curbUp = (_, p) => v3(p.x, 0.03, p.z - 0.004).normalize();

export function plainChain(o) {
  const path = wornPath(o.length);
  return [{ slot: 'metal', geometry: merged([chainOf(path, o.style), clasp(path)]) }];
}

/** A fine chain with a pendant: disc, bar, stone or drop. */
export function pendant(o) {
  const path = wornPath(o.length, { point: 1 });
  const at = lowest(path);
  const metal = [chainOf(path, o.style ?? 'fine'), clasp(path)];
  const gems = [];
  const bail = (y) =>
    placed(link(0.0062, 0.0034, 0.00055, { segments: 16, sides: 7 }), {
      turn: [0, 0, Math.PI / 2],
      at: [0, y, 0],
    });
  const hang = (g) => lean(g, at);
  metal.push(hang(placed(bail(-0.0012), { turn: [0, Math.PI / 2, 0] })));
  if (o.kind === 'disc') {
    const r = (o.size / 2) * MM;
    metal.push(hang(placed(disc(r, 0.0014, 56), { at: [0, -r - 0.005, 0.0004] })));
    metal.push(
      hang(
        placed(
          sweep(
            ellipse(r * 0.86, r * 0.86, 64).map((q) => v3(q.x, q.y, 0)),
            roundedRect(0.0005, 0.0004, 0.0001, 1),
            { closed: true, up: v3(0, 0, 1) },
          ),
          { at: [0, -r - 0.005, 0.0011] },
        ),
      ),
    );
    metal.push(hang(placed(jump(0.0017, 0.0004), { at: [0, -0.0047, 0.0004] })));
    const rays = range(16).map((k) =>
      placed(
        tube([v3(0, r * 0.3, 0), v3(0, r * (k % 2 ? 0.55 : 0.72), 0)], (t) => 0.00035 * (1 - t * 0.7), 6),
        { turn: [0, 0, (k / 16) * 2 * Math.PI], at: [0, -r - 0.005, 0.0011] },
      ),
    );
    metal.push(...rays.map(hang));
    gems.push(hang(placed(ball(r * 0.17, 18), { scale: [1, 1, 0.6], at: [0, -r - 0.005, 0.0011] })));
  } else if (o.kind === 'stone') {
    const size = o.size * MM;
    const seat = { turn: [Math.PI / 2, 0, 0], at: [0, -size / 2 - 0.0052, size * 0.42] };
    metal.push(
      hang(placed(claws(size, 4, 0.00045), seat)),
      hang(placed(jump(0.0014, 0.0004), { at: [0, -0.0046, 0.0008] })),
    );
    gems.push(hang(placed(brilliant(size), seat)));
  } else if (o.kind === 'step') {
    const [w, l] = o.size.map((x) => x * MM);
    const seat = { turn: [Math.PI / 2, 0, 0], at: [0, -l / 2 - 0.0058, 0.003] };
    const frame = sweep(
      roundedRect(w + 0.0007, l + 0.0007, 0.0016, 3).map((q) => v3(q.x, q.y, 0)),
      roundedRect(0.0009, 0.0034, 0.0003, 2),
      { closed: true, up: v3(0, 0, 1) },
    );
    metal.push(
      hang(placed(frame, { at: [0, -l / 2 - 0.0058, 0.0022] })),
      hang(placed(jump(0.0015, 0.00042), { at: [0, -0.0048, 0.0014] })),
    );
    gems.push(hang(placed(stepCut(w, l, 0.0062), seat)));
  } else if (o.kind === 'drop') {
    metal.push(
      hang(
        placed(
          turn(
            [
              [0.0024, -0.0036],
              [0.0022, -0.002],
              [0.001, -0.0005],
              [1e-6, 0],
            ],
            22,
          ),
          { at: [0, -0.0044, 0.002] },
        ),
      ),
    );
    gems.push(hang(placed(teardrop(o.size * MM, o.size * 0.62 * MM, 36), { at: [0, -0.0046, 0.002] })));
  }
  const parts = [{ slot: 'metal', geometry: merged(metal) }];
  if (gems.length) parts.push({ slot: o.kind === 'disc' ? 'stone' : 'gem', geometry: merged(gems) });
  return parts;
}

/** An oval locket with a hinge, a rim and an engraved sprig. */
export function locket(o) {
  const path = wornPath(o.length, { point: 1 });
  const at = lowest(path);
  const [w, h] = [o.width * MM, o.height * MM];
  const shell = (sign) => {
    const rows = range(12).map((k) => {
      const s = Math.cos((k / 11) * (Math.PI / 2)) ** 0.75;
      return ellipse((w / 2) * Math.max(s, 0.002), (h / 2) * Math.max(s, 0.002), 56).map((q) =>
        v3(q.x, q.y, sign * (0.0006 + 0.0034 * Math.sin((k / 11) * (Math.PI / 2)) ** 1.4)),
      );
    });
    return skin(rows, { closeRow: true, flip: sign < 0, crease: 60 });
  };
  const oval = ellipse(w / 2, h / 2, 64).map((q) => v3(q.x, q.y, 0));
  const rim = sweep(oval, roundedRect(0.001, 0.0014, 0.0004, 2), { closed: true, up: v3(0, 0, 1) });
  const inner = sweep(
    ellipse((w / 2) * 0.8, (h / 2) * 0.8, 64).map((q) => v3(q.x, q.y, 0.00285)),
    ellipse(0.00022, 0.00022, 6),
    { closed: true, up: v3(0, 0, 1) },
  );
  const lift = (x, y) =>
    0.0006 + 0.0034 * Math.max(0, 1 - ((2 * x) / w) ** 2 - ((2 * y) / h) ** 2) ** 0.55 + 0.00005;
  const surfaceLine = (points, r) =>
    tube(
      spline(
        points.map(([x, y]) => v3(x * w, y * h, 0)),
        20,
      ).map((p) => v3(p.x, p.y, lift(p.x, p.y))),
      (t) => r * (0.4 + 0.6 * Math.sin(Math.PI * Math.min(0.98, t + 0.06))),
      6,
    );
  const sprig = [
    surfaceLine(
      [
        [-0.02, -0.3],
        [0.03, -0.1],
        [-0.01, 0.1],
        [0.02, 0.29],
      ],
      0.00026,
    ),
  ];
  for (const k of range(5)) {
    const y = -0.2 + k * 0.1;
    for (const s of [-1, 1])
      sprig.push(
        surfaceLine(
          [
            [0, y],
            [s * 0.1, y + 0.045],
            [s * 0.19 * (1 - k * 0.13), y + 0.1],
          ],
          0.00042,
        ),
      );
  }
  const hingeBar = tube([v3(-w / 2 - 0.0004, -0.0028, 0), v3(-w / 2 - 0.0004, 0.0028, 0)], 0.0007, 10);
  const catcher = placed(ball(0.0009, 14), { at: [w / 2 + 0.0006, 0, 0] });
  const body = placed(merged([shell(1), shell(-1), rim, inner, ...sprig, hingeBar, catcher]), {
    at: [0, -h / 2 - 0.0056, 0.003],
  });
  const bail = placed(link(0.0066, 0.0036, 0.0006, { segments: 16, sides: 7 }), {
    turn: [0, Math.PI / 2, 0],
  });
  const bailTurned = placed(bail, { turn: [Math.PI / 2, 0, 0], at: [0, -0.001, 0] });
  return [
    {
      slot: 'metal',
      geometry: merged([
        chainOf(path, 'fine'),
        clasp(path),
        lean(merged([body, bailTurned, placed(jump(0.0018, 0.00045), { at: [0, -0.0048, 0.0018] })]), at),
      ]),
    },
  ];
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
  const at = (x) =>
    path[
      Math.max(
        0,
        marks.findIndex((m) => m >= x),
      )
    ] ?? path[path.length - 1];
  const list = [];
  const centre = total / 2;
  const size = (x) =>
    (o.size + (o.grow ?? 0) * Math.max(0, 1 - Math.abs(x - centre) / (total * 0.42)) ** 1.3) * MM;
  let x = 0.008;
  while (x < total - 0.006) {
    const d = size(x);
    list.push(placed(ball(d / 2, 16), { at: at(x + d / 2).toArray() }));
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
