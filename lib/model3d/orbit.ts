import type { Anchor } from '@/lib/product/category';
import type { ViewAngle } from '@/lib/product/product';
import { cameraBasis, type Vector } from './frame';

/** Where the camera is: its angle around the target and its distance from it, metres. */
export type Orbit = ViewAngle & { distance: number };

/** What the camera turns about and must stay out of. Metres, model space. */
export type OrbitSpace = {
  target: Vector;
  bounds: { min: Vector; max: Vector };
  anchor: Anchor;
  /** Distance of the first view: the furthest is 1.6 times this. */
  framedDistance: number;
};

const rad = Math.PI / 180;
const furthest = 1.6;
/** Air kept between the lens and the model's box, as a share of the framed distance. */
const air = 0.06;

/** How far the camera may turn: a thing on the floor is never seen from below it, one on a wall never from behind. */
export function angleLimits(anchor: Anchor): { azimuth: number; elevationMin: number; elevationMax: number } {
  if (anchor === 'wall') return { azimuth: 80 * rad, elevationMin: -50 * rad, elevationMax: 65 * rad };
  if (anchor === 'ceiling') return { azimuth: Infinity, elevationMin: -75 * rad, elevationMax: 60 * rad };
  return { azimuth: Infinity, elevationMin: -20 * rad, elevationMax: 85 * rad };
}

/** The nearest orbit that keeps every limit: angles, outside the model, above the floor it stands on. */
export function limitOrbit(orbit: Orbit, space: OrbitSpace): Orbit {
  const limits = angleLimits(space.anchor);
  const azimuthRadians = clamp(orbit.azimuthRadians, -limits.azimuth, limits.azimuth);
  let elevationRadians = clamp(orbit.elevationRadians, limits.elevationMin, limits.elevationMax);
  const most = space.framedDistance * furthest;
  let distance = Math.min(orbit.distance, most);
  distance = Math.max(distance, Math.min(most, exitDistance(space, { azimuthRadians, elevationRadians })));
  if (space.anchor !== 'wall' && space.anchor !== 'ceiling') {
    // The lens stays a little above the floor: target.y + distance · sin(elevation) ≥ floor + air.
    const floor = space.bounds.min[1] + space.framedDistance * 0.012;
    const lowest = Math.asin(clamp((floor - space.target[1]) / distance, -1, 1));
    elevationRadians = Math.max(elevationRadians, lowest);
    distance = Math.max(distance, Math.min(most, exitDistance(space, { azimuthRadians, elevationRadians })));
  }
  return { azimuthRadians, elevationRadians, distance };
}

/** From the target along a view angle, the distance at which the camera has left the model's box with air around it. */
export function exitDistance(space: OrbitSpace, view: ViewAngle): number {
  const { back } = cameraBasis(view);
  const margin = space.framedDistance * air;
  let exit = Infinity;
  for (let k = 0; k < 3; k++) {
    const direction = back[k]!;
    if (Math.abs(direction) < 1e-9) continue;
    const wall = direction > 0 ? space.bounds.max[k]! + margin : space.bounds.min[k]! - margin;
    exit = Math.min(exit, (wall - space.target[k]!) / direction);
  }
  return Number.isFinite(exit) ? Math.max(exit, margin) : margin;
}

/** The camera's place in model space. */
export function cameraPosition(orbit: Orbit, target: Vector): [number, number, number] {
  const { back } = cameraBasis(orbit);
  return [0, 1, 2].map((k) => target[k]! + back[k]! * orbit.distance) as [number, number, number];
}

/** Half-life of the distance to where the shopper wants to be, seconds. */
export const dampingHalfLife = 0.06;

/**
 * One step of damped motion towards `goal`; the same path at any frame rate.
 *
 * @returns The new orbit, and whether it has arrived (it then equals the goal).
 */
export function dampOrbit(now: Orbit, goal: Orbit, seconds: number): { orbit: Orbit; settled: boolean } {
  const keep = 2 ** (-seconds / dampingHalfLife);
  const step = (a: number, b: number) => b + (a - b) * keep;
  const orbit = {
    azimuthRadians: step(now.azimuthRadians, goal.azimuthRadians),
    elevationRadians: step(now.elevationRadians, goal.elevationRadians),
    distance: goal.distance * Math.exp(Math.log(now.distance / goal.distance) * keep),
  };
  const settled =
    Math.abs(orbit.azimuthRadians - goal.azimuthRadians) < 5e-4 &&
    Math.abs(orbit.elevationRadians - goal.elevationRadians) < 5e-4 &&
    Math.abs(orbit.distance / goal.distance - 1) < 5e-4;
  return settled ? { orbit: goal, settled } : { orbit, settled };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
