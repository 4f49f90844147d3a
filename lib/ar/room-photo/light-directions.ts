import { dot, type Vector } from '@/lib/model3d/frame';
import type { RoomLight } from './estimate-light';
import { add, cross, normalise, scale } from './vector';

/** Half the breadth of a window or a lamp as the floor sees it. */
const keySpread = 0.16;

/**
 * Directions that each stand for an equal share of the light that a surface gets: the key light's share in a cone around it,
 * the rest by the cosine over the half space above the surface. Decided, not drawn: the same every time (Fibonacci spirals).
 *
 * @param normal Of the surface that takes the shadow. Unit.
 */
export function lightDirections(
  light: Pick<RoomLight, 'keyDirection' | 'keyShare'>,
  normal: Vector,
  count: number,
): Vector[] {
  // A light behind the surface gives it nothing.
  const facing = dot(light.keyDirection, normal);
  const keyed = facing > 0.08 ? Math.round(light.keyShare * count) : 0;
  const golden = Math.PI * (3 - Math.sqrt(5));
  const around = (axis: Vector, radius: number, turn: number): Vector => {
    const aside = normalise(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
    const other = cross(axis, aside);
    const height = Math.sqrt(Math.max(0, 1 - radius * radius));
    return add(
      scale(axis, height),
      add(scale(aside, radius * Math.cos(turn)), scale(other, radius * Math.sin(turn))),
    );
  };
  return Array.from({ length: count }, (_, i) => {
    if (i < keyed) return around(light.keyDirection, keySpread * Math.sqrt((i + 0.5) / keyed), i * golden);
    const rest = count - keyed;
    // Malley's method: even on the disc, by the cosine on the hemisphere; the last grazing rays reach too far.
    return around(normal, 0.985 * Math.sqrt((i - keyed + 0.5) / rest), i * golden);
  });
}
