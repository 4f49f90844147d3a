import {
  bent,
  clamp,
  ease,
  ellipse,
  merged,
  mirrored,
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

/** Spectacle frames from optician's numbers, in millimetres until the end; +z is the front, x = 0 the nose. */

const MM = 0.001;

/** Lens outlines around the lens centre for a lens of width w and height h; +x is towards the temple. */
export const lensShapes = {
  round: (w, h) =>
    range(24).map((i) => [
      (w / 2) * Math.cos((i / 24) * 2 * Math.PI),
      (h / 2) * Math.sin((i / 24) * 2 * Math.PI),
    ]),
  panto: (w, h) =>
    shape(w, h, [
      [1, 0.16],
      [0.93, 0.62],
      [0.66, 0.93],
      [0.2, 1],
      [-0.3, 0.99],
      [-0.72, 0.86],
      [-0.95, 0.5],
      [-0.99, 0.12],
      [-0.86, -0.38],
      [-0.58, -0.78],
      [-0.15, -0.99],
      [0.25, -0.98],
      [0.64, -0.74],
      [0.9, -0.34],
    ]),
  rectangular: (w, h) =>
    shape(w, h, [
      [1, 0.2],
      [0.985, 0.66],
      [0.88, 0.95],
      [0.45, 1],
      [-0.4, 0.99],
      [-0.84, 0.93],
      [-0.985, 0.6],
      [-0.98, 0.05],
      [-0.93, -0.55],
      [-0.76, -0.92],
      [-0.3, -1],
      [0.4, -1],
      [0.8, -0.93],
      [0.96, -0.5],
    ]),
  wayfarer: (w, h) =>
    shape(w, h, [
      [1, 0.42],
      [0.99, 0.78],
      [0.86, 0.99],
      [0.4, 1],
      [-0.4, 0.94],
      [-0.86, 0.84],
      [-0.99, 0.5],
      [-0.94, -0.02],
      [-0.82, -0.56],
      [-0.56, -0.92],
      [-0.1, -1],
      [0.34, -0.97],
      [0.68, -0.76],
      [0.9, -0.22],
    ]),
  square: (w, h) =>
    shape(w, h, [
      [1, 0.1],
      [0.99, 0.6],
      [0.86, 0.92],
      [0.42, 1],
      [-0.36, 0.99],
      [-0.8, 0.88],
      [-0.98, 0.5],
      [-0.97, 0],
      [-0.87, -0.56],
      [-0.62, -0.92],
      [-0.15, -1],
      [0.36, -0.99],
      [0.76, -0.84],
      [0.95, -0.42],
    ]),
  aviator: (w, h) =>
    shape(w, h, [
      [0.98, 0.12],
      [0.99, 0.55],
      [0.86, 0.88],
      [0.48, 1],
      [-0.2, 0.99],
      [-0.68, 0.9],
      [-0.95, 0.62],
      [-0.99, 0.22],
      [-0.84, -0.24],
      [-0.5, -0.68],
      [-0.05, -0.96],
      [0.36, -0.98],
      [0.7, -0.74],
      [0.89, -0.34],
    ]),
  catEye: (w, h) =>
    shape(w, h, [
      [0.96, 0.5],
      [1, 0.92],
      [0.84, 1],
      [0.4, 0.86],
      [-0.2, 0.78],
      [-0.7, 0.68],
      [-0.96, 0.4],
      [-0.97, 0],
      [-0.84, -0.48],
      [-0.54, -0.86],
      [-0.08, -1],
      [0.38, -0.93],
      [0.72, -0.6],
      [0.9, -0.06],
    ]),
  butterfly: (w, h) =>
    shape(w, h, [
      [1, 0.2],
      [0.99, 0.68],
      [0.84, 0.96],
      [0.4, 1],
      [-0.25, 0.93],
      [-0.72, 0.8],
      [-0.96, 0.45],
      [-0.94, 0],
      [-0.82, -0.46],
      [-0.56, -0.82],
      [-0.1, -0.98],
      [0.42, -1],
      [0.8, -0.8],
      [0.97, -0.32],
    ]),
  hexagon: (w, h) =>
    shape(w, h, [
      [0.99, 0.08],
      [0.96, 0.24],
      [0.74, 0.84],
      [0.62, 0.97],
      [0.44, 1],
      [-0.44, 1],
      [-0.62, 0.97],
      [-0.74, 0.84],
      [-0.96, 0.24],
      [-0.99, 0.08],
      [-0.96, -0.1],
      [-0.7, -0.84],
      [-0.58, -0.97],
      [-0.4, -1],
      [0.4, -1],
      [0.58, -0.97],
      [0.7, -0.84],
      [0.96, -0.1],
    ]),
};

function shape(w, h, unit) {
  return unit.map(([x, y]) => [(x * w) / 2, (y * h) / 2]);
}

/** Melts the kinks that sparse control points leave in a closed line. */
function rounded(loop, passes) {
  let points = loop;
  const n = loop.length;
  for (let k = 0; k < passes; k++) {
    points = points.map((_p, i) => {
      const sum = v3(0, 0, 0);
      for (let d = -4; d <= 4; d++) sum.add(points[(i + d + n) % n]);
      return sum.divideScalar(9);
    });
  }
  return points;
}

/** The outline as a dense polygon and its radius by angle from the lens centre. */
function outlineOf(points) {
  const loop = rounded(
    spline(
      points.map(([x, y]) => v3(x, y, 0)),
      240,
      true,
    ),
    9,
  );
  const polar = loop
    .map((p) => ({ a: Math.atan2(p.y, p.x), r: Math.hypot(p.x, p.y) }))
    .sort((p, q) => p.a - q.a);
  const radius = (angle) => {
    const a = Math.atan2(Math.sin(angle), Math.cos(angle));
    let i = polar.findIndex((p) => p.a > a);
    if (i < 0) i = 0;
    const q = polar[i];
    const p = polar[(i - 1 + polar.length) % polar.length];
    const span = (q.a - p.a + 2 * Math.PI) % (2 * Math.PI) || 1e-9;
    return mix(p.r, q.r, clamp(((a - p.a + 2 * Math.PI) % (2 * Math.PI)) / span));
  };
  const distance = (x, y) => {
    let best = 1e9;
    for (let i = 0; i < loop.length; i += 1) {
      const a = loop[i];
      const b = loop[(i + 1) % loop.length];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const t = clamp(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy));
      best = Math.min(best, (a.x + dx * t - x) ** 2 + (a.y + dy * t - y) ** 2);
    }
    const inside = Math.hypot(x, y) < radius(Math.atan2(y, x));
    return inside ? -Math.sqrt(best) : Math.sqrt(best);
  };
  return { loop, radius, distance };
}

const smoothMin = (a, b, k) => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - (h * h * k) / 4;
};
const boxDistance = (x, y, cx, cy, hx, hy, r) => {
  const dx = Math.abs(x - cx) - hx + r;
  const dy = Math.abs(y - cy) - hy + r;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
};

/** What all frames share: where the lens sits, how the front bends and tilts, the final move to the origin. */
function frontOf(spec) {
  const centre = (spec.bridge + spec.lensWidth) / 2;
  const outline = outlineOf(lensShapes[spec.shape](spec.lensWidth, spec.lensHeight));
  const tilt = Math.tan(((spec.tiltDegrees ?? 7) * Math.PI) / 180);
  const wrap = spec.wrapRadius ?? 230;
  const bend = (p) => v3(p.x, p.y, p.z - (p.x * p.x) / (2 * wrap) + p.y * tilt);
  const toMetres = (g, keepUv = false) => {
    const out = placed(g, { at: [0, -spec.contactY * MM, 0.002], scale: MM });
    const uv = out.getAttribute('uv');
    if (!keepUv) for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * MM, uv.getY(i) * MM);
    return out;
  };
  return { centre, outline, bend, toMetres };
}

/** The lens: a shallow dome that fills the outline. */
function lensOf(spec, front, bow = 1.3) {
  const rings = 5;
  const around = 64;
  const rows = range(rings + 1).map((k) => {
    const s = Math.max(k / rings, 0.001);
    return range(around).map((i) => {
      const a = (i / around) * 2 * Math.PI;
      const r = front.outline.radius(a) * s * 1.008;
      return v3(front.centre + r * Math.cos(a), r * Math.sin(a), bow * (1 - s * s) + (spec.lensZ ?? 0));
    });
  });
  const g = bent(skin(rows, { closeRow: true, flip: true, crease: 80 }), front.bend, 80);
  return lensUv(g, front, spec);
}

/** Lens UVs run 0..1 over the lens box, v upwards: what a graded tint needs. */
function lensUv(g, front, spec) {
  const p = g.getAttribute('position');
  const uv = g.getAttribute('uv');
  for (let i = 0; i < p.count; i++) {
    uv.setXY(
      i,
      clamp((p.getX(i) - front.centre) / spec.lensWidth + 0.5),
      clamp(p.getY(i) / spec.lensHeight + 0.5),
    );
  }
  return g;
}

/** A moulded front: both rims and the bridge are one piece with rounded edges. */
function mouldedHalf(spec, front) {
  const { centre, outline } = front;
  const rim = track(spec.rim.map(([degrees, width]) => [(degrees * Math.PI) / 180, width]));
  const rimAt = (a) => rim(a < -Math.PI / 2 ? a + 2 * Math.PI : a);
  const thickness = spec.thickness ?? 4;
  const b = spec.bevel ?? 1;
  const outside = (x, y) => {
    const lx = x - centre;
    let f = outline.distance(lx, y) - rimAt(Math.atan2(y, lx));
    f = smoothMin(
      f,
      boxDistance(x, y, 0, spec.bridgeY, spec.bridge / 2 + 3, spec.bridgeHeight / 2, 1),
      spec.bridgeFillet ?? 7,
    );
    const endX = centre + spec.lensWidth / 2 + (spec.endReach ?? 3.5);
    return smoothMin(f, boxDistance(x, y, endX - 4, spec.endY, 4.6, spec.endHeight / 2, 1.4), 4);
  };
  const reach = (a) => {
    const dx = Math.cos(a);
    const dy = Math.sin(a);
    const inner = outline.radius(a);
    const wall = dx < 0 ? -centre / dx : 1e9;
    const far = Math.min(inner + 26, wall);
    if (wall <= inner + 26 && outside(0, dy * wall) < 0) return wall;
    let r = far;
    while (r > inner + 0.3 && outside(centre + dx * r, dy * r) > 0) r -= 0.4;
    let [low, high] = [r, Math.min(r + 0.4, far)];
    for (let k = 0; k < 14; k++) {
      const middle = (low + high) / 2;
      if (outside(centre + dx * middle, dy * middle) > 0) high = middle;
      else low = middle;
    }
    return Math.max(low, inner + 0.8);
  };
  const seam = (a) => Math.abs(centre + Math.cos(a) * reach(a)) < 1e-3;
  const angles = range(108).map((i) => (i / 108) * 2 * Math.PI);
  for (const i of range(108)) {
    const next = angles[(i + 1) % 108] + (i === 107 ? 2 * Math.PI : 0);
    if (seam(angles[i]) === seam(next)) continue;
    let [low, high] = [angles[i], next];
    const first = seam(low);
    for (let k = 0; k < 24; k++) {
      const middle = (low + high) / 2;
      if (seam(middle) === first) low = middle;
      else high = middle;
    }
    angles.push(first ? low : high);
  }
  angles.sort((p, q) => p - q);
  const soft = (d) => (d >= b ? 0 : b - Math.sqrt(Math.max(0, b * b - (b - Math.max(0, d)) ** 2)));
  const steps = [0, 0.12, 0.45, 1];
  const rows = angles.map((a) => {
    const inner = outline.radius(a) - 0.5;
    const outer = reach(a);
    const spots = [
      ...steps.map((s) => s * b),
      ...[0.5].map((s) => mix(b, outer - inner - b, s)),
      ...steps.map((s) => outer - inner - s * b).reverse(),
    ];
    const place = (d, sign) => {
      const r = inner + d;
      const x = centre + Math.cos(a) * r;
      const y = Math.sin(a) * r;
      const edge = Math.min(soft(d) * (sign > 0 ? 1 : 0.7), b);
      const rimEdge = soft(-outside(x, y));
      const swell =
        sign < 0
          ? (spec.swell ?? 0) * ease(spec.lensWidth / 2 - 2, spec.lensWidth / 2 + 4, Math.abs(x - centre))
          : 0;
      return v3(x, y, sign * (thickness / 2 - Math.max(edge, rimEdge)) - swell);
    };
    return [...spots.map((d) => place(d, 1)), ...spots.map((d) => place(d, -1)).reverse()];
  });
  const g = skin(rows, { closeRow: true, closeLoop: true, crease: 50 });
  return g;
}

/** A temple: straight to the ear, then down and in. Profile [at mm, height, thickness] triples. */
function templeOf(spec, start, slot = {}) {
  const length = spec.temple;
  const drop = (spec.dropDegrees ?? 42) * (Math.PI / 180);
  const straight = length - 46;
  const earIn = spec.earIn ?? 4;
  const points = [];
  for (let s = 0; s <= length + 0.01; s += 4) {
    const turned = ease(-6, 24, s - straight);
    const angle = drop * turned;
    const last = points[points.length - 1];
    const p = last
      ? v3(0, last.y - 4 * Math.sin(angle), last.z - 4 * Math.cos(angle))
      : v3(0, start.y, start.z);
    p.x =
      start.x +
      1.4 * Math.sin(Math.min(1, s / straight) * Math.PI) -
      earIn * (s / length) ** 2 -
      3 * ease(straight, length, s);
    points.push(p);
  }
  const height = track(spec.templeHeight.map(([at, h]) => [at, h]));
  const thick = track(
    spec.templeThickness ?? [
      [0, 3.6],
      [60, 3.2],
      [110, 2.8],
      [150, 3.4],
    ],
  );
  return sweep(points, (t) => roundedRect(thick(t * length), height(t * length), slot.radius ?? 1.3, 3), {
    up: v3(0, 1, 0),
    ends: 'round',
    crease: 50,
  });
}

function hinge(start, height = 5) {
  const barrel = placed(
    turn(
      [
        [0, -height / 2],
        [1.15, -height / 2],
        [1.25, -height / 2 + 0.15],
        [1.25, height / 2 - 0.15],
        [1.15, height / 2],
        [0, height / 2],
      ],
      14,
    ),
    {
      at: [start.x - 2.3, start.y, start.z + 1.2],
    },
  );
  const plate = sweep(
    [v3(start.x - 1.9, start.y, start.z - 9), v3(start.x - 1.9, start.y, start.z)],
    roundedRect(0.9, height * 0.8, 0.3, 1),
    { up: v3(0, 1, 0) },
  );
  return merged([barrel, plate]);
}

const rivet = (at, normalZ) =>
  placed(
    turn(
      [
        [0.95, 0],
        [0.9, 0.28],
        [0.6, 0.42],
        [0, 0.46],
      ],
      12,
    ),
    { at, turn: normalZ ? [Math.PI / 2, 0, 0] : [0, 0, -Math.PI / 2] },
  );

/** Parts of an acetate frame: slots frame, lens, metal. */
export function acetateFrame(spec) {
  const front = frontOf(spec);
  const half = mouldedHalf(spec, front);
  const frame = bent(merged([half, mirrored(half)]), front.bend, 50);
  const lens = lensOf(spec, front);
  const endX = front.centre + spec.lensWidth / 2 + (spec.endReach ?? 3.5) - 1.6;
  const root = front.bend(v3(endX, spec.endY, -(spec.thickness ?? 4) / 2 - (spec.swell ?? 0)));
  const start = v3(root.x, root.y, root.z + 0.6);
  const temple = templeOf(spec, start);
  const corner = front.bend(v3(endX, spec.endY, (spec.thickness ?? 4) / 2));
  const metal = [hinge(start, Math.min(5, spec.endHeight - 2))];
  if (spec.rivets !== false) {
    for (const dy of [-1.3, 1.3]) {
      metal.push(rivet([corner.x - 0.4, corner.y + dy, corner.z - 0.12], true));
      metal.push(rivet([start.x + 2.05, start.y + dy, start.z - 7], false));
    }
  }
  const pad = nosePad(spec, front);
  const sides = (g) => merged([g, mirrored(g)]);
  return [
    { slot: 'frame', geometry: front.toMetres(merged([frame, sides(pad)])) },
    { slot: spec.templeSlot ?? 'frame', geometry: front.toMetres(sides(temple)) },
    { slot: 'lens', geometry: front.toMetres(sides(lens), true) },
    { slot: 'metal', geometry: front.toMetres(sides(merged(metal))) },
  ];
}

/** The moulded pad at the nose, a small ramp on the back of the rim. */
function nosePad(spec, front) {
  const a = ((spec.padDegrees ?? 196) * Math.PI) / 180;
  const r = front.outline.radius(a) + 1.5;
  const at = front.bend(v3(front.centre + r * Math.cos(a), r * Math.sin(a), -(spec.thickness ?? 4) / 2));
  const rows = range(9).map((k) => {
    const t = (k / 8) * Math.PI;
    const s = Math.max(0.02, Math.sin(t));
    return ellipse(1.9 * s, 3 * s, 14).map((q) => v3(q.x, -Math.cos(t) * 6, q.y));
  });
  return placed(skin(rows, { closeRow: true, crease: 70, flip: true }), {
    turn: [0.1, 0.5, 0.24],
    at: [at.x + 0.3, at.y - 1, at.z + 0.4],
  });
}

/** Parts of a wire frame: slots metal, lens, pads, tips. */
export function wireFrame(spec) {
  const front = frontOf(spec);
  const { centre, outline } = front;
  const wire = spec.wire ?? 0.85;
  const loop = spline(
    outline.loop.filter((_, i) => i % 4 === 0).map((p) => v3(p.x + centre, p.y, 0)),
    110,
    true,
  ).map(front.bend);
  const metal = [];
  if (!spec.browOnly)
    metal.push(
      sweep(loop, roundedRect(wire * 1.5, wire * 2.1, wire * 0.6, 2), {
        closed: true,
        crease: 60,
        up: (_, _p) => v3(0, 0, 1),
      }),
    );
  const rimPoint = (degrees, dz = 0, out = 0) => {
    const a = (degrees * Math.PI) / 180;
    const r = outline.radius(a) + out;
    return front.bend(v3(centre + r * Math.cos(a), r * Math.sin(a), dz));
  };
  const bridges = (spec.bridges ?? [[165, 4, 1.6]]).map(([degrees, rise, forward]) => {
    const p = rimPoint(degrees);
    const path = spline(
      [
        p,
        v3(p.x * 0.55, p.y + rise * 0.8, p.z + forward * 0.8),
        v3(0, p.y + rise, p.z + forward),
        v3(-p.x * 0.55, p.y + rise * 0.8, p.z + forward * 0.8),
        v3(-p.x, p.y, p.z),
      ],
      26,
    );
    return tube(path, wire * (spec.bridgeWire ?? 1.15), 10);
  });
  const end = rimPoint(spec.endDegrees ?? 20);
  const start = v3(end.x + (spec.endReach ?? 5), end.y + 0.5, end.z - 6);
  const lug = spline(
    [
      end,
      v3(end.x + 2.6, end.y + 0.3, end.z + 0.3),
      v3(start.x - 0.4, start.y, start.z + 3.4),
      v3(start.x, start.y, start.z - 0.5),
    ],
    14,
  );
  metal.push(sweep(lug, roundedRect(1.5, 2.6, 0.6, 2), { up: v3(0, 1, 0), ends: 'round' }));
  const length = spec.temple;
  const wireTemple = {
    ...spec,
    templeHeight: [
      [0, 2.4],
      [20, 1.9],
      [length, 1.4],
    ],
    templeThickness: [
      [0, 1.3],
      [length, 1.2],
    ],
  };
  const temple = templeOf(wireTemple, start, { radius: 0.6 });
  const tip = bent(
    templeOf(
      {
        ...spec,
        templeHeight: [
          [0, 0.1],
          [length - 58, 3.4],
          [length - 20, 4.6],
          [length, 6],
        ],
        templeThickness: [
          [0, 0.1],
          [length - 58, 2.6],
          [length, 3.2],
        ],
      },
      start,
    ),
    (p) => p,
  );
  const tips = cutBefore(tip, start.z - (length - 60));
  metal.push(temple, hinge(v3(start.x + 1.4, start.y, start.z), 3.4));
  const nose = rimPoint(spec.padDegrees ?? 208);
  const padAt = v3(Math.max(5.6, nose.x - 3.4), nose.y - 1.5, nose.z - 5.2);
  metal.push(
    tube(
      spline(
        [
          nose,
          v3(nose.x - 0.4, nose.y + 1.5, nose.z - 3.4),
          v3(padAt.x + 1.6, padAt.y + 2.2, padAt.z - 1.2),
          v3(padAt.x + 0.8, padAt.y, padAt.z),
        ],
        14,
      ),
      0.42,
      8,
    ),
  );
  const padRows = range(9).map((k) => {
    const t = (k / 8) * Math.PI;
    const s = Math.max(0.02, Math.sin(t) ** 0.7);
    return ellipse(1.05 * s, 3.3 * s, 14).map((q) => v3(q.x, -Math.cos(t) * 6.4, q.y));
  });
  const pad = placed(skin(padRows, { closeRow: true, flip: true, crease: 70 }), {
    turn: [0.15, 0.45, 0.2],
    at: [padAt.x, padAt.y, padAt.z],
  });
  const sides = (g) => merged([g, mirrored(g)]);
  const parts = [
    { slot: 'metal', geometry: front.toMetres(merged([sides(merged(metal)), ...bridges])) },
    { slot: 'lens', geometry: front.toMetres(sides(lensOf(spec, front)), true) },
    { slot: 'tips', geometry: front.toMetres(sides(tips)) },
    { slot: 'pads', geometry: front.toMetres(sides(pad)) },
  ];
  if (spec.brow) parts.push({ slot: 'frame', geometry: front.toMetres(sides(browOf(spec, front))) });
  return parts;
}

/** Keeps the triangles of a temple behind a depth: the sleeve on a wire temple. */
function cutBefore(g, z) {
  const p = g.getAttribute('position');
  const index = g.index.array;
  const kept = [];
  for (let i = 0; i < index.length; i += 3) {
    if (p.getZ(index[i]) < z || p.getZ(index[i + 1]) < z || p.getZ(index[i + 2]) < z)
      kept.push(index[i], index[i + 1], index[i + 2]);
  }
  const copy = g.clone();
  copy.setIndex(kept);
  return bent(copy, (q) => q, 60);
}

/** The acetate brow of a half-rim frame, thick at the temple and slim at the nose. */
function browOf(spec, front) {
  const [from, to] = spec.brow.degrees;
  const height = track(spec.brow.height);
  const path = range(46).map((i) => {
    const a = (mix(from, to, i / 45) * Math.PI) / 180;
    const r = front.outline.radius(a) + height(i / 45) / 2 - 1.1;
    return front.bend(v3(front.centre + r * Math.cos(a), r * Math.sin(a), 0.2));
  });
  return sweep(path, (t) => roundedRect(height(t), spec.brow.depth ?? 4.6, 1.4, 3), {
    up: v3(0, 0, 1),
    ends: 'round',
    crease: 50,
  });
}
