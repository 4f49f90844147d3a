/** Wooden and metal frame members; each takes the kit and a material and returns a mesh. */

/** A round stick from `a` to `b` with radii at both ends; `belly` thickens its middle (a turned spindle). */
export function stick(
  kit,
  material,
  a,
  b,
  ra,
  rb = ra,
  { belly = 0, sides = 12, cap = 'flat', segments } = {},
) {
  const shape = (t) => ra + (rb - ra) * t + belly * Math.sin(Math.PI * t);
  const geometry = kit.sweep([a, b], kit.circleSection(1, sides), {
    taper: shape,
    cap,
    segments: segments ?? (belly ? 8 : 1),
  });
  return kit.part(geometry, material);
}

/** A straight metal rod from `a` to `b`. */
export function rod(kit, material, a, b, radius, options) {
  return kit.part(kit.tube([a, b], radius, options), material);
}

/** A path that runs down one side (x > 0) and back up the other: a bent tube's. */
export function bothSides(points) {
  return [...points, ...points.toReversed().map(([x, y, z]) => [-x, y, z])];
}

/** A rectangular bar from `a` to `b`: `thick` across, `high` along `up`; `taper(t)` scales it. */
export function bar(
  kit,
  material,
  a,
  b,
  thick,
  high,
  { radius = 0.003, up = [0, 1, 0], taper, segments = 1 } = {},
) {
  return kit.part(
    kit.sweep([a, b], kit.rectSection(thick, high, radius), { up, taper, segments, cap: 'flat' }),
    material,
  );
}

/** A rail that follows points: a bow, a bent back. */
export function bow(
  kit,
  material,
  points,
  thick,
  high,
  { radius = 0.006, up = [0, 1, 0], taper, segments = 24, cap = 'flat' } = {},
) {
  return kit.part(
    kit.sweep(points, kit.rectSection(thick, high, radius, 3), { up, taper, segments, cap }),
    material,
  );
}

/** A grid surface from `at(u, v) → [x, y, z]`, u and v in 0..1. Faces the side from which u runs right and v up. */
export function surface(kit, columns, rows, at, { crease = 60, flip = false, closed = false } = {}) {
  const positions = [];
  const index = [];
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++)
      positions.push(...at(closed && i === columns ? 0 : i / columns, j / rows));
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const a = j * (columns + 1) + i;
      const b = a + columns + 1;
      if (flip) index.push(a, b, a + 1, a + 1, b, b + 1);
      else index.push(a, a + 1, b, a + 1, b + 1, b);
    }
  const g = kit.fromArrays(positions, null, null, index, { keepUv: false });
  return kit.creaseNormals(g, crease);
}

/** Diamond tufting: height (0..1) of the padding at (s, t) in units of one button spacing. */
export function tuft(s, t) {
  const u = s + t;
  const v = s - t;
  const pad = Math.abs(Math.sin(Math.PI * u) * Math.sin(Math.PI * v)) ** 0.42;
  const du = u - Math.round(u);
  const dv = v - Math.round(v);
  return pad - 0.35 * Math.exp(-(du * du + dv * dv) * 40);
}
