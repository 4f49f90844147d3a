import { dampOrbit, limitOrbit, type Orbit, type OrbitSpace } from './orbit';

/** Holds where the camera is and where the shopper wants it. No DOM, no three: the scene steps it, gestures steer it. */
export class OrbitControl {
  now: Orbit;
  private goal: Orbit;
  private readonly home: Orbit;
  /** Called when there is a frame to draw. */
  onWake: () => void = () => {};
  /** Called when the camera has come to rest. */
  onRest: (orbit: Orbit) => void = () => {};
  private moving = false;
  private last: number | null = null;
  private readonly still: boolean;

  /** @param still Reduced motion: the camera goes at once where it is sent. */
  constructor(
    readonly space: OrbitSpace,
    home: Orbit,
    still: boolean,
  ) {
    this.home = limitOrbit(home, space);
    this.goal = this.home;
    this.now = this.home;
    this.still = still;
  }

  turn(azimuthRadians: number, elevationRadians: number): void {
    this.seek({
      ...this.goal,
      azimuthRadians: this.goal.azimuthRadians + azimuthRadians,
      elevationRadians: this.goal.elevationRadians + elevationRadians,
    });
  }

  /** Above 1 goes away, below 1 comes closer. @returns Whether it could move at all. */
  scale(factor: number): boolean {
    const before = this.goal.distance;
    this.seek({ ...this.goal, distance: this.goal.distance * factor });
    return Math.abs(this.goal.distance / before - 1) > 1e-3;
  }

  /** Steps back from the frame of the photo, so that there is room around the thing to write on. */
  makeRoom(): void {
    const distance = this.space.framedDistance * 1.25;
    if (this.goal.distance < distance) this.seek({ ...this.goal, distance });
  }

  reset(): void {
    const turns = Math.round((this.goal.azimuthRadians - this.home.azimuthRadians) / (2 * Math.PI));
    this.seek({ ...this.home, azimuthRadians: this.home.azimuthRadians + turns * 2 * Math.PI });
  }

  /**
   * One frame, at a time in milliseconds. Slow frames go as far as quick ones in the same time; the first after a
   * rest counts as one sixtieth of a second.
   *
   * @returns Whether another is needed.
   */
  step(time: number): boolean {
    if (!this.moving) {
      this.last = null;
      return false;
    }
    const seconds = this.last === null ? 1 / 60 : Math.max(0, time - this.last) / 1000;
    this.last = time;
    const { orbit, settled } = dampOrbit(this.now, this.goal, this.still ? Infinity : seconds);
    // The path between two allowed places may cross the model: every step keeps the limits too.
    this.now = limitOrbit(orbit, this.space);
    this.moving = !settled;
    if (settled) this.last = null;
    if (settled) this.onRest(this.now);
    return this.moving;
  }

  private seek(goal: Orbit): void {
    this.goal = limitOrbit(goal, this.space);
    this.moving = true;
    this.onWake();
  }
}
