import type { RoomLight } from './light-of-estimate';
import type { MarkedPoint } from './measure';
import { placeOnSurface } from './place-on-surface';
import type { Pose } from './pose';
import { rememberWall } from './remember-wall';
import type { Box, RoomPlacement } from './room-placement';
import { type Ray, screenRay } from './screen-ray';
import { snapToWall, type Wall } from './snap-to-wall';
import { type Surface, surfaceFor } from './surface-of-hit';
import { type SeenPlane, wallOfPlane } from './surface-of-plane';

/** What one frame shows of the room, in the reference space. */
export type Sensed = {
  /** Of the phone; null while it does not know where it is. */
  viewer: Pose | null;
  /** Of the first view, 16 values by columns; the last known one while the pose is not known. */
  projection: ArrayLike<number> | null;
  /** What the middle of the screen meets. */
  surface: Surface | null;
  planes: readonly SeenPlane[];
  light: RoomLight;
  /** Null where the platform does not tell. */
  dark: boolean | null;
};

/** Where a thing would stand, and whether a wall gave it its place. */
export type Standing = { pose: Pose; snapped: boolean };

/** What is known of the room now: the last frame, and the walls that were passed over. */
export class RoomSight {
  private sensed: Sensed | null = null;
  private passed: readonly Wall[] = [];

  see(sensed: Sensed): void {
    this.sensed = sensed;
    this.passed = rememberWall(this.passed, sensed.surface);
  }

  /** The room's coordinates are worth nothing any more. */
  forget(): void {
    this.sensed = null;
    this.passed = [];
  }

  get viewer(): Pose | null {
    return this.sensed?.viewer ?? null;
  }

  get surface(): Surface | null {
    return this.sensed?.surface ?? null;
  }

  get planes(): readonly SeenPlane[] {
    return this.sensed?.planes ?? [];
  }

  /** Those of the platform where it tells of any, else those that were passed over. */
  walls(): readonly Wall[] {
    const { viewer } = this;
    const seen = viewer ? this.planes.flatMap((plane) => wallOfPlane(plane, viewer.position) ?? []) : [];
    return seen.length > 0 ? seen : this.passed;
  }

  /** Where a product would stand in the middle of the screen; null where it would not. */
  aimed({ place, box }: RoomPlacement): Standing | null {
    const { surface, viewer } = this;
    if (!surface || !viewer || surface.kind !== surfaceFor(place)) return null;
    return this.besideWall(placeOnSurface(surface, viewer, place), place === 'floor' ? box : null);
  }

  /** The same place, or the one at a wall where one is near. @param box Null for what takes no place at a wall. */
  besideWall(free: Pose, box: Box | null): Standing {
    const found = box && snapToWall(free, box, this.walls());
    return { pose: found?.pose ?? free, snapped: Boolean(found) };
  }

  /** What the middle of the screen meets, to measure from; null where it meets nothing. */
  marked(): MarkedPoint | null {
    const { surface, viewer } = this;
    return surface && viewer
      ? { point: surface.point, normal: surface.normal, viewer: viewer.position }
      : null;
  }

  /** Through a point of the screen, -1..1 each way, y up; null while the phone does not know where it is. */
  ray(x: number, y: number): Ray | null {
    const { viewer, projection } = this.sensed ?? {};
    return viewer && projection ? screenRay(x, y, viewer, projection) : null;
  }
}
