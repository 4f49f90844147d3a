/** Seats shared by chairs and stools. */

/** A solid saddle seat: a superellipse board hollowed in the middle, centred on its top's middle at y = 0. */
export function saddle(kit, width, depth, thickness, { hollow = 0.012, n = 3, ridge = 0.004 } = {}) {
  const columns = 26;
  const positions = [];
  const index = [];
  const rings = 9;
  const outline = (a, s) => {
    const c = Math.cos(a);
    const d = Math.sin(a);
    return [
      (width / 2) * s * Math.sign(c) * Math.abs(c) ** (2 / n),
      (depth / 2) * s * Math.sign(d) * Math.abs(d) ** (2 / n),
    ];
  };
  const top = (x, z, s) => {
    const u = (2 * x) / width;
    return (
      -hollow * (1 - s ** 4) + ridge * Math.exp(-(u * u) * 40) * Math.max(0, z / depth) * 2 * (1 - s ** 2)
    );
  };
  const level = [];
  for (let k = 0; k <= rings; k++) level.push({ s: k / rings, side: 1 });
  // Rounded edge, then the underside with a chamfer.
  const profile = [
    [1.0, -0.15],
    [1.01, -0.4],
    [1.0, -0.62],
    [0.93, -0.92],
    [0.88, -1],
    [0, -1],
  ];
  const rows = [
    ...level.map(({ s }) => (a) => {
      const q = s * 0.985;
      const [x, z] = outline(a, q);
      return [x, top(x, z, q) - (s > 0.99 ? thickness * 0.03 : 0), z];
    }),
    ...profile.map(([s, y]) => (a) => {
      const [x, z] = outline(a, s);
      return [x, y * thickness, z];
    }),
  ];
  const m = columns * 2;
  for (const row of rows) for (let i = 0; i <= m; i++) positions.push(...row((2 * Math.PI * (i % m)) / m));
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i < m; i++) {
      const a = j * (m + 1) + i;
      const b = a + m + 1;
      index.push(a, a + 1, b, a + 1, b + 1, b);
    }
  return kit.creaseNormals(kit.fromArrays(positions, null, null, index, { keepUv: false }), 50);
}

/** A padded round or square-ish seat with a seam: lies on y = 0. */
export function pad(kit, width, depth, height, { n = 2.6, piping = 0.004 } = {}) {
  const outline = kit.superellipse(width - height * 0.3, depth - height * 0.3, n, 56).getPoints();
  const g = kit.deform(
    kit.lathe(
      [
        [0, 0],
        [0.5 - 0.001, 0],
        [0.5, 0.5],
        [0.46, 0.8],
        [0.3, 0.96],
        [0, 1],
      ],
      { segments: 48, bevel: 0.1 },
    ),
    (v) => {
      const a = Math.atan2(v.z, v.x);
      const r = Math.hypot(v.x, v.z) * 2;
      const c = Math.cos(a);
      const s = Math.sin(a);
      v.x = (width / 2) * r * Math.sign(c) * Math.abs(c) ** (2 / n);
      v.z = (depth / 2) * r * Math.sign(s) * Math.abs(s) ** (2 / n);
      v.y *= height;
    },
    60,
  );
  if (!piping) return [g];
  const edge = outline
    .slice(0, -1)
    .map((p) => [
      p.x * (width / (width - height * 0.3)),
      height * 0.45,
      p.y * (depth / (depth - height * 0.3)),
    ]);
  const seam = kit.sweep(edge, kit.circleSection(piping, 6), { closed: true, segments: 72 });
  seam.userData.keepUv = false;
  return [g, seam];
}

/** Woven paper cord: four fields of cord that meet in an X, over a frame of width × depth; top at y = 0. */
export function cordSeat(
  kit,
  material,
  width,
  depth,
  { sag = 0.012, thickness = 0.028, front = 1.12, rows = 22 } = {},
) {
  const parts = [];
  const half = (z) => (width / 2) * (1 + (front - 1) * (z / depth + 0.5));
  const r = width / (rows * 3.6);
  for (let k = 0; k < rows; k++) {
    const t = (k + 0.5) / rows;
    const y = -sag * (1 - t) ** 0.7 - (k % 2) * 0.0012;
    const zb = (-depth / 2) * t;
    const zf = (depth / 2) * t;
    const loop = [
      [-half(zb) * t, y, zb],
      [half(zb) * t, y, zb],
      [half(zf) * t, y, zf],
      [-half(zf) * t, y, zf],
    ];
    parts.push(
      kit.part(
        kit.sweep(kit.bentRod(loop, r * 1.5, { closed: true }), kit.circleSection(r, 5), {
          closed: true,
          segments: 44,
        }),
        material,
      ),
    );
  }
  const body = kit.deform(
    kit.roundedBox(width, thickness, depth, thickness * 0.48, 3, { divisions: [4, 1, 4] }),
    (v) => {
      v.x *= half(v.z) / (width / 2);
      if (v.y > 0) v.y -= (sag + 0.006) * Math.max(0, 1 - Math.abs((2 * v.z) / depth)) ** 0.7;
    },
  );
  parts.push(kit.part(body, material, { position: [0, -thickness / 2 - 0.001, 0] }));
  return parts;
}
