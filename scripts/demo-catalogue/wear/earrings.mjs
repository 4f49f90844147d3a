import { ellipse, mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { sweep, tube, turn } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { ball, bezel, brilliant, claws, disc, jump, teardrop } from './links.mjs';

/** Earrings: the piercing point is the origin, the post runs to -z behind the lobe, the jewel hangs to -y. */

const MM = 0.001;

/** A post with a butterfly clasp behind the lobe. */
function post(length = 10) {
  const pin = tube([v3(0, 0, 0.0004), v3(0, 0, -length * MM)], 0.0004, 8);
  const plate = placed(disc(0.0022, 0.0004, 20), { at: [0, 0, -0.0054] });
  const wings = [-1, 1].map((s) =>
    tube(
      spline(
        [
          v3(0, 0, -0.0056),
          v3(s * 0.0016, 0, -0.0062),
          v3(s * 0.0026, 0, -0.0076),
          v3(s * 0.0016, 0, -0.0086),
          v3(s * 0.0005, 0, -0.0078),
        ],
        14,
      ),
      0.0005,
      7,
      { up: v3(0, 1, 0) },
    ),
  );
  return merged([pin, plate, ...wings]);
}

/** A bent wire that goes through the lobe, with a loop in front: jewels hang from (0, -3, 3) mm. */
function hook() {
  const path = spline(
    [
      v3(0, -0.0032, 0.0034),
      v3(0, -0.0008, 0.0032),
      v3(0, 0.0012, 0.0014),
      v3(0, 0.0006, -0.0024),
      v3(0, -0.004, -0.0058),
      v3(0, -0.011, -0.0074),
      v3(0, -0.0152, -0.0066),
    ],
    40,
  );
  const ring = placed(jump(0.0011, 0.0003), { at: [0, -0.0041, 0.0034], turn: [0, Math.PI / 2, 0] });
  return merged([tube(path, 0.00036, 8), ring, placed(ball(0.0009, 12), { at: [0, -0.0026, 0.0034] })]);
}

/** A closed hoop in the yz plane below the piercing; profile 'round', 'flat' or 'twist'. */
export function hoop(o) {
  const r = (o.d / 2) * MM;
  const n = o.profile === 'twist' ? 220 : 96;
  const wire = o.wire * MM;
  const circle = range(n).map((i) => {
    const a = (i / n) * 2 * Math.PI;
    return v3(0, r * Math.cos(a) - r, r * Math.sin(a));
  });
  const taper = (t) => (o.taper ? mix(1, 0.4, Math.cos(t * 2 * Math.PI) * 0.5 + 0.5) : 1);
  const up = (_, p) => v3(0, p.y + r, p.z).normalize();
  let metal;
  if (o.profile === 'twist') {
    metal = [0, 1].map((s) =>
      tube(
        range(n).map((i) => {
          const a = (i / n) * 2 * Math.PI;
          const b = a * 16 + s * Math.PI;
          const k = r + wire * 0.62 * Math.cos(b);
          return v3(wire * 0.62 * Math.sin(b), k * Math.cos(a) - r, k * Math.sin(a));
        }),
        wire * 0.66,
        8,
        { closed: true },
      ),
    );
  } else if (o.profile === 'flat') {
    metal = [
      sweep(circle, (t) => roundedRect(o.width * MM * taper(t), wire, wire * 0.45, 4), {
        closed: true,
        up,
        crease: 50,
      }),
    ];
  } else {
    metal = [
      sweep(circle, (t) => ellipse(wire * taper(t), wire * taper(t), 16), { closed: true, up, crease: 80 }),
    ];
  }
  const catcher = placed(ball(wire * (o.taper ? 0.62 : 1.12), 16, 0.7), { at: [0, -r * 0.03, -r * 0.22] });
  return [{ slot: 'metal', geometry: merged([...metal, catcher]) }];
}

/** A ball or a set stone on a post. */
export function stud(o) {
  if (o.ball)
    return [
      {
        slot: 'metal',
        geometry: merged([post(), placed(ball((o.ball / 2) * MM, 30), { at: [0, 0, (o.ball / 2) * MM] })]),
      },
    ];
  const lift = o.stone * 0.5 * MM + 0.0006;
  const at = { turn: [Math.PI / 2, 0, 0], at: [0, 0, lift] };
  return [
    { slot: 'metal', geometry: merged([post(), placed(claws(o.stone * MM, 4, 0.00036), at)]) },
    { slot: 'gem', geometry: placed(brilliant(o.stone * MM), at) },
  ];
}

/** A pearl hanging from a small set stone or a hook. */
export function pearlDrop(o) {
  const r = (o.pearl / 2) * MM;
  const y = -0.0052 - 0.0022 - r - 0.0008;
  const cap = placed(
    turn(
      [
        [r * 0.5, r * 0.86],
        [r * 0.42, r * 0.94],
        [r * 0.16, r * 1.06],
        [0.0004, r * 1.16],
        [1e-6, r * 1.18],
      ],
      24,
    ),
    { at: [0, y, 0.0034] },
  );
  const ring = placed(jump(0.0012, 0.0003), { at: [0, -0.0062, 0.0034] });
  return [
    { slot: 'metal', geometry: merged([hook(), ring, cap]) },
    { slot: 'pearl', geometry: placed(ball(r, 36, o.baroque ?? 1), { at: [0, y, 0.0034] }) },
  ];
}

/** A metal or glass teardrop on a hook, with an optional row of links above. */
export function drop(o) {
  const metal = [hook()];
  let y = -0.0052;
  for (const k of range(o.links ?? 1)) {
    metal.push(
      placed(jump(0.0015, 0.00034), { at: [0, y - 0.0011, 0.0034], turn: [0, k % 2 ? Math.PI / 2 : 0, 0] }),
    );
    y -= 0.0022;
  }
  const cap = placed(
    turn(
      [
        [0.0021, -0.0032],
        [0.002, -0.002],
        [0.0011, -0.0006],
        [0.0005, 0.0003],
        [1e-6, 0.0005],
      ],
      20,
    ),
    { at: [0, y - 0.0004, 0.0034] },
  );
  const body = placed(teardrop(o.length * MM, o.width * MM, 36), { at: [0, y - 0.0005, 0.0034] });
  if (o.stone)
    return [
      { slot: 'metal', geometry: merged([...metal, cap]) },
      { slot: 'gem', geometry: body },
    ];
  return [{ slot: 'metal', geometry: merged([...metal, cap, body]) }];
}

/** A small thick hoop with a row of stones along its front. */
export function huggie(o) {
  const r = (o.d / 2) * MM;
  const w = o.width * MM;
  const circle = range(72).map((i) => {
    const a = (i / 72) * 2 * Math.PI;
    return v3(0, r * Math.cos(a) - r, r * Math.sin(a));
  });
  const up = (_, p) => v3(0, p.y + r, p.z).normalize();
  const hoopBody = sweep(circle, roundedRect(w, 0.0017, 0.0006, 4), { closed: true, up, crease: 50 });
  const stone = brilliant(1.5 * MM, 8);
  const cup = bezel(1.5 * MM, 0.0002);
  const seats = range(11).map((k) => {
    const a = 0.5 + k * ((Math.PI - 0.75) / 11);
    const q = r + 0.00092;
    return { turn: [a, 0, 0], at: [0, q * Math.cos(a) - r, q * Math.sin(a)] };
  });
  const pin = placed(ball(0.0011, 14, 0.8), { at: [0, -0.0002, -r * 0.35] });
  return [
    { slot: 'metal', geometry: merged([hoopBody, pin, ...seats.map((s) => placed(cup, s))]) },
    { slot: 'gem', geometry: merged(seats.map((s) => placed(stone, s))) },
  ];
}

/** A fan of slim rods from a half disc: the statement. */
export function fan() {
  const half = sweep(
    range(40).map((i) => {
      const a = Math.PI + (i / 39) * Math.PI;
      return v3(Math.cos(a) * 0.015, Math.sin(a) * 0.015 - 0.0045, 0.0014);
    }),
    roundedRect(0.0016, 0.0018, 0.0005, 2),
    { up: v3(0, 0, 1) },
  );
  const bar = sweep(
    [v3(-0.0158, -0.0045, 0.0014), v3(0.0158, -0.0045, 0.0014)],
    roundedRect(0.0018, 0.0018, 0.0005, 2),
    { up: v3(0, 1, 0) },
  );
  const top = placed(disc(0.0048, 0.0016, 36), { at: [0, 0, 0.0006] });
  const link = placed(jump(0.0012, 0.00035), { at: [0, -0.0046, 0.0012] });
  const rods = range(11).map((k) => {
    const a = Math.PI * (1.08 + (k / 10) * 0.84);
    const from = v3(Math.cos(a) * 0.0155, Math.sin(a) * 0.0155 - 0.0045, 0.0014);
    const length = 0.022 + 0.012 * Math.sin((k / 10) * Math.PI);
    const to = from.clone().add(v3(Math.cos(a) * length * 0.24, -length, 0));
    return merged([
      tube([from, to], 0.00055, 8),
      placed(ball(0.0015, 14), { at: to.toArray() }),
      placed(jump(0.0009, 0.00028), { at: from.toArray(), turn: [0, Math.PI / 2, 0] }),
    ]);
  });
  const stoneSeats = range(7).map((k) => {
    const a = Math.PI * (1.14 + (k / 6) * 0.72);
    return [Math.cos(a) * 0.0092, Math.sin(a) * 0.0092 - 0.0045, 0.0018];
  });
  const plate = placed(disc(0.0128, 0.0007, 48), { at: [0, -0.0045, 0.0012] });
  const p = plate.getAttribute('position');
  for (let i = 0; i < p.count; i++) p.setY(i, Math.min(p.getY(i), -0.0045));
  return [
    { slot: 'metal', geometry: merged([post(), top, link, half, bar, plate, ...rods]) },
    {
      slot: 'gem',
      geometry: merged([
        ...stoneSeats.map((at) => placed(ball(0.0016, 18), { at, scale: [1, 1, 0.7] })),
        placed(ball(0.0028, 22), { at: [0, 0, 0.0014], scale: [1, 1, 0.6] }),
      ]),
    },
  ];
}

/** A slim chain threaded through the lobe with a bar at the end. */
export function threader(o) {
  const stone = o.stone * MM;
  const barTop = -0.0008;
  const length = o.length * MM;
  const bar = tube([v3(0, barTop, 0.0014), v3(0, barTop - length, 0.0014)], 0.00055, 10);
  const cups = [
    { turn: [Math.PI / 2, 0, 0], at: [0, 0, stone * 0.45] },
    { turn: [Math.PI / 2, 0, 0], at: [0, barTop - length, 0.0016 + stone * 0.2] },
  ];
  return [
    { slot: 'metal', geometry: merged([post(), bar, ...cups.map((c) => placed(bezel(stone), c))]) },
    { slot: 'gem', geometry: merged(cups.map((c) => placed(brilliant(stone), c))) },
  ];
}
