/**
 * Bodies as sums of rounded forms. Every form has a distance (millimetres, negative inside, never more than the true
 * one), and each is blended into what came before over its own width, as a sculptor adds clay.
 */
type Blend = {
  /** Millimetres over which it melts into the rest; 0 is a hard edge. */
  blend: number;
  /** `add` (when left out) puts clay on, `cut` takes it away, `keep` leaves only what is inside both. */
  how?: 'add' | 'cut' | 'keep';
};
type Point = readonly [number, number, number];
export type Form = Blend &
  (
    | {
        kind: 'ball';
        at: Point;
        radii: Point;
        /** Turn about x, then y, then z, degrees. */
        turn?: Point;
      }
    /** A rod with round ends of two radii; `flat` squeezes it along z. */
    | { kind: 'rod'; from: Point; to: Point; radius: readonly [number, number]; flat?: number }
    /** What lies below the plane through `at`, square on `normal` (unit length). */
    | { kind: 'half'; at: Point; normal: Point }
  );

export type Distance = (x: number, y: number, z: number) => number;

/** A shape that can be narrowed to what matters near a place, for speed. */
export type Shape = Distance & {
  /** The same distance within `radius` of a point, from the few forms that reach there. */
  near: (x: number, y: number, z: number, radius: number) => Distance;
};

type Part = { distance: Distance; blend: number; how: 'add' | 'cut' | 'keep' };

/** @param mirrored The forms describe x ≥ 0, and the other half is their mirror image. */
export function shapeOf(forms: readonly Form[], mirrored: boolean): Shape {
  const parts = forms.map(
    (form): Part => ({ distance: distanceTo(form), blend: form.blend, how: form.how ?? 'add' }),
  );
  const near = (px: number, y: number, z: number, radius: number): Distance => {
    const x = mirrored ? Math.abs(px) : px;
    // A distance changes by no more than the way; ellipsoids' by a little more.
    const way = radius * 2.4;
    let d = 1e6;
    const kept = parts.filter((part) => {
      const e = part.distance(x, y, z);
      const before = d;
      d = join(d, e, part);
      if (part.how === 'add') return e < before + part.blend + way;
      return part.how === 'cut' ? -e > before - part.blend - way : e > before - part.blend - way;
    });
    return joined(kept, mirrored);
  };
  return Object.assign(joined(parts, mirrored), { near });
}

function joined(parts: readonly Part[], mirrored: boolean): Distance {
  return (px, y, z) => {
    const x = mirrored ? Math.abs(px) : px;
    let d = 1e6;
    for (const part of parts) d = join(d, part.distance(x, y, z), part);
    return d;
  };
}

function join(d: number, e: number, { how, blend }: Part): number {
  if (how === 'add') return smoothLeast(d, e, blend);
  return how === 'cut' ? -smoothLeast(-d, e, blend) : -smoothLeast(-d, -e, blend);
}

/** The lesser of two, rounded where they are within `blend` of each other (quadratic). */
function smoothLeast(a: number, b: number, blend: number): number {
  const h = blend - Math.abs(a - b);
  return h <= 0 ? Math.min(a, b) : Math.min(a, b) - (h * h) / (4 * blend);
}

function distanceTo(form: Form): Distance {
  if (form.kind === 'half') {
    const { at, normal } = form;
    return (x, y, z) => (x - at[0]) * normal[0] + (y - at[1]) * normal[1] + (z - at[2]) * normal[2];
  }
  return form.kind === 'ball'
    ? ball(form.at, form.radii, form.turn)
    : rod(form.from, form.to, form.radius, form.flat ?? 1);
}

/** An ellipsoid; the distance is exact on its surface and its slope near 1 around it. */
function ball([cx, cy, cz]: Point, [rx, ry, rz]: Point, turn: Point | undefined): Distance {
  const m = turn ? matrixOf(turn) : null;
  const least = Math.min(rx, ry, rz);
  return (px, py, pz) => {
    let [x, y, z] = [px - cx, py - cy, pz - cz];
    if (m) {
      [x, y, z] = [
        m[0]! * x + m[3]! * y + m[6]! * z,
        m[1]! * x + m[4]! * y + m[7]! * z,
        m[2]! * x + m[5]! * y + m[8]! * z,
      ];
    }
    const [ax, ay, az] = [x / rx, y / ry, z / rz];
    const k0 = Math.sqrt(ax * ax + ay * ay + az * az);
    if (k0 < 1e-6) return -least;
    const [bx, by, bz] = [ax / rx, ay / ry, az / rz];
    return (k0 * (k0 - 1)) / Math.sqrt(bx * bx + by * by + bz * bz);
  };
}

/** A capsule between two points whose radius changes evenly. */
function rod(a: Point, b: Point, [ra, rb]: readonly [number, number], flat: number): Distance {
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], (b[2] - a[2]) / flat];
  const square = dx * dx + dy * dy + dz * dz || 1;
  return (x, y, z) => {
    const [px, py, pz] = [x - a[0], y - a[1], (z - a[2]) / flat];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / square));
    const [ex, ey, ez] = [px - dx * t, py - dy * t, pz - dz * t];
    return (Math.sqrt(ex * ex + ey * ey + ez * ez) - (ra + (rb - ra) * t)) * Math.min(1, flat);
  };
}

/** Column by column; applied transposed, it takes a point into the turned form's own directions. */
function matrixOf([x, y, z]: Point): number[] {
  const [a, b, c] = [(x * Math.PI) / 180, (y * Math.PI) / 180, (z * Math.PI) / 180];
  const [sa, ca, sb, cb, sc, cc] = [
    Math.sin(a),
    Math.cos(a),
    Math.sin(b),
    Math.cos(b),
    Math.sin(c),
    Math.cos(c),
  ];
  // Rz · Ry · Rx, rows.
  return [
    cc * cb,
    cc * sb * sa - sc * ca,
    cc * sb * ca + sc * sa,
    sc * cb,
    sc * sb * sa + cc * ca,
    sc * sb * ca - cc * sa,
    -sb,
    cb * sa,
    cb * ca,
  ];
}
