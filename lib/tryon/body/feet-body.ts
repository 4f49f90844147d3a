import { axesFrom, conjugate, placementOf } from '@/lib/model3d/attachment/rigid';
import {
  across,
  add,
  distance,
  mix,
  scale,
  subtract,
  unit,
  type Vec3,
} from '@/lib/model3d/attachment/vector';
import { pointOf } from '../hand/hand-pose';
import { point } from '../person/person-points';
import type { TrackedPerson } from '../tracked';
import type { Body, BodyPlace, Occluder } from './body';

const indices = {
  left: { knee: point.leftKnee, ankle: point.leftAnkle, heel: point.leftHeel, toe: point.leftToe },
  right: { knee: point.rightKnee, ankle: point.rightAnkle, heel: point.rightHeel, toe: point.rightToe },
} as const;

/** A foot of which a point is less sure is not shown. */
const leastVisible = 0.5;
/** From the heel's point to the toes' it is as much of a foot's length; the rest lies before the heel and the toes. */
const seenShare = 0.78;
/** The middle of the shoe lies nearer to the heel than that of the two points. */
const middleShare = 0.46;
/** An adult's foot, metres: anything else is not one. */
const [shortest, longest] = [0.12, 0.4];
/** A leg where a shoe ends, metres. */
const legRadius = 0.036;

/**
 * Shoes: one on each foot whose heel and toes are seen. Approximate: the body's model sees a foot as three points, and how
 * far away the person stands follows from an average body. Null where no foot is seen.
 */
export function feetBody(person: TrackedPerson): Body | null {
  const feet = (['left', 'right'] as const).flatMap((side) => foot(person, side) ?? []);
  if (feet.length === 0) return null;
  return { places: feet.map(({ place }) => place), occluders: feet.map(({ leg }) => leg) };
}

function foot(person: TrackedPerson, side: 'left' | 'right'): { place: BodyPlace; leg: Occluder } | null {
  const { knee, ankle, heel, toe } = indices[side];
  if ([ankle, heel, toe].some((i) => (person.visible[i] as number) < leastVisible)) return null;
  const [atKnee, atAnkle, atHeel, atToe] = [knee, ankle, heel, toe].map((i) => pointOf(person.joints, i)) as [
    Vec3,
    Vec3,
    Vec3,
    Vec3,
  ];
  const length = distance(atHeel, atToe) / seenShare;
  if (length < shortest || length > longest) return null;
  const ahead = unit(subtract(atToe, atHeel));
  // Up is where the ankle is from the sole, steadied by where it is for a camera that is held upright.
  const fromSole = unit(across(subtract(atAnkle, mix(atHeel, atToe, 0.3)), ahead));
  const up = unit(across(add(fromSole, [0, 0.6, 0]), ahead));
  const axes = axesFrom(up, ahead);
  const place: BodyPlace = {
    side,
    pose: {
      position: mix(atHeel, atToe, middleShare),
      quaternion: conjugate(placementOf([0, 0, 0], axes).quaternion),
    },
    girthMillimetres: length * 1000,
    halfHead: null,
  };
  return { place, leg: legOf(atAnkle, atKnee) };
}

/** The leg above the ankle, which comes out of a shoe and hides its inside. */
function legOf(ankle: Vec3, knee: Vec3): Occluder {
  const along = unit(subtract(knee, ankle));
  const axes = axesFrom(along, Math.abs(along[2]) < 0.9 ? [0, 0, 1] : [0, 1, 0]);
  const span = Math.min(0.3, distance(ankle, knee));
  return {
    kind: 'rod',
    pose: {
      position: add(ankle, scale(along, span / 2)),
      quaternion: conjugate(placementOf([0, 0, 0], axes).quaternion),
    },
    length: span,
    radii: [legRadius, legRadius],
  };
}
