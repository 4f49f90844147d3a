import type { Vector } from '../frame';

/** Takes a point in metres to where it is in the picture: -1..1 to the right and upwards. */
export type Project = (point: Vector) => readonly [number, number];
