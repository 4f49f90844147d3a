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
import type { Side, TrackedHand } from '../tracked';
import { joint, steadyJoints } from './hand-points';
import { handPose } from './hand-pose';

export type HandNetworks = { palms: Network; landmarks: Network };

export type HandOptions = {
  /** At most this many hands. */
  most: number;
  leastScore: number;
  /** A hand that the landmarks' network believes less in is none: when it is found, and while it is followed. */
  leastPresenceFound: number;
  leastPresence: number;
  /** With a hand fewer than `most`, the whole frame is looked at this often. Seconds. */
  lookAgainSeconds: number;
  /** A hand whose square is smaller is too far away to wear anything: a share of the frame's longer side. */
  leastSize: number;
};

export const handDefaults: HandOptions = {
  most: 2,
  leastScore: 0.5,
  leastPresenceFound: 0.95,
  leastPresence: 0.5,
  lookAgainSeconds: 0.5,
  leastSize: 0.08,
};

type Followed = {
  region: CropRegion;
  filter: ReturnType<typeof createPoseFilter>;
  /** Running mean of how much this looks like a right hand, 0..1: one odd frame does not change a hand's side. */
  rightness: number;
};

/** Follows up to two hands from frame to frame. The networks stay the caller's. */
export function createHandTracker(networks: HandNetworks, options: HandOptions = handDefaults) {
  const { palms, landmarks: network } = networks;
  const centres = anchorCentres(palms.inputSide, blazeGrids);
  const look = new Float32Array(palms.inputSide ** 2 * 3);
  const crop = new Float32Array(network.inputSide ** 2 * 3);
  let followed: Followed[] = [];
  let looked = -Infinity;

  async function detect(frame: Pixels): Promise<CropRegion[]> {
    const whole = wholeFrame(frame);
    sampleRegion(frame, whole, palms.inputSide, [0, 1], look);
    const [raw, logits] = (await palms.run(look)) as [Float32Array, Float32Array];
    return suppress(readBoxes(raw, logits, centres, palms.inputSide, options.leastScore)).map((each) =>
      regionOf(each, whole),
    );
  }

  async function lookAt(frame: Pixels, region: CropRegion) {
    sampleRegion(frame, region, network.inputSide, [0, 1], crop);
    const [raw, presence, rightness, local] = (await network.run(crop)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const points = new Float32Array(63);
    const world = new Float32Array(63);
    const [c, s] = [Math.cos(region.radians), Math.sin(region.radians)];
    for (let i = 0; i < 63; i += 3) {
      const [u, v] = [(raw[i] as number) / network.inputSide, (raw[i + 1] as number) / network.inputSide];
      points.set(toFrame(region, u, v), i);
      points[i + 2] = ((raw[i + 2] as number) / network.inputSide) * region.side;
      const [x, y] = [local[i] as number, local[i + 1] as number];
      world.set([x * c - y * s, -(x * s + y * c), -(local[i + 2] as number)], i);
    }
    return { points, world, presence: presence[0] as number, rightness: rightness[0] as number };
  }

  async function follow(frame: Pixels, lens: Lens, seconds: number, hand: Followed, fresh: boolean) {
    let seen = await lookAt(frame, hand.region);
    if (fresh && seen.presence >= options.leastPresence) {
      hand.region = regionOfJoints(seen.points);
      seen = await lookAt(frame, hand.region);
    }
    if (seen.presence < (fresh ? options.leastPresenceFound : options.leastPresence)) return null;
    const rightness = fresh ? seen.rightness : hand.rightness + 0.2 * (seen.rightness - hand.rightness);
    const side: Side = rightness > 0.5 ? 'right' : 'left';
    const found = handPose(seen.points, seen.world, side, lens);
    const next = regionOfJoints(seen.points);
    const least = options.leastSize * Math.max(frame.width, frame.height);
    if (!found || next.side < least || !liesOn(next, frame, 0.4)) return null;
    hand.rightness = rightness;
    hand.region = steadyRegion(hand.region, next);
    const tracked: TrackedHand = {
      side,
      sideScore: Math.max(rightness, 1 - rightness),
      pose: hand.filter.next(found.pose, seconds),
      rawPose: found.pose,
      covariance: found.covariance,
      presence: seen.presence,
      landmarks: seen.points,
      joints: found.joints,
    };
    return tracked;
  }

  return {
    /** @param frame Not modified. @param seconds When it was taken, on any clock that only goes forward. */
    async track(frame: Pixels, lens: Lens, seconds: number): Promise<TrackedHand[]> {
      const kept: Followed[] = [];
      const hands: TrackedHand[] = [];
      const take = async (hand: Followed, fresh: boolean) => {
        if (kept.some((other) => isSame(other.region, hand.region))) return;
        const found = await follow(frame, lens, seconds, hand, fresh);
        if (!found || kept.some((other) => isSame(other.region, hand.region))) return;
        kept.push(hand);
        hands.push(found);
      };
      for (const hand of followed) await take(hand, false);
      const lost = kept.length < followed.length || kept.length === 0;
      if (kept.length < options.most && (lost || seconds - looked >= options.lookAgainSeconds)) {
        looked = seconds;
        for (const region of await detect(frame)) {
          if (kept.length >= options.most) break;
          await take({ region, filter: createPoseFilter(), rightness: 0.5 }, true);
        }
      }
      followed = kept;
      return hands;
    },
    /** Forgets the hands: the next frame has nothing to do with the last. */
    reset(): void {
      followed = [];
      looked = -Infinity;
    },
  };
}

/** Two regions around one hand. */
function isSame(a: CropRegion, b: CropRegion): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 0.25 * Math.max(a.side, b.side);
}

/** A palm's square: turned so that the fingers point up, moved towards them, 2.6 times as large as the palm. */
function regionOf({ x, y, width, height, points }: Detection, whole: CropRegion): CropRegion {
  const wrist = toFrame(whole, points[0] as number, points[1] as number);
  const knuckle = toFrame(whole, points[4] as number, points[5] as number);
  const radians = upwards(wrist, knuckle);
  const [cx, cy] = toFrame(whole, x + width / 2, y + height / 2);
  const side = Math.max(width, height) * whole.side;
  return {
    x: cx + 0.5 * side * Math.sin(radians),
    y: cy - 0.5 * side * Math.cos(radians),
    side: 2.6 * side,
    radians,
  };
}

function regionOfJoints(points: Float32Array): CropRegion {
  const at = (index: number): [number, number] => [
    points[3 * index] as number,
    points[3 * index + 1] as number,
  ];
  const [index, middle, ring] = [at(joint.indexKnuckle), at(joint.middleKnuckle), at(joint.ringKnuckle)];
  const knuckle: [number, number] = [
    (index[0] + ring[0]) / 4 + middle[0] / 2,
    (index[1] + ring[1]) / 4 + middle[1] / 2,
  ];
  const radians = upwards(at(joint.wrist), knuckle);
  return regionAround(steadyJoints.flatMap(at), radians, 2, { shift: [0, -0.1] });
}

/** How far the direction is turned, clockwise, from straight up in the picture. */
function upwards(from: [number, number], to: [number, number]): number {
  return Math.atan2(to[0] - from[0], from[1] - to[1]);
}
