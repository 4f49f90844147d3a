import type { Pose } from '@/lib/ar/pose';

/** A WebXR transform as a pose. */
export const poseOf = ({ position: p, orientation: q }: XRRigidTransform): Pose => ({
  position: [p.x, p.y, p.z],
  quaternion: [q.x, q.y, q.z, q.w],
});
