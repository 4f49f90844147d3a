import { PerspectiveCamera, Vector3 } from 'three';
import type { ViewAngle } from '@/lib/product/product';
import { cameraBasis, type Framing, framePoints } from '../frame';
import type { Shot } from './shot';

/**
 * The camera of a shot, framed as the viewer frames.
 *
 * @param points Shape [n × 3], metres: what is to be in the picture.
 * @param steady A framing shared by several shots (`turnFraming`) instead of one of its own.
 */
export function studioCamera(
  shot: Shot,
  points: ArrayLike<number>,
  steady: Framing | null,
): PerspectiveCamera {
  const options = { fovRadians: shot.fovRadians, aspect: 1, fill: shot.fill };
  const { target, distance } = steady ?? framePoints(points, shot.view, options);
  return cameraAt(shot.view, shot.fovRadians, new Vector3(...target), distance, shot.shift);
}

function cameraAt(
  view: ViewAngle,
  fovRadians: number,
  target: Vector3,
  distance: number,
  [shiftRight, shiftUp]: readonly [number, number],
): PerspectiveCamera {
  const basis = cameraBasis(view);
  const [right, up, back] = [basis.right, basis.up, basis.back].map((each) => new Vector3(...each)) as [
    Vector3,
    Vector3,
    Vector3,
  ];
  const height = 2 * Math.tan(fovRadians / 2) * distance;
  const aim = target
    .clone()
    .addScaledVector(right, -shiftRight * height)
    .addScaledVector(up, -shiftUp * height);
  const camera = new PerspectiveCamera((fovRadians * 180) / Math.PI, 1, distance * 0.05, distance * 12);
  camera.position.copy(aim).addScaledVector(back, distance);
  camera.up.set(0, 1, 0);
  camera.lookAt(aim);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld(true);
  return camera;
}

/**
 * Where the far edge of a floor is in the picture, as a share of its height from the bottom; null when it is out of
 * sight or the floor is seen from below.
 */
export function horizonOf(
  camera: PerspectiveCamera,
  view: ViewAngle,
  floor: Vector3,
  gap: number,
): number | null {
  if (view.elevationRadians < 0.02) return null;
  const { azimuthRadians: turn } = view;
  const edge = new Vector3(floor.x - Math.sin(turn) * gap, floor.y, floor.z - Math.cos(turn) * gap).project(
    camera,
  );
  const share = (edge.y + 1) / 2;
  return edge.z < 1 && share > 0 ? Math.min(share, 1.2) : null;
}
