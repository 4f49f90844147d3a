import { rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Lens } from '../lens';
import type { Pose } from '../pose/pose';

/**
 * What an ideal network would say of a body: x and y of each point through the lens, and its depth from the body's origin
 * in the measure of the picture there.
 *
 * @param shape x y z of each point, metres.
 */
export function see(shape: ArrayLike<number>, { position, quaternion }: Pose, lens: Lens): Float32Array {
  const seen = new Float32Array(shape.length);
  for (let i = 0; i < shape.length; i += 3) {
    const turned = rotate(quaternion, [shape[i], shape[i + 1], shape[i + 2]] as Vec3);
    const [x, y, z] = turned.map((v, k) => v + (position[k] as number)) as Vec3;
    seen[i] = lens.middleX + (lens.focal * x) / -z;
    seen[i + 1] = lens.middleY - (lens.focal * y) / -z;
    seen[i + 2] = (-turned[2] * lens.focal) / -position[2];
  }
  return seen;
}
