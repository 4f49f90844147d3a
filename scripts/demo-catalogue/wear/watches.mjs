import { mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { sweep } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { dialDisc, hand, MM, marker, round } from './dial.mjs';
import { leatherStrap, linkStrap, meshStrap, strapLine } from './watch-straps.mjs';

/** Watches as worn: the wrist's axis is x, the dial faces +z with twelve at +y and the crown at +x. Millimetres in. */

const WRIST_Z = 21;

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
