import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { quantile } from './measure-lenses';

export type TempleLine = {
  /** Front end, and where it begins to bend down; of the left temple (x > 0). */
  hinge: Vec3;
  ear: Vec3;
  /** Along its middle from hinge to tip. */
  lengthMetres: number;
};

/** The hinge's pin lies this far behind the front's foremost edge, as temples are measured from it. */
const hingeBehindFront = 0.008;

/**
 * The middle line of the temples of glasses that stand upright with their front at +z: both laid on each other, cut in
 * slices from front to back.
 */
export function followTemple(points: readonly Vec3[], halfWidth: number): TempleLine {
  const outer = points.map(([x, y, z]): Vec3 => [Math.abs(x), y, z]).filter(([x]) => x > halfWidth * 0.72);
  const front = quantile(
    outer.filter(([x]) => x > halfWidth * 0.9).map(([, , z]) => z),
    0.985,
  );
  const back = Math.min(...outer.map(([, , z]) => z));
  const step = 0.004;
  const line: Vec3[] = [];
  for (let z = front - step / 2; z > back - step / 2; z -= step) {
    const slice = outer.filter(
      ([x, , at]) => Math.abs(at - z) < step / 2 && (z < front - 0.02 || x > halfWidth * 0.88),
    );
    if (slice.length < 3) continue;
    const [low, high] = [Math.min(...slice.map(([, y]) => y)), Math.max(...slice.map(([, y]) => y))];
    line.push([
      quantile(
        slice.map(([x]) => x),
        0.5,
      ),
      (low + high) / 2,
      z,
    ]);
  }
  // The end pieces and hinges in front are thicker than the temple and not centred on it.
  const straight = line.filter(([, , z]) => z < front - 0.02 && z > front - 0.07);
  const height = quantile(
    straight.map(([, y]) => y),
    0.5,
  );
  const along = line.filter(([, , z]) => z < front - hingeBehindFront);
  return {
    hinge: [line[0]?.[0] ?? halfWidth, height, front],
    ear: bendOf(line, height, front, back) ?? [
      line.at(-1)?.[0] ?? halfWidth,
      height,
      front + (back - front) * 0.7,
    ],
    lengthMetres: along.slice(1).reduce((sum, p, i) => {
      const q = along[i]!;
      // Slices jump where something is fixed to the temple; its own rise and fall is gentle.
      return sum + Math.hypot(p[2] - q[2], Math.min(Math.abs(p[1] - q[1]), 2 * step), 0);
    }, step),
  };
}

/** Where the straight part and the tip's line meet: what opticians call the bend, and what lies on the ear. */
function bendOf(line: readonly Vec3[], height: number, front: number, back: number): Vec3 | null {
  const tip = line.filter(([, , z]) => z < back + 0.028);
  const [first, last] = [tip[0], tip.at(-1)];
  if (!first || !last || first[1] - last[1] < 0.004) return null;
  const z = first[2] + ((height - first[1]) / (first[1] - last[1])) * (first[2] - last[2]);
  if (z > front - 0.06 || z < back) return null;
  const nearest = line.reduce((a, b) => (Math.abs(b[2] - z) < Math.abs(a[2] - z) ? b : a));
  return [nearest[0], height, z];
}
