import { type EdgeLine, edgeNear } from '@/lib/ar/room-photo/snap-corners';
import { type Measured, z95 } from '@/lib/fit/measured';
import type { Pixels } from '@/lib/photo/pixels';
import { type Finger, firstBone, joint } from '../hand/hand-points';
import type { CardPose } from './card/card-pose';

type Spot = { x: number; y: number };

/** How broad a part of a hand is, seen from above, and how far it is around. */
export type BreadthFound = {
  breadth: Measured;
  around: Measured;
  /** From edge to edge in the picture. */
  ends: readonly [Spot, Spot];
};

type Part = {
  /** Of adults and children, half of the breadth: where its edges are looked for. Millimetres. */
  half: number;
  reach: number;
  /** Its thickness over its breadth, and the standard deviation of that between people. */
  thickness: number;
  thicknessSd: number;
  /** What soft skin and a thing's own looseness add to the error of the way around, as a share. */
  softSd: number;
};

/**
 * A first bone with its flesh is nearly round, a wrist is flat: assumed, without a source. What a picture from above does not show, the thickness, is
 * taken from the breadth, and is most of the error.
 */
export const handParts = {
  finger: { half: 9, reach: 4.5, thickness: 0.92, thicknessSd: 0.04, softSd: 0.012 },
  wrist: { half: 29, reach: 11, thickness: 0.68, thicknessSd: 0.05, softSd: 0.015 },
} as const satisfies Record<string, Part>;

/** Where a ring is worn: this far from the knuckle to the next joint, between the web of the fingers and the joint's bulge. */
const ringPlace = [0.48, 0.82] as const;
/** A watch lies so far behind the wrist's joint, towards the elbow, over so much. Millimetres. */
const wristPlace = [12, 34] as const;

/**
 * The finger's breadth at its ring, in a photo from above of a hand that lies flat in the plane of a card.
 *
 * @param joints Shape [21, 3], pixels of the photo.
 * @returns Null where its two edges are not plainly to be seen.
 */
export function measureFinger(
  pixels: Pixels,
  joints: ArrayLike<number>,
  finger: Finger,
  card: CardPose,
): BreadthFound | null {
  const [root, next] = firstBone(finger).map((index) => spotOf(joints, index)) as [Spot, Spot];
  return breadthAcross(
    pixels,
    mix(root, next, ringPlace[0]),
    mix(root, next, ringPlace[1]),
    handParts.finger,
    card,
  );
}

/** The wrist's breadth where a watch is worn, as `measureFinger`. */
export function measureWrist(pixels: Pixels, joints: ArrayLike<number>, card: CardPose): BreadthFound | null {
  const [wrist, middle] = [spotOf(joints, joint.wrist), spotOf(joints, joint.middleKnuckle)];
  const perPixel = millimetresAt(card, wrist);
  const palm = Math.hypot(middle.x - wrist.x, middle.y - wrist.y) * perPixel;
  const at = (millimetres: number) => mix(wrist, middle, -millimetres / palm);
  return breadthAcross(pixels, at(wristPlace[0]), at(wristPlace[1]), handParts.wrist, card);
}

/** The two edges along an axis, and how far they are apart across it. */
function breadthAcross(
  pixels: Pixels,
  from: Spot,
  to: Spot,
  part: Part,
  card: CardPose,
): BreadthFound | null {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const middle = mix(from, to, 0.5);
  const perPixel = millimetresAt(card, middle);
  const across = { x: -(to.y - from.y) / long, y: (to.x - from.x) / long };
  const edge = (side: 1 | -1) => {
    const by = (side * part.half) / perPixel;
    const shifted = (spot: Spot) => ({ x: spot.x + across.x * by, y: spot.y + across.y * by });
    return edgeNear(pixels, shifted(from), shifted(to), part.reach / perPixel, false);
  };
  const [left, right] = [edge(-1), edge(1)];
  if (!left || !right) return null;
  const ends = [crossing(left, middle, across), crossing(right, middle, across)] as const;
  const [a, b] = ends.map(({ x, y }) => card.toPlane(x, y)) as [
    readonly [number, number],
    readonly [number, number],
  ];
  const inPlane = Math.hypot(b[0] - a[0], b[1] - a[1]);
  // Its widest place lies above the card's plane by half of its thickness, and so nearer to the camera.
  const height = (inPlane * part.thickness) / 2;
  const breadth = inPlane * (1 - height / card.awayMillimetres);
  if (!(breadth > 2 * (part.half - part.reach) && breadth < 2 * (part.half + part.reach))) return null;
  // An edge of skin is soft: half a pixel; how high it lies is known to a quarter; how far away, to a fifth.
  const sd = Math.hypot(0.7 * perPixel, (0.3 * height * breadth) / card.awayMillimetres, 0.006 * breadth);
  return {
    breadth: { millimetres: breadth, errorMillimetres: z95 * sd },
    around: aroundOf(breadth, sd, part),
    ends,
  };
}

/** Around an ellipse of that breadth (Ramanujan's first), with what is not known of its thickness. */
export function aroundOf(breadth: number, sd: number, part: Part): Measured {
  const circumference = (thickness: number) => {
    const [a, b] = [breadth / 2, (breadth * thickness) / 2];
    return Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)));
  };
  const millimetres = circumference(part.thickness);
  const perThickness = (circumference(part.thickness + 0.01) - millimetres) / 0.01;
  const total = Math.hypot(
    (millimetres * sd) / breadth,
    perThickness * part.thicknessSd,
    millimetres * part.softSd,
  );
  return { millimetres, errorMillimetres: z95 * total };
}

function crossing({ at, along }: EdgeLine, middle: Spot, across: Spot): Spot {
  // middle + s·across lies on the edge.
  const turn = across.x * along.y - across.y * along.x;
  const s = ((at.x - middle.x) * along.y - (at.y - middle.y) * along.x) / turn;
  return { x: middle.x + s * across.x, y: middle.y + s * across.y };
}

function millimetresAt({ toPlane }: CardPose, { x, y }: Spot): number {
  const [a, b, c] = [toPlane(x, y), toPlane(x + 1, y), toPlane(x, y + 1)];
  return (Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - a[0], c[1] - a[1])) / 2;
}

const spotOf = (joints: ArrayLike<number>, index: number): Spot => ({
  x: joints[3 * index] as number,
  y: joints[3 * index + 1] as number,
});
const mix = (a: Spot, b: Spot, t: number): Spot => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
