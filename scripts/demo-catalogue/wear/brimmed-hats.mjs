import { ease, mix, roundedRect, track, v3 } from '../kit/curves.mjs';
import { sweep, tube } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';
import { bandOf, bow, HALF_LENGTH, HALF_WIDTH, ovalSkin, R, wobble } from './hat-parts.mjs';

/** Felt and straw hats with a shaped brim. */

/** Felt hats with a creased crown and a shaped brim: fedora and cowboy. Slots main, band, lining. */
export function feltHat(o) {
  const h = o.height;
  const shoulder = o.shoulder ?? 0.84;
  const radius = track([
    [0, R + 0.002],
    [h * 0.5, R * (1 - o.taper * 0.5) + 0.002],
    [h * 0.8, R * (1 - o.taper)],
    [h, R * 0.55],
  ]);
  const deform = (p) => {
    const q = p.clone();
    const up = ease(h * 0.35, h, p.y);
    const front = ease(-0.03, 0.075, p.z);
    const along = ease(-0.1, 0.06, p.z);
    if (p.y > 0.004) {
      const dent =
        o.dent *
        Math.exp(-((p.x / o.dentWidth) ** 2)) *
        (0.55 + 0.45 * along) *
        ease(h * 0.62, h * 0.97, p.y);
      q.y -= dent;
      q.y += (o.rise ?? 0) * up * (p.z / HALF_LENGTH);
      const pinch = o.pinch * up * front * Math.exp(-(((Math.abs(p.x) - 0.045) / 0.026) ** 2));
      q.x -= Math.sign(p.x) * pinch;
      q.x *= 1 - 0.2 * up * front;
      q.z -= o.pinch * 0.3 * up * front;
      q.x += wobble(p, 26, 1) * 0.0008 * up;
    } else {
      const away = Math.max(0, Math.hypot(p.x / HALF_WIDTH, p.z / HALF_LENGTH) - 1);
      const side = (p.x / Math.max(1e-6, Math.hypot(p.x, p.z))) ** 2;
      q.y += o.curl * away ** o.curlPower * side;
      q.y += (p.z > 0 ? o.snapFront : o.snapBack) * away ** 1.5 * (1 - side);
      q.x *= 1 - (o.narrow ?? 0) * away * side;
      q.y += wobble(p, 16, 3) * 0.0012 * away;
    }
    return q;
  };
  const b = R + o.brim;
  const t = 0.0022;
  const keys = [
    [0, h - t],
    [R * 0.35, h - t],
    [R * (shoulder - 0.14), h * 0.97 - t],
    [R * (1 - o.taper) - t, h * 0.8],
    [R * (1 - o.taper * 0.5) - t, h * 0.45],
    [R - t, 0.012],
    [R - t * 0.2, -0.001],
    [R + 0.008, -0.0045],
    [mix(R, b, 0.5), -0.005],
    [b - 0.002, -0.005],
    [b, -0.004],
    [b - 0.002, -0.0026],
    [mix(R, b, 0.5), -0.0024],
    [R + 0.01, -0.002],
    [R + 0.0035, 0.002],
    [R + 0.002, 0.012],
    [R * (1 - o.taper * 0.5) + 0.002, h * 0.45],
    [R * (1 - o.taper), h * 0.8],
    [R * (shoulder - 0.1), h * 0.975],
    [R * 0.35, h],
    [0, h],
  ];
  const band = bandOf(radius, 0.004, 0.004 + o.bandHeight, { deform, lift: 0.0032 });
  const parts = [
    { slot: 'main', geometry: ovalSkin(keys, { deform, samples: 84, segments: 88 }) },
    {
      slot: 'band',
      geometry: o.buckle
        ? band
        : merged([
            band,
            bow([HALF_WIDTH + 0.0045, 0.004 + o.bandHeight / 2, -0.004], 0.05, o.bandHeight * 0.92),
          ]),
    },
    {
      slot: 'lining',
      geometry: ovalSkin(
        [
          [R - 0.0032, 0.001],
          [R - 0.0036, 0.014],
          [R - 0.0042, 0.03],
        ],
        { samples: 0, deform },
      ).clone(),
    },
  ];
  if (o.buckle) {
    const y = 0.004 + o.bandHeight / 2;
    const frame = sweep(
      roundedRect(0.024, 0.021, 0.005, 4).map((q) => v3(q.x, q.y, 0)),
      roundedRect(0.0026, 0.0022, 0.0008, 1),
      { closed: true, up: v3(0, 0, 1) },
    );
    const pin = tube([v3(-0.011, 0, 0.0008), v3(0.012, 0, 0.001)], 0.0011, 8);
    const tip = sweep(
      roundedRect(0.012, 0.018, 0.005, 3).map((q) => v3(q.x + 0.03, q.y, 0)),
      roundedRect(0.002, 0.0016, 0.0005, 1),
      { closed: true, up: v3(0, 0, 1) },
    );
    parts.push({
      slot: 'metal',
      geometry: placed(merged([frame, pin, tip]), {
        turn: [0, Math.PI / 2, 0],
        at: [HALF_WIDTH + 0.0045, y, 0.004],
      }),
    });
  }
  return parts;
}

/** A woven straw hat: sun hat (round crown, wavy brim) or boater (flat). Slots main, band. */
export function strawHat(o) {
  const h = o.height;
  const b = R + o.brim;
  const deform = (p) => {
    const q = p.clone();
    const away = Math.max(0, Math.hypot(p.x, p.z) - R) / Math.max(o.brim, 0.01);
    const a = Math.atan2(p.x, p.z);
    if (p.y < 0.006) {
      q.y +=
        away ** 1.6 * (o.wave * Math.sin(a * 2 + 0.7) + o.wave * 0.5 * Math.sin(a * 3 + 2.1)) -
        (o.droop ?? 0) * away ** 1.5;
    }
    return q;
  };
  const t = 0.0022;
  const top = o.flat
    ? [
        [0, h],
        [R * 0.5, h],
        [R * 0.93, h],
        [R * 0.97, h - 0.0015],
        [R * 0.985, h - 0.006],
      ]
    : [
        [0, h],
        [R * 0.3, h - 0.001],
        [R * 0.62, h - 0.012],
        [R * 0.85, h - 0.034],
      ];
  const outside = [...top, [R * (o.flat ? 0.99 : 0.97), h * 0.4], [R + 0.001, 0.008]].reverse();
  const inside = [...top, [R * (o.flat ? 0.99 : 0.97), h * 0.4], [R + 0.001, 0.008]].map(([r, y]) => [
    Math.max(0, r - t),
    y - (r < R * 0.9 ? t : 0),
  ]);
  const keys = [
    ...inside,
    [R + 0.0015, -0.001],
    [R + 0.01, -0.0026],
    [mix(R, b, 0.5), -0.0032],
    [b - 0.002, -0.0032],
    [b, -0.0018],
    [b - 0.002, -0.0006],
    [mix(R, b, 0.5), -0.0004],
    [R + 0.009, 0],
    [R + 0.003, 0.0022],
    ...outside,
  ];
  const radius = track([
    [0, R + 0.0012],
    [h * 0.4, R * (o.flat ? 0.99 : 0.97)],
    [h * 0.75, R * (o.flat ? 0.98 : 0.88)],
  ]);
  const band = bandOf(radius, 0.003, 0.003 + o.bandHeight, { lift: 0.0022 });
  const parts = [
    { slot: 'main', geometry: ovalSkin(keys, { deform, samples: 96, segments: 96, crease: 50 }) },
    {
      slot: 'band',
      geometry: merged([
        band,
        bow([HALF_WIDTH + 0.002, 0.003 + o.bandHeight / 2, -0.01], 0.056, o.bandHeight * 0.9),
      ]),
    },
  ];
  return parts;
}
