import type { Quaternion } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';

/** Takes a point of a body's frame (docs/attachment.md, metres) to the camera: +x right, +y up, -z ahead, metres. */
export type Pose = { position: Vec3; quaternion: Quaternion };

/** Shape [6, 6], row-major: position (metres) and a small turn after the pose, about the camera's axes (radians). */
export type Covariance = Float64Array;
