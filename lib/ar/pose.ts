import { conjugate, multiply, type Quaternion, rotate } from '@/lib/model3d/attachment/rigid';
import { add, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';

/** Where something is and how it is turned: metres and a unit quaternion, in the session's reference space unless said otherwise. */
export type Pose = { readonly position: Vec3; readonly quaternion: Quaternion };

export const atOrigin: Pose = { position: [0, 0, 0], quaternion: [0, 0, 0, 1] };

/** A point given in `pose`, in the space that `pose` is given in. */
export const pointOf = (pose: Pose, point: Vec3): Vec3 => add(rotate(pose.quaternion, point), pose.position);

/** `inner`, which is given in `outer`, in the space that `outer` is given in. */
export const compose = (outer: Pose, inner: Pose): Pose => ({
  position: pointOf(outer, inner.position),
  quaternion: multiply(outer.quaternion, inner.quaternion),
});

/** Takes what is given outside of `pose` into it: `compose(inverse(pose), pose)` is `atOrigin`. */
export function inverse(pose: Pose): Pose {
  const quaternion = conjugate(pose.quaternion);
  return { position: rotate(quaternion, subtract([0, 0, 0], pose.position)), quaternion };
}

/** `pose`, seen from `from`. */
export const relativeTo = (from: Pose, pose: Pose): Pose => compose(inverse(from), pose);

/**
 * Where a thing is after its reference space was moved.
 *
 * @param origin The new origin in the old space: `XRReferenceSpaceEvent.transform` (WebXR §13.4).
 */
export const afterReset = (pose: Pose, origin: Pose): Pose => relativeTo(origin, pose);
