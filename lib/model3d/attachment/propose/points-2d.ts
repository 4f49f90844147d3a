/** Closed outlines in a plane: x, y pairs in metres. */
export type Point2 = [number, number];

/** Convex hull, counter-clockwise (Andrew's monotone chain). */
export function hullOf(points: readonly Point2[]): Point2[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point2[]) => {
    const out: Point2[] = [];
    for (const p of list) {
      while (out.length > 1 && turn(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
      out.push(p);
    }
    out.pop();
    return out;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turn = (a: Point2, b: Point2, c: Point2) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

export function perimeterOf(outline: readonly Point2[]): number {
  return outline.reduce((sum, p, i) => {
    const q = outline[(i + 1) % outline.length]!;
    return sum + Math.hypot(q[0] - p[0], q[1] - p[1]);
  }, 0);
}

/** Middle of the area inside an outline. */
export function middleOf(outline: readonly Point2[]): Point2 {
  let [area, x, y] = [0, 0, 0];
  outline.forEach((p, i) => {
    const q = outline[(i + 1) % outline.length]!;
    const a = p[0] * q[1] - q[0] * p[1];
    area += a;
    x += (p[0] + q[0]) * a;
    y += (p[1] + q[1]) * a;
  });
  return area === 0 ? [0, 0] : [x / (3 * area), y / (3 * area)];
}

/** The largest and the smallest distance between two parallel lines that hold the outline, and the larger's angle. */
export function widths(outline: readonly Point2[]): {
  widest: number;
  narrowest: number;
  widestRadians: number;
} {
  const found = Array.from({ length: 180 }, (_, k) => {
    const [c, s] = [Math.cos((k * Math.PI) / 180), Math.sin((k * Math.PI) / 180)];
    const along = outline.map(([x, y]) => x * c + y * s);
    return { radians: (k * Math.PI) / 180, width: Math.max(...along) - Math.min(...along) };
  });
  const widest = found.reduce((a, b) => (b.width > a.width ? b : a));
  return {
    widest: widest.width,
    narrowest: Math.min(...found.map(({ width }) => width)),
    widestRadians: widest.radians,
  };
}
