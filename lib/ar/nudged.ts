import { rotate } from '@/lib/model3d/attachment/rigid';
import { add, scale, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pose } from './pose';
import type { RoomPlace } from './room-place';

/** A thing moved in its surface as the viewer sees it: to the right, and away or, on a wall, up. Metres. */
export function nudged(
  pose: Pose,
  place: RoomPlace,
  viewer: Pose,
  rightMetres: number,
  awayMetres: number,
): Pose {
  const onWall = place === 'wall';
  const [x, y, z] = onWall ? rotate(pose.quaternion, [1, 0, 0]) : rotate(viewer.quaternion, [1, 0, 0]);
  const right: Vec3 = onWall ? [x, y, z] : unit([x, 0, z]);
  // A viewer looks along -z: away is up × right.
  const away: Vec3 = onWall ? rotate(pose.quaternion, [0, 1, 0]) : [right[2], 0, -right[0]];
  const by = add(scale(right, rightMetres), scale(away, awayMetres));
  return { ...pose, position: add(pose.position, by) };
}
