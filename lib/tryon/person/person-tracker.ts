import type { Pixels } from '@/lib/photo/pixels';
import { type CropRegion, toFrame, wholeFrame } from '../crop/crop-region';
import { sampleRegion } from '../crop/sample-region';
import { steadyRegion } from '../crop/steady-region';
import { anchorCentres, bodyGrids } from '../detect/anchors';
import { type Detection, readBoxes } from '../detect/read-boxes';
import { suppress } from '../detect/suppress';
import type { Lens } from '../lens';
import type { Network } from '../runtime/network';
import type { TrackedPerson } from '../tracked';
import { isSomebody } from './is-somebody';
import { bodyPoints, middleAndReach } from './person-points';
import { personJoints } from './person-pose';

export type PersonNetworks = { detector: Network; landmarks: Network };

export type PersonOptions = {
  leastScore: number;
  /** A body that the landmarks' network believes less in is none: when it is found, and while it is followed. */
  leastPresenceFound: number;
  leastPresence: number;
  /** The square that is looked at over the circle that a body reaches. */
  grow: number;
};

export const personDefaults: PersonOptions = {
  // Cartons on shelves reach 0.58; chairs, chandeliers and pianos a presence of 0.995 (bench/TRYON.md).
  leastScore: 0.6,
  leastPresenceFound: 0.997,
  leastPresence: 0.5,
  grow: 1.25,
};

/** Values of one point: x y z in pixels of the input, then the logits of being seen and of lying in the picture. */
const perPoint = 5;

/** Follows the nearest person from frame to frame. The networks stay the caller's. */
export function createPersonTracker(networks: PersonNetworks, options: PersonOptions = personDefaults) {
  const { detector, landmarks: network } = networks;
  const centres = anchorCentres(detector.inputSide, bodyGrids);
  const look = new Float32Array(detector.inputSide ** 2 * 3);
  const crop = new Float32Array(network.inputSide ** 2 * 3);
  let region: CropRegion | null = null;
  let others = 0;

  async function detect(frame: Pixels): Promise<CropRegion | null> {
    const whole = wholeFrame(frame);
    sampleRegion(frame, whole, detector.inputSide, [-1, 1], look);
    const [raw, logits] = (await detector.run(look)) as [Float32Array, Float32Array];
    const found = suppress(readBoxes(raw, logits, centres, detector.inputSide, options.leastScore));
    others = Math.max(0, found.length - 1);
    const regions = found.map((each) => regionOf(each, whole, options.grow));
    return regions.sort((a, b) => b.side - a.side)[0] ?? null;
  }

  async function lookAt(frame: Pixels, at: CropRegion) {
    sampleRegion(frame, at, network.inputSide, [0, 1], crop);
    const [raw, presence, , , local] = (await network.run(crop)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const count = raw.length / perPoint;
    const points = new Float32Array(count * 3);
    const visible = new Float32Array(count);
    const world = new Float32Array(bodyPoints * 3);
    const [c, s] = [Math.cos(at.radians), Math.sin(at.radians)];
    for (let k = 0; k < count; k++) {
      const value = (j: number) => raw[perPoint * k + j] as number;
      points.set(toFrame(at, value(0) / network.inputSide, value(1) / network.inputSide), 3 * k);
      points[3 * k + 2] = (value(2) / network.inputSide) * at.side;
      visible[k] = 1 / (1 + Math.exp(-Math.min(value(3), value(4))));
      if (k >= bodyPoints) continue;
      const [x, y] = [local[3 * k] as number, local[3 * k + 1] as number];
      world.set([x * c - y * s, -(x * s + y * c), -(local[3 * k + 2] as number)], 3 * k);
    }
    return { points, visible, world, presence: presence[0] as number };
  }

  return {
    /** @param frame Not modified. */
    async track(frame: Pixels, lens: Lens): Promise<TrackedPerson | null> {
      const fresh = region === null;
      const at = region ?? (await detect(frame));
      region = null;
      if (!at) return null;
      let seen = await lookAt(frame, at);
      if (seen.presence < options.leastPresence && !fresh) {
        const again = await detect(frame);
        if (!again) return null;
        seen = await lookAt(frame, again);
      }
      if (seen.presence < options.leastPresence) return null;
      const next = regionOfPoints(seen.points, options.grow);
      // A second look: a detection's circle is a rough one.
      if (fresh) {
        seen = await lookAt(frame, next);
        if (seen.presence < options.leastPresenceFound) return null;
      }
      const landmarks = seen.points.slice(0, bodyPoints * 3);
      const visible = seen.visible.slice(0, bodyPoints);
      const joints = personJoints(landmarks, seen.world, visible, lens);
      if (!joints || (fresh && !isSomebody(joints, visible))) return null;
      region = steadyRegion(at, regionOfPoints(seen.points, options.grow));
      return { presence: seen.presence, landmarks, visible, joints, others };
    },
    /** Forgets the person: the next frame has nothing to do with the last. */
    reset(): void {
      region = null;
    },
  };
}

/** Between the hips, and as far as the second point of the detector says that the body reaches, upright. */
function regionOf({ points }: Detection, whole: CropRegion, grow: number): CropRegion {
  const middle = toFrame(whole, points[0] as number, points[1] as number);
  const reach = toFrame(whole, points[2] as number, points[3] as number);
  return around(middle, reach, grow);
}

function regionOfPoints(points: Float32Array, grow: number): CropRegion {
  const [middle, reach] = middleAndReach.map((i): [number, number] => [
    points[3 * i] as number,
    points[3 * i + 1] as number,
  ]) as [[number, number], [number, number]];
  return around(middle, reach, grow);
}

function around(middle: [number, number], reach: [number, number], grow: number): CropRegion {
  const [dx, dy] = [reach[0] - middle[0], middle[1] - reach[1]];
  return {
    x: middle[0],
    y: middle[1],
    side: 2 * grow * Math.hypot(dx, dy),
    radians: Math.atan2(dx, dy),
  };
}
