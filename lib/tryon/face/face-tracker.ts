import type { Pixels } from '@/lib/photo/pixels';
import { type CropRegion, liesOn, regionAround, toFrame, wholeFrame } from '../crop/crop-region';
import { sampleRegion } from '../crop/sample-region';
import { steadyRegion } from '../crop/steady-region';
import { anchorCentres, blazeGrids } from '../detect/anchors';
import { type Detection, readBoxes } from '../detect/read-boxes';
import { suppress } from '../detect/suppress';
import { createPoseFilter } from '../filter/pose-filter';
import type { Lens } from '../lens';
import type { Network } from '../runtime/network';
import type { TrackedFace } from '../tracked';
import { facePose } from './face-pose';

export type FaceNetworks = { detector: Network; landmarks: Network };

export type FaceOptions = {
  /** A detection below is none. 0..1. */
  leastScore: number;
  /** A face that the landmarks' network believes less in is none: when it is found, and while it is followed. */
  leastPresenceFound: number;
  leastPresence: number;
  /** A detection below this needs a network of landmarks that is all but certain: `leastPresenceUnsure`. */
  sureScore: number;
  leastPresenceUnsure: number;
  /** The whole frame is looked at again this often though the face is tracked: for a nearer one. Seconds. */
  lookAgainSeconds: number;
  /** Another face takes over when it is this many times larger. */
  nearer: number;
};

export const faceDefaults: FaceOptions = {
  leastScore: 0.5,
  // Real faces have more, small ones too; guitars and cartons in hands up to 0.87, and 0.98 where the detector was unsure
  // (bench/TRYON.md).
  leastPresenceFound: 0.9,
  leastPresence: 0.5,
  sureScore: 0.65,
  leastPresenceUnsure: 0.99,
  lookAgainSeconds: 1,
  nearer: 1.25,
};

/** Heads differ from the average one by this (bizygomatic breadth, ANSUR II: standard deviation over mean, all people). */
export const unknownSize = { size: 1, sizeSigma: 0.055 };

/**
 * Follows the nearest face from frame to frame: found once in the whole frame, then looked for where it was.
 * The networks stay the caller's.
 */
export function createFaceTracker(networks: FaceNetworks, options: FaceOptions = faceDefaults) {
  const { detector, landmarks: network } = networks;
  const centres = anchorCentres(detector.inputSide, blazeGrids);
  const look = new Float32Array(detector.inputSide ** 2 * 3);
  const crop = new Float32Array(network.inputSide ** 2 * 3);
  const filter = createPoseFilter();
  let region: CropRegion | null = null;
  let shape: Float32Array | null = null;
  let looked = -Infinity;
  let others = 0;
  let leastFound = options.leastPresenceFound;
  let known: { size: number; sizeSigma: number } = unknownSize;

  const lose = () => {
    region = null;
    shape = null;
    filter.reset();
  };

  /** Faces of the whole frame as regions, nearest (largest) first. */
  async function detect(frame: Pixels): Promise<{ at: CropRegion; score: number }[]> {
    const whole = wholeFrame(frame);
    sampleRegion(frame, whole, detector.inputSide, [-1, 1], look);
    const [raw, logits] = (await detector.run(look)) as [Float32Array, Float32Array];
    const found = suppress(readBoxes(raw, logits, centres, detector.inputSide, options.leastScore));
    return found
      .map((each) => ({ at: regionOf(each, whole), score: each.score }))
      .sort((a, b) => b.at.side - a.at.side);
  }

  async function landmarksIn(frame: Pixels, at: CropRegion) {
    sampleRegion(frame, at, network.inputSide, [0, 1], crop);
    const [raw, logit] = (await network.run(crop)) as [Float32Array, Float32Array];
    const presence = 1 / (1 + Math.exp(-(logit[0] as number)));
    const points = new Float32Array(raw.length);
    for (let i = 0; i < raw.length; i += 3) {
      const u = (raw[i] as number) / network.inputSide;
      const v = (raw[i + 1] as number) / network.inputSide;
      points.set(toFrame(at, u, v), i);
      points[i + 2] = ((raw[i + 2] as number) / network.inputSide) * at.side;
    }
    return { points, presence };
  }

  async function find(frame: Pixels, seconds: number): Promise<void> {
    const faces = await detect(frame);
    looked = seconds;
    others = Math.max(0, faces.length - 1);
    const nearest = faces[0];
    if (!nearest) return lose();
    if (region && nearest.at.side < options.nearer * region.side) return;
    lose();
    region = nearest.at;
    leastFound = nearest.score < options.sureScore ? options.leastPresenceUnsure : options.leastPresenceFound;
  }

  return {
    /** @param frame Not modified. @param seconds When it was taken, on any clock that only goes forward. */
    async track(frame: Pixels, lens: Lens, seconds: number): Promise<TrackedFace | null> {
      const fresh = region === null;
      if (fresh || seconds - looked >= options.lookAgainSeconds) await find(frame, seconds);
      if (!region) return null;
      let seen = await landmarksIn(frame, region);
      if (seen.presence < options.leastPresence && !fresh) {
        lose();
        await find(frame, seconds);
        if (!region) return null;
        seen = await landmarksIn(frame, region);
      }
      const next = regionOfLandmarks(seen.points);
      if (seen.presence < options.leastPresence || !liesOn(next, frame, 0.4)) {
        lose();
        return null;
      }
      // A second look, straightened by the first: a detection's square is a rough one.
      if (shape === null) {
        region = next;
        seen = await landmarksIn(frame, region);
        if (seen.presence < leastFound) {
          lose();
          return null;
        }
      }
      const found = facePose(seen.points, lens, known);
      if (!found) {
        lose();
        return null;
      }
      region = steadyRegion(region, regionOfLandmarks(seen.points));
      shape = averaged(shape, found.shape);
      return {
        pose: filter.next(found.pose, seconds),
        rawPose: found.pose,
        covariance: found.covariance,
        presence: seen.presence,
        landmarks: seen.points,
        shape: shape.slice(),
        ...known,
        others,
      };
    },
    /** Says how large the tracked face is, once that was measured; null: unknown again. */
    setSize(size: { size: number; sizeSigma: number } | null): void {
      const before = known.size;
      known = size ?? unknownSize;
      if (shape) shape = shape.map((v) => (v * known.size) / before);
      filter.reset();
    },
    /** Forgets the face: the next frame has nothing to do with the last. */
    reset: lose,
  };
}

/** A detection's square: turned so that the eyes are level, half as large again as the box. */
function regionOf({ x, y, width, height, points }: Detection, whole: CropRegion): CropRegion {
  const [ex0, ey0] = toFrame(whole, points[0] as number, points[1] as number);
  const [ex1, ey1] = toFrame(whole, points[2] as number, points[3] as number);
  const [cx, cy] = toFrame(whole, x + width / 2, y + height / 2);
  const side = 1.5 * Math.max(width, height) * whole.side;
  return { x: cx, y: cy, side, radians: Math.atan2(ey1 - ey0, ex1 - ex0) };
}

const [outerRight, outerLeft] = [33, 263];

function regionOfLandmarks(points: Float32Array): CropRegion {
  const at = (index: number, k: number) => points[3 * index + k] as number;
  const radians = Math.atan2(at(outerLeft, 1) - at(outerRight, 1), at(outerLeft, 0) - at(outerRight, 0));
  return regionAround(points, radians, 1.5, { stride: 3 });
}

/** The running mean of a face's shape, over about the last twenty frames. */
function averaged(before: Float32Array | null, now: Float32Array): Float32Array {
  return before ? before.map((v, i) => v + 0.05 * ((now[i] as number) - v)) : now;
}
