import { ellipse, mix, range, roundedRect, track, v2, v3 } from '../kit/curves.mjs';
import { sweep, turn } from '../kit/loft.mjs';
import { bent, merged, placed } from '../kit/parts.mjs';
import { band, hammeredBand, MM } from './bands.mjs';
import { around, ball, bezel, brilliant, cabochon, claws, outward } from './links.mjs';

/** Rings around the x axis, stone or face up (+y), centred on the finger. Sizes in millimetres. */

/** One brilliant in six claws on a tapered shank. */
export function solitaire(o) {
  const top = (o.d / 2 + 1.2) * MM;
  const lift = top + (o.stone / 2) * 1.05 * MM;
  const shank = band(
    o.d,
    (a) => mix(1.7, 2.2, Math.min(1, a / 2)),
    (a) => mix(1.5, 1.7, Math.min(1, a / 2)),
    { comfort: 0.48, round: 4 },
  );
  const metal = [shank, placed(claws(o.stone * MM, o.claws ?? 6, 0.00042), { at: [0, lift, 0] })];
  const stones = [placed(brilliant(o.stone * MM), { at: [0, lift, 0] })];
  for (const s of o.sides ?? []) {
    for (const sign of [-1, 1]) {
      const a = sign * s.angle;
      const r = (o.d / 2 + 1.55) * MM;
      const g = { at: [0, r * Math.cos(a), r * Math.sin(a)], turn: [a, 0, 0] };
      stones.push(placed(brilliant(s.stone * MM), g));
      metal.push(placed(bezel(s.stone * MM, 0.00028), g));
    }
  }
  return [
    { slot: 'metal', geometry: merged(metal) },
    { slot: 'gem', geometry: merged(stones) },
  ];
}

/** A signet: the band swells to a flat oval or cushion face. */
export function signet(o) {
  const r = o.d / 2;
  const width = track([
    [0, o.face],
    [0.35, o.face * 0.94],
    [0.75, o.face * 0.62],
    [1.4, 4.2],
    [2.2, 3.1],
    [3.15, 2.8],
  ]);
  const thick = track([
    [0, 3.2],
    [0.5, 3],
    [1.1, 2.1],
    [2, 1.6],
    [3.15, 1.5],
  ]);
  const level = (r + 2.3) * MM;
  const solid = sweep(
    around(r * MM, 144),
    (t) => {
      const a = Math.min(t, 1 - t) * 2 * Math.PI;
      const w = width(a) * MM;
      const h = thick(a) * MM;
      return ellipse(w / 2, h / 2, 36, mix(3.6, 2.3, Math.min(1, a / 1.6))).map((q) => v2(q.x, q.y + h / 2));
    },
    { closed: true, up: outward, crease: 60 },
  );
  const flat = bent(
    solid,
    (p) => {
      const cap = level + 0.0001 * (1 - (p.x / (o.face * 0.0005)) ** 2);
      const k = 0.0007;
      const h = Math.max(k - Math.abs(p.y - cap), 0) / k;
      p.y = Math.min(p.y, cap) - (p.y > 0 ? (h * h * k) / 4 : 0);
      return p;
    },
    60,
  );
  const parts = [{ slot: 'metal', geometry: flat }];
  if (o.inlay)
    parts.push({
      slot: 'gem',
      geometry: placed(cabochon(o.inlay[0] * MM, o.inlay[1] * MM, 0.0005), { at: [0, level + 0.00002, 0] }),
    });
  return parts;
}

/** Stones all the way round between two fine rails. */
export function eternity(o) {
  const r = o.d / 2;
  const count = Math.floor((2 * Math.PI * (r + 0.9)) / (o.stone * 1.05));
  const stone = brilliant(o.stone * MM, 8);
  const bead = ball(0.00026, 8);
  const stones = [];
  const metal = [-1, 1].map((s) => band(o.d, 0.5, 1.5, { at: s * (o.stone / 2 + 0.05), round: 2 }));
  metal.push(band(o.d, o.stone, 0.6, { round: 2 }));
  for (const k of range(count)) {
    const a = (k / count) * 2 * Math.PI;
    const put = (g, angle, x, lift) =>
      placed(g, {
        turn: [angle, 0, 0],
        at: [x * MM, (r + lift) * MM * Math.cos(angle), (r + lift) * MM * Math.sin(angle)],
      });
    stones.push(put(stone, a, 0, 1.28));
    for (const s of [-1, 1]) metal.push(put(bead, a + Math.PI / count, s * (o.stone / 2 - 0.12), 1.55));
  }
  return [
    { slot: 'metal', geometry: merged(metal) },
    { slot: 'gem', geometry: merged(stones) },
  ];
}

/** Three thin rings worn as one: beaded, plain, hammered. */
export function stack(o) {
  const r = o.d / 2;
  const beads = range(64).map((k) => {
    const a = (k / 64) * 2 * Math.PI;
    return placed(ball(0.00072, 9), {
      at: [-0.0021, (r + 0.62) * MM * Math.cos(a), (r + 0.62) * MM * Math.sin(a)],
    });
  });
  return [
    {
      slot: 'metal',
      geometry: merged([...beads, placed(band(o.d, 0.8, 0.7, { round: 2 }), { at: [-0.0021, 0, 0] })]),
    },
    { slot: 'second', geometry: band(o.d, 1.7, 1.25, { comfort: 0.48, round: 4 }) },
    {
      slot: 'third',
      geometry: placed(hammeredBand({ d: o.d, width: 1.7, thickness: 1.2 })[0].geometry, {
        at: [0.0021, 0, 0],
      }),
    },
  ];
}

/** A pearl or cabochon in a cup on an open shank. */
export function topped(o) {
  const r = o.d / 2;
  const shank = band(o.d, (a) => mix(2.6, 1.9, Math.min(1, a)), 1.5, { comfort: 0.48, round: 4 });
  if (o.pearl) {
    const y = (r + 0.9 + o.pearl / 2) * MM;
    const cup = placed(
      turn(
        [
          [0.0012, -0.0022],
          [0.0026, -0.0012],
          [0.0034, 0.0003],
          [0.0032, 0.0004],
          [0.0022, -0.0009],
        ],
        28,
      ),
      { at: [0, y - (o.pearl / 2) * MM * 0.62, 0] },
    );
    return [
      { slot: 'metal', geometry: merged([shank, cup]) },
      { slot: 'pearl', geometry: placed(ball((o.pearl / 2) * MM, 36), { at: [0, y, 0] }) },
    ];
  }
  const y = (r + 1.5) * MM;
  const [w, l] = o.cabochon;
  const wall = sweep(
    range(48).map((i) =>
      v3(
        Math.sin((i / 48) * 2 * Math.PI) * (w / 2) * MM,
        0.0008,
        Math.cos((i / 48) * 2 * Math.PI) * (l / 2) * MM,
      ),
    ),
    roundedRect(0.0007, 0.0036, 0.0003, 2),
    { closed: true, up: v3(0, 1, 0) },
  );
  const floor = placed(cabochon(w * MM, l * MM, 0.0022), { scale: [1, -1, 1] });
  const beads = range(26).map((i) =>
    placed(ball(0.00042, 9), {
      at: [
        Math.sin((i / 26) * 2 * Math.PI) * (w / 2 + 0.75) * MM,
        0.0004,
        Math.cos((i / 26) * 2 * Math.PI) * (l / 2 + 0.75) * MM,
      ],
    }),
  );
  const plate = bent(
    placed(cabochon((w + 1.4) * MM, (l + 1.4) * MM, 0.0012), { scale: [1, -1, 1] }),
    (p) => p,
  );
  return [
    { slot: 'metal', geometry: merged([shank, placed(merged([wall, ...beads]), { at: [0, y, 0] })]) },
    { slot: 'gem', geometry: placed(cabochon(w * MM, l * MM, 0.0042), { at: [0, y + 0.0012, 0] }) },
    { slot: 'metal', geometry: placed(merged([flipped(floor), flipped(plate)]), { at: [0, y, 0] }) },
  ];
}

function flipped(g) {
  const index = g.index;
  for (let i = 0; i < index.count; i += 3) {
    const b = index.getX(i + 1);
    index.setX(i + 1, index.getX(i + 2));
    index.setX(i + 2, b);
  }
  const n = g.getAttribute('normal');
  for (let i = 0; i < n.count; i++) n.setXYZ(i, n.getX(i), n.getY(i), n.getZ(i));
  return g;
}
