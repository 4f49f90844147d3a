import {
  ellipse,
  finer,
  framesAlong,
  laid,
  merged,
  mix,
  placed,
  range,
  roundedRect,
  skin,
  spline,
  sweep,
  track,
  tube,
  turn,
  v3,
} from '../kit/loft.mjs';
import { outward } from './links.mjs';

/** Watches as worn: the wrist's axis is x, the dial faces +z with twelve at +y and the crown at +x. Millimetres in. */

const MM = 0.001;
const WRIST_Z = 21;

/** Turns a [radius, z] profile (millimetres) around z; `square` > 2 makes a cushion of it. */
function round(profile, { segments = 64, square = 2, crease = 35 } = {}) {
  const rows = profile.map(([r, z]) =>
    ellipse(Math.max(r, 1e-4) * MM, Math.max(r, 1e-4) * MM, segments, square).map((q) =>
      v3(q.x, q.y, z * MM),
    ),
  );
  return skin(rows, { closeRow: true, crease });
}

/** A flat disc of UV 0..1 for a printed dial. */
function dialDisc(radius, z, square = 2) {
  const rim = ellipse(radius * MM, radius * MM, 64, square);
  const g = skin([rim.map((q) => v3(q.x * 1e-4, q.y * 1e-4, z * MM)), rim.map((q) => v3(q.x, q.y, z * MM))], {
    closeRow: true,
    crease: 30,
    flip: true,
  });
  const p = g.getAttribute('position');
  const uv = g.getAttribute('uv');
  for (let i = 0; i < p.count; i++)
    uv.setXY(i, p.getX(i) / (2 * radius * MM) + 0.5, p.getY(i) / (2 * radius * MM) + 0.5);
  return facingUp(g);
}

function facingUp(g) {
  const n = g.getAttribute('normal');
  if (n.getZ(0) > 0) return g;
  for (let i = 0; i < g.index.count; i += 3) {
    const k = g.index.getX(i + 1);
    g.index.setX(i + 1, g.index.getX(i + 2));
    g.index.setX(i + 2, k);
  }
  for (let i = 0; i < n.count; i++) n.setXYZ(i, 0, 0, 1);
  return g;
}

/** A hand pointing to `degrees` from twelve, clockwise; shape 'baton', 'leaf', 'sword' or 'line'. */
function hand(length, width, degrees, z, shape = 'baton', tail = 0.18) {
  const outline = {
    baton: [
      [0, -tail],
      [0.5, -tail],
      [0.42, 0.96],
      [0, 1],
    ],
    leaf: [
      [0, -tail],
      [0.28, -tail],
      [0.3, 0.1],
      [0.5, 0.42],
      [0.2, 0.85],
      [0, 1],
    ],
    sword: [
      [0, -tail],
      [0.3, -tail],
      [0.34, 0.3],
      [0.5, 0.8],
      [0, 1],
    ],
    line: [
      [0, -tail * 1.6],
      [0.5, -tail * 1.6],
      [0.3, 1],
      [0, 1],
    ],
  }[shape];
  const right = outline.map(([x, y]) => [x * width, y * length]);
  const loop = [
    ...right,
    ...right
      .slice(1, -1)
      .reverse()
      .map(([x, y]) => [-x, y]),
  ];
  const ring = (k, dz) => loop.map(([x, y]) => v3(x * k * MM, y * MM, (z + dz) * MM));
  const ridge = loop.map(([, y]) => v3(0, y * MM, (z + 0.28) * MM));
  const g = skin([ring(1, 0), ring(1, 0.14), ridge], { closeRow: true, crease: 20 });
  return placed(g, { turn: [0, 0, (-degrees * Math.PI) / 180] });
}

/** A small block on the dial at an angle: [width, length, height]. */
function marker([w, l, h], radius, degrees, z) {
  const g = sweep(
    [v3(0, 0, 0), v3(0, 0, h * MM)],
    roundedRect(w * MM, l * MM, Math.min(w, l) * 0.15 * MM, 1),
    { up: v3(0, 1, 0), crease: 30 },
  );
  return placed(placed(g, { at: [0, radius * MM, z * MM] }), { turn: [0, 0, (-degrees * Math.PI) / 180] });
}

/** The line of the strap around the wrist, from the lug at twelve over the back to the lug at six. */
function strapLine(reach, z, thick) {
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

function leatherStrap(o, path) {
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
function linkStrap(o, path) {
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
function meshStrap(o, path) {
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

/** A whole watch. See products/watches.mjs for the numbers. */
export function watch(o) {
  const r = o.diameter / 2;
  const sq = o.square ?? 2;
  const h = o.height;
  const z0 = WRIST_Z;
  const top = z0 + h;
  const metal = [
    round(
      [
        [0.5, z0],
        [r * 0.78, z0],
        [r * 0.86, z0 + 0.5],
        [r * 0.97, z0 + h * 0.28],
        [r, z0 + h * 0.42],
        [r, z0 + h * 0.66],
        [r - 0.35, z0 + h * 0.76],
        [r - 0.8, z0 + h * 0.8],
        [r - 1, z0 + h * 0.81],
      ],
      { square: sq, segments: 80 },
    ),
  ];
  const second = [];
  const inner = o.bezel ? r - o.bezel : r - 1.9;
  const bezelTop = top - 0.6;
  if (o.diver) {
    second.push(
      round(
        [
          [r - 0.5, z0 + h * 0.8],
          [r + 0.35, z0 + h * 0.83],
          [r + 0.4, bezelTop - 0.5],
          [r - 0.2, bezelTop],
          [r - 0.7, bezelTop + 0.05],
        ],
        { segments: 96 },
      ),
    );
    const teeth = range(60).map((k) => marker([0.9, 0.5, 1.5], r + 0.35, k * 6, z0 + h * 0.84));
    metal.push(...teeth);
  } else {
    metal.push(
      round(
        [
          [r - 1, z0 + h * 0.8],
          [r - 0.9, bezelTop - 0.5],
          [r - 1.3, bezelTop],
          [inner + 0.2, bezelTop + 0.1],
          [inner, bezelTop - 0.1],
          [inner - 0.15, bezelTop - 1.5],
        ],
        { square: sq, segments: 80 },
      ),
    );
  }
  const dialZ = bezelTop - 1.6;
  const parts = [];
  if (o.diver) {
    const ring = (a, b, zA, zB) =>
      round(
        [
          [a, zA],
          [b, zB],
        ],
        { segments: 80 },
      );
    parts.push({ slot: 'insert', geometry: ring(r - 0.7, inner + 0.4, bezelTop + 0.05, bezelTop + 0.25) });
    metal.push(
      round(
        [
          [inner + 0.4, bezelTop + 0.25],
          [inner, bezelTop + 0.1],
          [inner - 0.2, dialZ],
        ],
        { segments: 72 },
      ),
    );
    const mid = (r - 0.7 + inner + 0.4) / 2;
    const lum = range(12).map((k) =>
      marker(
        k === 0 ? [2, 2.1, 0.16] : k % 3 === 0 ? [0.9, 2.2, 0.14] : [0.6, 1.5, 0.14],
        mid,
        k * 30,
        bezelTop + 0.12,
      ),
    );
    parts.push({ slot: 'lume', geometry: merged(lum) });
  }
  parts.push({ slot: 'dial', geometry: dialDisc(inner - 0.1, dialZ, sq) });
  const hands = [];
  const lume = [];
  const R = inner - 0.1;
  for (const k of range(12)) {
    if (o.skip?.includes(k)) continue;
    const quarter = k % 3 === 0;
    const size = quarter ? o.index[1] : o.index[0];
    if (!size) continue;
    const place =
      sq > 2.5
        ? R *
          0.9 *
          Math.min(
            1 / Math.max(Math.abs(Math.sin((k * Math.PI) / 6)), Math.abs(Math.cos((k * Math.PI) / 6))),
            1.16,
          )
        : R * 0.86;
    const g = marker([size[0], size[1], 0.32], place - size[1] / 2, k * 30, dialZ);
    (o.lumed ? lume : hands).push(g);
  }
  for (const sub of o.subdials ?? []) {
    const ring = placed(
      round(
        [
          [3.5, 0],
          [3.6, 0.18],
          [3.35, 0.2],
          [3.3, 0.02],
        ],
        { segments: 40 },
      ),
      { at: [sub[0] * MM, sub[1] * MM, dialZ * MM] },
    );
    hands.push(
      ring,
      placed(hand(2.5, 0.5, sub[2], 0.2, 'line'), { at: [sub[0] * MM, sub[1] * MM, dialZ * MM] }),
    );
  }
  const [shape, wide] = o.hands;
  hands.push(
    hand(R * 0.56, wide, 305, dialZ + 0.5, shape),
    hand(R * 0.82, wide * 0.82, 60, dialZ + 0.85, shape),
  );
  const seconds = hand(R * 0.86, 0.36, o.subdials ? 0 : 210, dialZ + 1.15, 'line', 0.22);
  const boss = round(
    [
      [1e-3, dialZ + 1.5],
      [0.62, dialZ + 1.48],
      [0.7, dialZ + 1.3],
      [0.7, dialZ + 0.4],
    ].reverse(),
    { segments: 20 },
  );
  hands.push(boss);
  if (o.seconds !== false) parts.push({ slot: 'seconds', geometry: seconds });
  parts.push({ slot: 'hands', geometry: merged(hands) });
  if (lume.length) parts.push({ slot: 'lume', geometry: merged(lume) });
  parts.push({
    slot: 'crystal',
    geometry: round(
      [
        [inner + 0.1, bezelTop - 0.1],
        [inner - 0.2, bezelTop + 0.35],
        [inner * 0.6, bezelTop + 0.62 + (o.dome ?? 0)],
        [inner * 0.25, bezelTop + 0.7 + (o.dome ?? 0) * 1.2],
        [1e-3, bezelTop + 0.72 + (o.dome ?? 0) * 1.25],
      ],
      { square: sq, segments: 56, crease: 60 },
    ),
  });
  const lugX = o.strap[0] / 2 + 0.15;
  const reach = r + (o.lug ?? 3.6);
  const lugZ = z0 + h * 0.34;
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      const x = sx * (lugX + 1.15);
      const path = spline(
        [
          v3(
            x * 0.98,
            sy * (r * (sq > 2.5 ? 0.86 : Math.sqrt(Math.max(0.1, 1 - (x / r) ** 2)) * 0.92)),
            z0 + h * 0.6,
          ),
          v3(x, sy * (r + 0.4), z0 + h * 0.6),
          v3(x, sy * (reach - 0.2), lugZ + 0.6),
          v3(x, sy * (reach + 1.7), lugZ - 2),
        ].map((p) => p.multiplyScalar(MM)),
        10,
      );
      metal.push(
        sweep(path, (t) => roundedRect(2.3 * MM, mix(h * 0.42, 2.4, t) * MM, 0.55 * MM, 2), {
          up: v3(0, 0, 1),
          ends: 'round',
          crease: 40,
        }),
      );
    }
  }
  const crownAt = r + 0.4;
  const crown = round(
    [
      [1.2, 0],
      [o.crown, 0.1],
      [o.crown, 2.6],
      [o.crown - 0.5, 3.1],
      [1e-3, 3.2],
    ],
    { segments: 32, crease: 25 },
  );
  const knurl = range(20).map((k) =>
    placed(
      sweep([v3(0, 0, 0.3 * MM), v3(0, 0, 2.5 * MM)], roundedRect(0.4 * MM, 0.4 * MM, 0.1 * MM, 1), {
        up: v3(0, 1, 0),
      }),
      {
        at: [
          Math.cos((k / 20) * 2 * Math.PI) * o.crown * MM,
          Math.sin((k / 20) * 2 * Math.PI) * o.crown * MM,
          0,
        ],
      },
    ),
  );
  const crownZ = (z0 + h * 0.5) * MM;
  metal.push(
    placed(merged([crown, ...knurl]), { turn: [0, Math.PI / 2, 0], at: [(crownAt - 0.5) * MM, 0, crownZ] }),
  );
  if (o.pushers) {
    for (const s of [-1, 1]) {
      const a = s * 0.52;
      metal.push(
        placed(
          round(
            [
              [0.9, 0],
              [0.9, 1.6],
              [1.7, 1.8],
              [1.75, 3],
              [1.4, 3.3],
              [1e-3, 3.35],
            ],
            { segments: 24 },
          ),
          {
            turn: [0, Math.PI / 2, a],
            at: [(r - 0.4) * Math.cos(a) * MM, (r - 0.4) * Math.sin(a) * MM, crownZ],
          },
        ),
      );
    }
  }
  const line = strapLine(reach, lugZ, o.bracelet === 'links' ? 3 : 2.2);
  const straps =
    o.bracelet === 'links'
      ? linkStrap(o, line)
      : o.bracelet === 'mesh'
        ? meshStrap(o, line)
        : leatherStrap(o, line);
  const all = [...parts, ...straps, { slot: 'metal', geometry: merged(metal) }];
  if (second.length) all.push({ slot: 'bright', geometry: merged(second) });
  return all;
}

/** Draws a dial: ground, rings, minute track and numerals. */
export function drawDial(d) {
  return (context, width, height) => {
    const c = width / 2;
    context.fillStyle = d.ground;
    context.fillRect(0, 0, width, height);
    if (d.sunburst) {
      for (let k = 0; k < 360; k++) {
        context.fillStyle = `rgba(255,255,255,${0.05 + 0.05 * Math.sin((k / 180) * Math.PI * 2 + 0.8)})`;
        context.beginPath();
        context.moveTo(c, c);
        context.arc(c, c, c * 1.5, ((k - 0.6) * Math.PI) / 180, ((k + 0.6) * Math.PI) / 180);
        context.fill();
      }
    }
    context.save();
    context.translate(c, c);
    context.fillStyle = d.ink;
    context.strokeStyle = d.ink;
    if (d.track !== false) {
      for (let k = 0; k < 60; k++) {
        context.save();
        context.rotate((k * Math.PI) / 30);
        const long = k % 5 === 0;
        const edge = d.squareTrack
          ? c *
            0.97 *
            Math.min(
              1 / Math.max(Math.abs(Math.sin((k * Math.PI) / 30)), Math.abs(Math.cos((k * Math.PI) / 30))),
              1.13,
            )
          : c * 0.965;
        context.fillRect(
          -width * (long ? 0.004 : 0.002),
          -edge,
          width * (long ? 0.008 : 0.004),
          c * (long ? 0.06 : 0.035),
        );
        context.restore();
      }
    }
    if (d.numerals) {
      context.font = `${d.weight ?? 500} ${Math.round(width * (d.size ?? 0.12))}px "DejaVu Sans", Arial, sans-serif`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      d.numerals.forEach((text, k) => {
        if (!text) return;
        const a = (k * Math.PI) / 6;
        context.fillText(
          text,
          Math.sin(a) * c * (d.ring ?? 0.72),
          -Math.cos(a) * c * (d.ring ?? 0.72) + width * 0.006,
        );
      });
    }
    for (const [x, y, r] of d.circles ?? []) {
      context.fillStyle = d.sub ?? d.ground;
      context.beginPath();
      context.arc(x * c, -y * c, r * c, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = d.ink;
      for (let k = 0; k < 12; k++) {
        const a = (k * Math.PI) / 6;
        context.fillRect(
          x * c + Math.sin(a) * r * c * 0.86 - 1,
          -y * c - Math.cos(a) * r * c * 0.86 - 1,
          3,
          3,
        );
      }
    }
    if (d.date) {
      context.fillStyle = '#f4f1ea';
      context.fillRect(c * 0.56, -c * 0.085, c * 0.2, c * 0.17);
      context.fillStyle = '#1c1b19';
      context.font = `500 ${Math.round(width * 0.062)}px "DejaVu Sans", Arial, sans-serif`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('14', c * 0.66, 2);
    }
    context.restore();
  };
}
