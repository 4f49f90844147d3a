import { type Interval, type Measured, spareOf, z95 } from './measured';
import { rectanglePasses } from './rectangle-passes';
import { type Box, type Side, type SideSpare, type Verdict, verdictOn, verdicts, worstSide } from './verdict';

export type Door = { width: Measured; height: Measured };

/** How a thing is carried through: which of its sides goes ahead, and which of the other two points up. */
export type DoorPose = {
  ahead: Side;
  up: Side;
  /** It goes through only tilted in the opening, like a board that is taller than the door. */
  tilted: boolean;
};

export type DoorAnswer = {
  verdict: Verdict;
  /** The easiest of the ways with the best verdict. */
  pose: DoorPose;
  /** What the opening leaves: of its tightest side or, tilted, all around. */
  spare: Interval;
  /** The side of the opening that decides; null when tilted: then both do. */
  limiting: 'width' | 'height' | null;
  /** How much straight way is needed on each side of the door, for what goes ahead. Millimetres. */
  runMillimetres: number;
};

export type DoorQuestion = {
  product: Box;
  door: Door;
  /** Room for the hands that carry it, in each direction, both sides together. Millimetres. */
  clearanceMillimetres?: number;
};

/** Two hands' thickness. */
export const doorClearanceMillimetres = 20;

type Pose = { ahead: Side; up: Side; across: Side };

/** As it stands first, then on its back, then on its end: the way people try them. */
const poses: readonly Pose[] = [
  { ahead: 'depth', up: 'height', across: 'width' },
  { ahead: 'width', up: 'height', across: 'depth' },
  { ahead: 'width', up: 'depth', across: 'height' },
  { ahead: 'height', up: 'depth', across: 'width' },
  { ahead: 'depth', up: 'width', across: 'height' },
  { ahead: 'height', up: 'width', across: 'depth' },
];
/** One for each face that may go ahead: tilted, what is up and what is across is the same. */
const tilts = poses.filter(({ ahead }, at) => poses.findIndex((pose) => pose.ahead === ahead) === at);

// `fits` may be wrong in 5 % of measurements, and the best of many ways is answered, so the ways share it: 0.5 % for each
// of the six differences of a side of the opening and a side of the thing, 0.4 % for each of the five lengths when tilted.
/** Φ⁻¹(1 − 0.005). */
const zStraight = 2.575829;
/** Φ⁻¹(1 − 0.004). */
const zTilted = 2.65207;

/**
 * Whether a box goes through a door: moved straight along one of its sides, turned by quarters in any direction, so that at
 * best its smallest face must pass; or with that face tilted in the opening (`rectanglePasses`). A box is what is checked:
 * a sofa whose back leans may be hooked around a frame that its box does not pass, so `does-not` is of the box.
 */
export function passesDoor({
  product,
  door,
  clearanceMillimetres = doorClearanceMillimetres,
}: DoorQuestion): DoorAnswer {
  const ways = [
    ...poses.map((pose) => straight(product, door, pose, clearanceMillimetres)),
    ...tilts.map((pose) => tilted(product, door, pose, clearanceMillimetres)),
  ];
  return ways.reduce((best, way) => (isBetter(way, best) ? way : best));
}

function straight(product: Box, door: Door, pose: Pose, clearance: number): DoorAnswer {
  const { ahead, up, across } = pose;
  const spares = (
    [
      ['width', across],
      ['height', up],
    ] as const
  ).map(([side, along]): SideSpare => {
    const spare = spareOf(door[side], product[along], zStraight);
    return { side, along, spare, verdict: verdictOn(spare, clearance) };
  });
  const worst = worstSide(spares) as SideSpare & { side: 'width' | 'height' };
  return {
    verdict: worst.verdict,
    pose: { ahead, up, tilted: false },
    spare: worst.spare,
    limiting: worst.side,
    runMillimetres: product[ahead].millimetres,
  };
}

/**
 * The criterion bends, so errors do not add in squares: the interval is between the largest thing with the smallest door
 * and the smallest with the largest.
 */
function tilted(product: Box, door: Door, pose: Pose, clearance: number): DoorAnswer {
  const { ahead, up, across } = pose;
  const spare = {
    millimetres: roomAround(product, door, pose, 0),
    leastMillimetres: roomAround(product, door, pose, -zTilted / z95),
    mostMillimetres: roomAround(product, door, pose, zTilted / z95),
  };
  return {
    verdict: verdictOn(spare, clearance),
    pose: { ahead, up: product[up].millimetres >= product[across].millimetres ? up : across, tilted: true },
    spare,
    limiting: null,
    runMillimetres: product[ahead].millimetres,
  };
}

/**
 * By how much both sides of the thing could grow (negative: must shrink) and still pass, to within 0.05 mm.
 *
 * @param errors How many of each length's errors are given to the opening and taken from the thing.
 */
function roomAround(
  product: Box,
  door: Door,
  { up, across }: { up: Side; across: Side },
  errors: number,
): number {
  const grown = ({ millimetres, errorMillimetres }: Measured, by: number) =>
    millimetres + by * errorMillimetres;
  const opening = [grown(door.width, errors), grown(door.height, errors)] as const;
  const thing = [grown(product[across], -errors), grown(product[up], -errors)] as const;
  let least = -Math.max(...thing, 0);
  let most = Math.max(...opening, 0);
  while (most - least > 0.05) {
    const middle = (least + most) / 2;
    if (rectanglePasses([thing[0] + middle, thing[1] + middle], opening)) least = middle;
    else most = middle;
  }
  return least;
}

/** A better verdict; of equal ones the earlier way, unless this one is needed for it. */
function isBetter(way: DoorAnswer, best: DoorAnswer): boolean {
  const order = verdicts.indexOf(best.verdict) - verdicts.indexOf(way.verdict);
  if (order !== 0) return order > 0;
  const settled = way.verdict === 'fits';
  return !settled && way.spare.millimetres > best.spare.millimetres + 0.05;
}
