import type { Lens } from '../lens';
import { fitInPerspective } from '../pose/perspective-fit';
import { moved } from '../pose/similarity';

/** How sure a point must be to be used, 0..1. */
const leastVisible = 0.3;

/**
 * A body's joints in the camera's space.
 *
 * @param landmarks Shape [33, 3], pixels of the frame; z in the same measure, smaller is nearer.
 * @param world Shape [33, 3]: the joints as the network thinks them in space, metres, y up and towards the viewer +z.
 * @param visible Shape [33]: how sure the network is that a point can be seen, 0..1.
 * @returns Shape [33, 3], metres, each where the picture shows it and as deep as the whole body says; null where too
 * little of it can be seen.
 */
export function personJoints(
  landmarks: ArrayLike<number>,
  world: ArrayLike<number>,
  visible: ArrayLike<number>,
  lens: Lens,
): Float32Array | null {
  const weights = Float64Array.from(visible, (v) => (v < leastVisible ? 0 : v));
  if (weights.filter((w) => w > 0).length < 6) return null;
  const fit = fitInPerspective(world, landmarks, weights, lens);
  if (!fit) return null;
  const joints = new Float32Array(world.length);
  for (let i = 0; i < world.length; i += 3) {
    const [, , z] = moved(fit, [world[i] as number, world[i + 1] as number, world[i + 2] as number]);
    const [u, v] = [landmarks[i] as number, landmarks[i + 1] as number];
    joints.set([((u - lens.middleX) / lens.focal) * -z, ((lens.middleY - v) / lens.focal) * -z, z], i);
  }
  return joints;
}
