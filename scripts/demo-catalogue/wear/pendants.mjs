import { ellipse, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube, turn } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { ball, brilliant, claws, disc, jump, link, stepCut, teardrop } from './links.mjs';
import { chainOf, clasp, lean, lowest, MM, wornPath } from './neck-path.mjs';

/** Chains with a pendant or a locket. */

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
