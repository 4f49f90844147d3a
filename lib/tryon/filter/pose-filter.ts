import { conjugate, multiply, type Quaternion } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from '../pose/pose';
import { createOneEuro, type OneEuroOptions } from './one-euro';

export type PoseFilterOptions = {
  /** Across the line of sight: the direction in which the body is seen, radians. */
  sideways: OneEuroOptions;
  /** Along it: the logarithm of the distance. */
  away: OneEuroOptions;
  /** The turn, radians. */
  turn: OneEuroOptions;
};

/** Tuned on bench/tryon.mts. */
export const calmPose: PoseFilterOptions = {
  sideways: { restHertz: 4, perSpeed: 500, speedHertz: 8 },
  away: { restHertz: 1.5, perSpeed: 150, speedHertz: 6 },
  turn: { restHertz: 3, perSpeed: 100, speedHertz: 6 },
};

/**
 * One Euro for each of a pose's six degrees of freedom. They are those of a camera: two directions, a distance, a turn
 * (as the vector from the last filtered one), so that the noise of the distance, by far the largest, does not shake the
 * picture.
 */
export function createPoseFilter(options: PoseFilterOptions = calmPose) {
  const across = [createOneEuro(options.sideways), createOneEuro(options.sideways)] as const;
  const away = createOneEuro(options.away);
  const turns = [0, 1, 2].map(() => createOneEuro(options.turn));
  let base: Quaternion | null = null;
  const reset = () => {
    for (const filter of [...across, away, ...turns]) filter.reset();
    base = null;
  };
  return {
    next({ position, quaternion }: Pose, seconds: number): Pose {
      const [x, y, z] = position;
      const distance = Math.exp(away.next(Math.log(-z), seconds));
      const [u, v] = [across[0].next(x / -z, seconds), across[1].next(y / -z, seconds)];
      // Turns are filtered about a base that stays until the head has turned away from it.
      const from = base ?? quaternion;
      let vector = rotationVector(multiply(quaternion, conjugate(from)));
      if (!base || Math.hypot(...vector) > 1.2) {
        base = quaternion;
        for (const filter of turns) filter.reset();
        vector = [0, 0, 0];
      }
      const turned = vector.map((value, k) => (turns[k] as (typeof turns)[0]).next(value, seconds)) as Vec3;
      return {
        position: [u * distance, v * distance, -distance],
        quaternion: multiply(rotationOf(turned), base),
      };
    },
    reset,
  };
}

/** Axis times angle of a rotation, radians. */
export function rotationVector([x, y, z, w]: Quaternion): Vec3 {
  const size = Math.hypot(x, y, z);
  if (size < 1e-12) return [0, 0, 0];
  const by = (2 * Math.atan2(w < 0 ? -size : size, Math.abs(w))) / size;
  return [x * by, y * by, z * by];
}

/** The rotation of an axis times an angle. */
export function rotationOf([x, y, z]: Vec3): Quaternion {
  const angle = Math.hypot(x, y, z);
  const by = angle < 1e-9 ? 0.5 : Math.sin(angle / 2) / angle;
  return [x * by, y * by, z * by, Math.cos(angle / 2)];
}
