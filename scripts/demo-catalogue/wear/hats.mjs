import {
  clamp,
  ease,
  finer,
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

/** Hats around the head opening: origin at its centre, +y the crown, +z the forehead. Metres. */

const HALF_WIDTH = 0.081;
const HALF_LENGTH = 0.099;
const R = 0.09;

/** A point at `r` from the axis of an oval head: inside R it scales, outside it adds. */
function oval(r, y, a) {
  const inside = Math.min(r, R) / R;
  const beyond = Math.max(0, r - R);
  return v3(Math.sin(a) * (HALF_WIDTH * inside + beyond), y, Math.cos(a) * (HALF_LENGTH * inside + beyond));
}

/** A slow, repeatable wobble of about ±1, for cloth that has been worn. */
export const wobble = (p, scale, seed = 0) =>
  Math.sin(p.x * scale + seed * 1.7 + Math.sin(p.z * scale * 0.7 + seed)) * 0.5 +
  Math.sin(p.z * scale * 1.3 + seed * 2.9 + Math.sin(p.y * scale * 1.1 + seed * 0.3)) * 0.3 +
  Math.sin((p.x + p.y) * scale * 1.9 + seed) * 0.2;

/** Smooth profile of [r, y] keys, turned on the oval. Order: inside top → inside → brim → outside → top. */
function ovalSkin(keys, { segments = 80, samples = 60, deform = (p) => p, crease = 60 } = {}) {
  const line = samples
    ? spline(
        keys.map(([r, y]) => v3(Math.max(r, 0.0004), y, 0)),
        samples,
      )
    : keys.map(([r, y]) => v3(r, y, 0));
  const rows = line.map((q) =>
    range(segments).map((i) => deform(oval(q.x, q.y, (i / segments) * 2 * Math.PI))),
  );
  return skin(rows, { closeRow: true, crease });
}

/** A ribbon that hugs the crown between two heights; `radius(y)` is the crown's profile. */
function bandOf(radius, y0, y1, { deform = (p) => p, lift = 0.0012, segments = 80 } = {}) {
  const keys = [
    [radius(y0) + 0.0001, y0],
    [radius(y0) + lift, y0 + 0.0004],
    [radius(mix(y0, y1, 0.5)) + lift, mix(y0, y1, 0.5)],
    [radius(y1) + lift, y1 - 0.0004],
    [radius(y1) + 0.0001, y1],
  ];
  return ovalSkin(keys, { samples: 0, segments, deform, crease: 30 });
}

/** A line of stitching around the hat at [r, y]. */
const stitchRing = (r, y, deform = (p) => p, thick = 0.00035) =>
  tube(
    range(96).map((i) => deform(oval(r, y, (i / 96) * 2 * Math.PI))),
    thick,
    4,
    { closed: true },
  );

/** A flat bow for the side of a band, facing +x. */
function bow(at, width, height) {
  const loops = [-1, 1].map((s) =>
    sweep(
      spline(
        [
          v3(0, 0, 0),
          v3(0.004, 0, s * width * 0.3),
          v3(0.003, 0, s * width * 0.5),
          v3(0.0005, 0, s * width * 0.3),
          v3(0, 0, 0),
        ],
        18,
      ),
      roundedRect(0.0009, height, 0.0004, 1),
      { up: v3(0, 1, 0), crease: 50 },
    ),
  );
  const knot = sweep(
    [v3(0.004, -height * 0.56, 0), v3(0.0052, 0, 0), v3(0.004, height * 0.56, 0)],
    roundedRect(0.0014, height * 0.55, 0.0006, 2),
    { up: v3(1, 0, 0) },
  );
  return placed(merged([...loops, knot]), { at });
}

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

/** A cloth bucket hat: sloped brim with rows of stitching. Slots main, stitch, lining. */
export function bucketHat(o = {}) {
  const h = 0.092;
  const b = R + 0.05;
  const drop = -0.036;
  const deform = (p) => {
    const q = p.clone();
    const low = ease(0.01, -0.03, p.y);
    const a = Math.atan2(p.x, p.z);
    q.y += low * (Math.sin(a * 3 + 0.6) * 0.0032 + Math.sin(a * 2 - 0.4) * 0.0028);
    q.x *= 1 + low * 0.02 * Math.sin(a * 5);
    q.y += wobble(p, 34, 2) * 0.001 * ease(0.04, 0.09, p.y);
    q.x += wobble(p, 40, 5) * 0.0007;
    return q;
  };
  const t = 0.0018;
  const keys = [
    [0, h - t],
    [0.05, h - t],
    [0.0715, h - 0.001 - t],
    [0.0735, h - 0.0035 - t],
    [0.08 - t, 0.05],
    [R - t, 0.001],
    [mix(R, b, 0.5), drop * 0.46 - t],
    [b - 0.001, drop - t],
    [b + 0.0003, drop - t * 0.4],
    [b - 0.0008, drop + 0.0002],
    [mix(R, b, 0.5), drop * 0.44],
    [R + 0.003, -0.0008],
    [R + 0.0004, 0.0012],
    [R - 0.0005, 0.004],
    [0.0805, 0.05],
    [0.0745, h - 0.004],
    [0.0738, h - 0.001],
    [0.0722, h - 0.0012],
    [0.0712, h],
    [0.05, h + 0.001],
    [0, h + 0.0015],
  ];
  const rows = o.stitchRows ?? 6;
  const stitches = range(rows).map((i) => {
    const f = (i + 0.6) / rows;
    return stitchRing(mix(R, b, f), drop * 0.88 * f + 0.0001 - 0.0006 * (1 - f), deform);
  });
  const eyelets = [-1, 1].flatMap((s) =>
    [-0.012, 0.012].map((z) => {
      const ring = turn(
        [
          [0.0035, 0],
          [0.004, 0.0006],
          [0.0034, 0.0013],
          [0.0024, 0.0012],
          [0.0022, 0],
        ],
        16,
      );
      return placed(ring, { turn: [0, 0, -s * (Math.PI / 2 - 0.12)], at: [s * 0.0772, 0.036, z] });
    }),
  );
  return [
    { slot: 'main', geometry: ovalSkin(keys, { deform, samples: 96, segments: 84, crease: 50 }) },
    { slot: 'stitch', geometry: merged([...stitches, stitchRing(0.0752, h - 0.0095, deform)]) },
    { slot: 'metal', geometry: merged(eyelets) },
  ];
}

/** A rib-knit beanie with a turned-up cuff. Slot main. */
export function beanie(o = {}) {
  const ribs = o.ribs ?? 46;
  const columns = ribs * 4;
  const h = o.height ?? 0.175;
  const cuff = o.cuff ?? 0.062;
  const rib = (a) => Math.cos(a * ribs);
  const layer = (keys, samples, depth, flatten) => {
    const line = spline(
      keys.map(([r, y]) => v3(r, y, 0)),
      samples,
    );
    const rows = line.map((q) =>
      range(columns).map((i) => {
        const a = (i / columns) * 2 * Math.PI;
        const fade = clamp(q.x / 0.05);
        const p = oval(q.x + depth * rib(a) * fade * (q.x > R ? 1 : 0.95), q.y, a);
        p.z -= flatten * ease(0.06, h, q.y) * 0.012;
        p.y += wobble(p, 22, 4) * 0.0016 * ease(0.05, h, q.y);
        p.x += wobble(p, 17, 8) * 0.0018 * ease(0.07, h, q.y);
        return p;
      }),
    );
    return skin(rows, { closeRow: true, crease: 80 });
  };
  const crown = layer(
    [
      [R + 0.001, 0.01],
      [R + 0.003, 0.06],
      [R + 0.003, 0.1],
      [R * 0.94, 0.128],
      [R * 0.74, h * 0.9],
      [R * 0.4, h * 0.985],
      [0.0004, h],
    ],
    22,
    0.0014,
    1,
  );
  const fold = layer(
    [
      [R - 0.004, 0.006],
      [R - 0.001, 0.0005],
      [R + 0.005, 0],
      [R + 0.0085, 0.004],
      [R + 0.0095, cuff * 0.5],
      [R + 0.0085, cuff - 0.003],
      [R + 0.006, cuff],
      [R + 0.003, cuff - 0.004],
    ],
    16,
    0.0015,
    0,
  );
  const parts = [{ slot: 'main', geometry: merged([crown, fold]) }];
  if (o.pompom) parts.push({ slot: 'band', geometry: pompom(v3(0, h + 0.026, -0.008), 0.034) });
  else if (o.label !== false)
    parts.push({
      slot: 'label',
      geometry: placed(
        finer(
          sweep([v3(-0.016, 0, 0), v3(0.016, 0, 0)], roundedRect(0.001, 0.022, 0.0004, 1), {
            up: v3(0, 1, 0),
          }),
          3,
        ),
        { turn: [0.02, 0, 0], at: [0, cuff / 2, HALF_LENGTH + 0.0118] },
      ),
    });
  return parts;
}

/** A ball of yarn ends. */
function pompom(at, radius) {
  const rows = range(30).map((k) => {
    const phi = (k / 29) * Math.PI;
    return range(60).map((i) => {
      const a = (i / 60) * 2 * Math.PI;
      const d = v3(Math.sin(phi) * Math.sin(a), -Math.cos(phi), Math.sin(phi) * Math.cos(a));
      const tuft = Math.sin(a * 17 + k * 2.4) * Math.sin(k * 1.9 + Math.sin(a * 9) * 2);
      return d.multiplyScalar(radius * (1 + 0.075 * tuft * Math.sin(phi))).add(at);
    });
  });
  return skin(rows, { closeRow: true, crease: 30 });
}

/** A six-panel cap with a curved visor and an open, strapped back. Slots main, visor, stitch, metal, lining. */
export function baseballCap(o = {}) {
  const h = o.height ?? 0.112;
  const profile = track([
    [0, 1],
    [0.25, 0.99],
    [0.5, 0.93],
    [0.72, 0.79],
    [0.87, 0.57],
    [0.96, 0.31],
    [1, 0.0],
  ]);
  const back = (a) => {
    const d = Math.abs(Math.atan2(Math.sin(a - Math.PI), Math.cos(a - Math.PI)));
    return d < 0.42 ? 0.042 * Math.sqrt(1 - (d / 0.42) ** 2) : 0;
  };
  const columns = 96;
  const point = (a, t, inset = 0) => {
    const low = back(a);
    const y = mix(low, h, Math.sin((t * Math.PI) / 2) ** 1.05);
    const r = R * profile(y / h) - inset;
    const seam = Math.abs(Math.sin(a * 3));
    const p = oval(Math.max(r - 0.0012 * Math.exp(-((seam / 0.09) ** 2)) * clamp(r / 0.03), 0.0003), y, a);
    p.y += 0.004 * ease(-0.02, 0.09, p.z) * ease(0.02, 0.08, y);
    return p;
  };
  const crownRows = range(25).map((k) =>
    range(columns).map((i) => point((i / columns) * 2 * Math.PI + Math.PI / 6 + 0.0001, k / 24)),
  );
  const innerRows = range(15).map((k) =>
    range(columns).map((i) => point((i / columns) * 2 * Math.PI + Math.PI / 6 + 0.0001, k / 14, 0.0018)),
  );
  const crown = skin(crownRows, { closeRow: true, crease: 34 });
  const lining = skin(innerRows, { closeRow: true, flip: true, crease: 60 });
  const seams = range(6).flatMap((k) =>
    [-0.0028, 0.0028].map((off) => {
      const a = (k / 6) * 2 * Math.PI + (off > 0 ? 1 : -1) * 0;
      return tube(
        range(20).map((i) => {
          const t = i / 20.6;
          const p = point(a, t);
          const sideways = v3(Math.cos(a), 0, -Math.sin(a)).multiplyScalar(off * clamp((1 - t) * 6));
          return p.add(sideways).add(v3(Math.sin(a), 0.3, Math.cos(a)).multiplyScalar(0.0004));
        }),
        0.0003,
        4,
        { ends: 'flat' },
      );
    }),
  );
  const visorWide = 1.12;
  const visor = (s, a, lift) => {
    const edge = oval(R + 0.0005, 0.002, a);
    const reach = (o.visor ?? 0.07) * Math.max(0, Math.cos((a / visorWide) * (Math.PI / 2))) ** 0.62;
    const p = v3(edge.x * (1 + 0.04 * s), 0, edge.z + reach * s);
    const x = p.x / 0.075;
    p.y = 0.004 - (o.bend ?? 0.017) * x * x * (0.35 + 0.65 * s) - 0.006 * s * s + lift;
    return p;
  };
  const sheet = (lift) =>
    range(11).map((k) => range(41).map((i) => visor(k / 10, mix(-visorWide, visorWide, i / 40), lift)));
  const top = sheet(0.0012);
  const under = sheet(-0.0012);
  const loopRows = range(41).map((i) => [
    ...top.map((row) => row[i]),
    ...under.map((row) => row[i]).reverse(),
  ]);
  const brim = skin(loopRows, { closeRow: true, crease: 50 });
  const visorStitches = range(6).map((k) =>
    tube(
      range(40).map((i) => visor(0.14 + k * 0.15, mix(-visorWide * 0.93, visorWide * 0.93, i / 39), 0.0014)),
      0.0003,
      4,
      { ends: 'flat' },
    ),
  );
  const button = placed(
    turn(
      [
        [0.0075, -0.002],
        [0.0078, 0.001],
        [0.006, 0.0032],
        [0.003, 0.0042],
        [0, 0.0045],
      ],
      20,
    ),
    { at: [0, h + 0.0032, 0.0006] },
  );
  const eyelets = range(6).map((k) => {
    const a = (k / 6) * 2 * Math.PI + Math.PI / 6;
    const p = point(a, 0.62);
    return placed(
      turn(
        [
          [0.0036, -0.0006],
          [0.0036, 0.0006],
          [0.0028, 0.0011],
          [0.0016, 0.0009],
          [0.0014, -0.0006],
        ],
        14,
      ),
      { turn: [0.72, a, 0], at: p.toArray() },
    );
  });
  const strap = sweep(
    spline(
      [-0.46, -0.2, 0, 0.2, 0.46].map((d) => oval(R - 0.0005, 0.009, Math.PI + d)),
      24,
    ),
    roundedRect(0.0016, 0.016, 0.0006, 2),
    { up: v3(0, 1, 0) },
  );
  const clasp = placed(
    sweep(
      roundedRect(0.02, 0.02, 0.003, 3).map((q) => v3(q.x, q.y, 0)),
      roundedRect(0.002, 0.002, 0.0006, 1),
      { closed: true, up: v3(0, 0, 1) },
    ),
    { at: [0.006, 0.009, -HALF_LENGTH - 0.001] },
  );
  const band = skin(
    [0.0005, 0.02, 0.03].map((y) =>
      range(columns).map((i) =>
        oval(
          R - 0.0024 - y * 0.02,
          Math.max(y, back((i / columns) * 2 * Math.PI) + y * 0.5),
          (i / columns) * 2 * Math.PI,
        ),
      ),
    ),
    { closeRow: true, flip: true },
  );
  return [
    { slot: 'main', geometry: merged([crown, button, strap]) },
    { slot: 'visor', geometry: brim },
    { slot: 'stitch', geometry: merged([...seams, ...visorStitches, ...eyelets]) },
    { slot: 'metal', geometry: clasp },
    { slot: 'lining', geometry: merged([lining, band]) },
  ];
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

/** A wool beret, worn to one side. Slots main, band. */
export function beret(o = {}) {
  const wide = o.wide ?? 0.135;
  const deform = (p) => {
    const q = p.clone();
    const out = clamp((Math.hypot(p.x, p.z) - 0.02) / 0.12);
    const up = ease(0.004, 0.05, p.y);
    q.x += up * 0.022;
    q.y += -up * p.x * 0.26 + up * wobble(p, 20, 6) * 0.0035 * out;
    q.z += up * wobble(p, 18, 9) * 0.003;
    return q;
  };
  const keys = [
    [0, 0.056],
    [0.07, 0.052],
    [wide - 0.014, 0.036],
    [wide - 0.02, 0.025],
    [0.1, 0.017],
    [R - 0.003, 0.012],
    [R - 0.0035, 0.001],
    [R - 0.0012, -0.0006],
    [R + 0.001, 0.001],
    [R + 0.0014, 0.011],
    [0.102, 0.0155],
    [wide - 0.012, 0.024],
    [wide, 0.034],
    [wide - 0.008, 0.045],
    [0.09, 0.057],
    [0.04, 0.0615],
    [0.006, 0.0625],
    [0.0035, 0.066],
    [0.003, 0.079],
    [0.002, 0.081],
    [0, 0.0815],
  ];
  return [
    { slot: 'main', geometry: ovalSkin(keys, { deform, samples: 90, segments: 88, crease: 70 }) },
    {
      slot: 'band',
      geometry: merged([
        ovalSkin(
          [
            [R - 0.0008, -0.0008],
            [R + 0.0018, 0],
            [R + 0.0022, 0.006],
            [R + 0.0012, 0.0115],
            [R - 0.0005, 0.012],
          ],
          { samples: 0, crease: 50 },
        ),
      ]),
    },
  ];
}
