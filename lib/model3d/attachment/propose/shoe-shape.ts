import { add, anySquareTo, cross, dot, scale, type Vec3 } from '@/lib/model3d/attachment/vector';
import { quantile } from './measure-lenses';

export type Shoe = {
  /** Rearmost and foremost point, on the plane of the sole. */
  heel: Vec3;
  toe: Vec3;
  /** Unit vector to the toes. */
  forward: Vec3;
  length: number;
  width: number;
  /** On which side of heel-toe, seen with toes ahead, a foot's inner side is: 1 on +x (left), -1 on -x, 0 unclear. */
  innerSide: -1 | 0 | 1;
};

/** One shoe that stands on its sole, or null without length. */
export function shoeOf(points: readonly Vec3[], up: Vec3): Shoe | null {
  if (points.length < 200) return null;
  const u = anySquareTo(up);
  const v = cross(up, u);
  const flat = points.map((p) => ({ a: dot(p, u), b: dot(p, v), h: dot(p, up) }));
  const ground = flat.reduce((low, { h }) => Math.min(low, h), Infinity);
  const tall = flat.reduce((high, { h }) => Math.max(high, h), -Infinity) - ground;
  // The sole's outline says how it lies; tongues and laces do not.
  const low = flat.filter(({ h }) => h - ground < tall * 0.3);
  const [ma, mb] = [mean(low.map(({ a }) => a)), mean(low.map(({ b }) => b))];
  let [aa, ab, bb] = [0, 0, 0];
  for (const { a, b } of low) {
    aa += (a - ma) ** 2;
    ab += (a - ma) * (b - mb);
    bb += (b - mb) ** 2;
  }
  const angle = 0.5 * Math.atan2(2 * ab, aa - bb);
  let [ca, cb] = [Math.cos(angle), Math.sin(angle)];
  const along = (p: { a: number; b: number }) => (p.a - ma) * ca + (p.b - mb) * cb;
  const spans = () => [Math.min(...flat.map(along)), Math.max(...flat.map(along))] as const;
  let [from, to] = spans();
  const height = (share: number, width: number) => {
    const at = from + (to - from) * share;
    return Math.max(
      ...flat.filter((p) => Math.abs(along(p) - at) < (to - from) * width).map(({ h }) => h - ground),
      0,
    );
  };
  // A shoe is low where the toes are and high where the foot goes in.
  if (height(0.9, 0.05) > height(0.1, 0.05)) {
    [ca, cb] = [-ca, -cb];
    [from, to] = spans();
  }
  const forward = add(scale(u, ca), scale(v, cb));
  const left = cross(up, forward);
  const at = (a: number, sideways: number): Vec3 => {
    const base = add(add(scale(u, ma), scale(v, mb)), scale(up, ground));
    return add(add(base, scale(forward, a)), scale(left, sideways));
  };
  const origin = add(scale(u, ma), scale(v, mb));
  const sideOf = (p: { a: number; b: number }) =>
    dot(add(scale(u, p.a), scale(v, p.b)), left) - dot(origin, left);
  const middleAt = (share: number, width: number) => {
    const near = low
      .filter((p) => Math.abs(along(p) - (from + (to - from) * share)) < (to - from) * width)
      .map(sideOf);
    return near.length > 5 ? (quantile(near, 0.01) + quantile(near, 0.99)) / 2 : 0;
  };
  const sideways = low.map(sideOf);
  // From the heel's middle through the waist's: where the toes' middle leaves that line is the inner side.
  const [heelAt, waistAt, toeAt] = [middleAt(0.1, 0.05), middleAt(0.45, 0.05), middleAt(0.9, 0.04)];
  const bend = toeAt - (heelAt + ((waistAt - heelAt) / 0.35) * 0.8);
  const length = to - from;
  return {
    heel: at(from, middleAt(0.04, 0.03)),
    toe: at(to, middleAt(0.97, 0.02)),
    forward,
    length,
    width: quantile(sideways, 0.995) - quantile(sideways, 0.005),
    innerSide: Math.abs(bend) < length * 0.012 ? 0 : bend > 0 ? 1 : -1,
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
