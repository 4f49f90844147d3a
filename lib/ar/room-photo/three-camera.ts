import { Matrix4, type PerspectiveCamera, Vector3 } from 'three';
import type { RoomCamera } from './room-camera';

/** Makes three's camera see what the room's camera sees. Three's looks along its own −z, with +y up the picture. */
export function seeAs(lens: PerspectiveCamera, camera: RoomCamera): void {
  const [right, down, forward] = camera.axes;
  lens.matrixAutoUpdate = false;
  lens.matrix
    .makeBasis(new Vector3(...right), new Vector3(...down).negate(), new Vector3(...forward).negate())
    .setPosition(...camera.position);
  lens.matrix.decompose(lens.position, lens.quaternion, lens.scale);
  lens.matrixWorldNeedsUpdate = true;
  lens.fov = (2 * Math.atan(camera.heightPixels / 2 / camera.focalPixels) * 180) / Math.PI;
  lens.aspect = camera.widthPixels / camera.heightPixels;
  lens.near = 0.05;
  lens.far = 60;
  lens.updateProjectionMatrix();
  lens.updateMatrixWorld(true);
}

/** The matrix that takes a thing's own frame to where it stands. */
export function standingMatrix(
  [x, y, z]: readonly (readonly [number, number, number])[],
  at: readonly [number, number, number],
): Matrix4 {
  return new Matrix4()
    .makeBasis(new Vector3(...x!), new Vector3(...y!), new Vector3(...z!))
    .setPosition(new Vector3(...at));
}
