import { conjugate, multiply, rotate } from '@/lib/model3d/attachment/rigid';
import { distance, subtract } from '@/lib/model3d/attachment/vector';
import type { Anchor } from '@/lib/product/category';
import { createPoseFilter } from '../filter/pose-filter';
import type { Finger } from '../hand/hand-points';
import type { Pose } from '../pose/pose';
import type { Tracked, TrackedFace } from '../tracked';
import { type Body, type BodyPlace, type Occluder, within } from './body';
import { feetBody } from './feet-body';
import { fingerBody, nearestHand, wristBody } from './hand-body';
import { earBody, faceBody, headBody, neckBody } from './head-body';

const onHeads: Partial<Record<Anchor, (face: TrackedFace) => Body>> = {
  face: faceBody,
  head: headBody,
  ear: earBody,
  neck: neckBody,
};

/**
 * Turns what was tracked into places to wear things, from frame to frame. A face's pose comes calmed; joints of hands and
 * feet do not, so their places are calmed here, and what hides them moves with them.
 */
export function createBodyFollower(where: Anchor, finger: Finger = 'ring') {
  /** By side, as each has its own way. A side that was not seen begins anew. */
  let filters = new Map<string, ReturnType<typeof createPoseFilter>>();

  function calmed({ places, occluders }: Body, seconds: number): Body {
    const kept: typeof filters = new Map();
    const calm = places.map((place) => {
      const filter = filters.get(place.side) ?? createPoseFilter();
      kept.set(place.side, filter);
      return { ...place, pose: filter.next(place.pose, seconds) };
    });
    filters = kept;
    return {
      places: calm,
      occluders: occluders.map((each) => {
        const nearest = nearestPlace(each, places);
        const [from, to] = [places[nearest], calm[nearest]];
        return from && to ? { ...each, pose: carried(each.pose, from.pose, to.pose) } : each;
      }),
    };
  }

  return {
    /** @returns Null where the frame holds no such part of a body. @param seconds As the tracker was given. */
    next({ face, hands, person }: Tracked, seconds: number): Body | null {
      const onHead = onHeads[where];
      if (onHead) return face && onHead(face);
      const body = where === 'foot' ? person && feetBody(person) : handBody(hands);
      if (body) return calmed(body, seconds);
      filters = new Map();
      return null;
    },
    reset() {
      filters = new Map();
    },
  };

  function handBody(hands: Tracked['hands']): Body | null {
    const hand = nearestHand(hands);
    if (!hand) return null;
    return where === 'finger' ? fingerBody(hand, finger) : wristBody(hand);
  }
}

/** The place that an occluder moves with. */
function nearestPlace({ pose }: Occluder, places: readonly BodyPlace[]): number {
  let nearest = 0;
  const away = (i: number) => distance(pose.position, (places[i] as BodyPlace).pose.position);
  for (let i = 1; i < places.length; i++) if (away(i) < away(nearest)) nearest = i;
  return nearest;
}

/** A pose, moved as `from` was moved to `to`. */
function carried(pose: Pose, from: Pose, to: Pose): Pose {
  const back = conjugate(from.quaternion);
  return within(to, {
    position: rotate(back, subtract(pose.position, from.position)),
    quaternion: multiply(back, pose.quaternion),
  });
}
