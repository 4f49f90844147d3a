import { dot, type Vector } from '@/lib/model3d/frame';
import { againstTheClock, type Corners, checkCorners, type Refusal } from './check-corners';
import { drawnSizeError } from './drawn-size-error';
import { focalOfHomography } from './focal-of-homography';
import { type Homography, homographyOf } from './homography';
import type { Lens } from './lens';
import { type Fit, levenbergMarquardt } from './levenberg-marquardt';
import {
  cornerPoint,
  cornerUnits,
  type KnownSides,
  type Pose,
  rectanglePose,
  type Stance,
} from './rectangle-pose';
import { type PicturePoint, type PictureSize, project, type RoomCamera } from './room-camera';
import { type KnownLength, lengthEnds, placeLength } from './room-length';
import { scale, turnBy } from './vector';

export type RoomMarks = {
  size: PictureSize;
  /** The picture of a rectangle, in turn; for an upright one the first side is its foot. */
  corners: Corners;
  stance: Stance;
  sides: KnownSides;
  /** A length elsewhere, where no side is known or as one more witness. */
  length?: KnownLength | undefined;
  lens: Lens;
  /** One standard deviation of a marked corner, in pixels of the picture. */
  cornerSdPixels: number;
  /** Which way a sheet lies: its first known side along corners 0 to 1, or 1 to 2; null finds it out. */
  turned?: boolean | null | undefined;
};

export type SolvedRoom = {
  camera: RoomCamera;
  firstMetres: number;
  secondMetres: number;
  stance: Stance;
  /** The known sides turned out to be the other way round. */
  turned: boolean;
  /** Nothing tells which way round they are: somebody has to say it. */
  ambiguous: boolean;
  /** Root mean square distance between the marks and where the solution sees them. */
  residualPixels: number;
  /** Relative standard deviation of a thing's drawn size in the middle of the rectangle. */
  relativeSd: number;
  fit: Fit;
  /** The camera that other parameters of the fit stand for: what uncertainty is propagated through. */
  cameraOf: (parameters: readonly number[]) => RoomCamera;
};

export type RoomAnswer = { room: SolvedRoom; refusal: null } | { room: null; refusal: Refusal };

/** Half the error bar that is stated, in standard deviations: 19 of 20 lie within it. */
export const barSds = 1.96;
/** A wider bar than this is no answer. */
export const largestBar = 0.1;

/**
 * What most photos of rooms have in common, each a Gaussian that weak marks lean on and good ones overrule: held level
 * within 4° (one standard deviation), and 1.3 m above the surface within a factor 1.6.
 */
export const habits = { rollSdRadians: (4 * Math.PI) / 180, heightMetres: 1.3, heightLogSd: 0.45 };

/** χ² of the marks above which they are no rectangle of those sides. */
const worstCost = 32;
/** Less than this between both ways round (twice the log likelihood) tells nothing. */
const clearDifference = 6;

/**
 * Finds the camera of a photo, and so the scale of everything on the surface, from one rectangle whose size is (partly)
 * known: a first guess by its homography, then the most probable camera, sides and focal length given the marks, the lens and
 * `habits`, by least squares on the reprojection (Hartley and Zisserman §8.8, §18; Zhang 2000).
 *
 * @returns A refusal where the marks are no rectangle or where the error bar would pass `largestBar`.
 */
export function solveRoom(marks: RoomMarks): RoomAnswer {
  const wrong = checkCorners(marks.corners, Math.max(1, marks.cornerSdPixels / 1.5));
  if (wrong) return { room: null, refusal: wrong };
  const corners = againstTheClock(marks.corners);
  const { firstMetres, secondMetres } = marks.sides;
  const ways = marks.stance === 'lying' && firstMetres !== secondMetres ? [false, true] : [false];
  const asked = ways.filter((turned) => (marks.turned ?? turned) === turned);
  const found = (asked.length > 0 ? asked : ways)
    .map((turned) => {
      const sides = turned ? { firstMetres: secondMetres, secondMetres: firstMetres } : marks.sides;
      return solveOneWay({ ...marks, corners, sides }, turned);
    })
    .filter((each) => each !== null)
    .sort((a, b) => a.fit.cost - b.fit.cost);
  const [best, other] = found;
  if (!best) return { room: null, refusal: 'not-a-rectangle' };
  if (best.fit.cost > worstCost) return { room: null, refusal: 'not-a-rectangle' };
  const { camera } = best;
  if (camera.position[1] < 0.05 || (marks.stance === 'upright' && camera.position[2] < 0.05))
    return { room: null, refusal: 'seen-from-below' };
  if (!(best.relativeSd * barSds <= largestBar)) return { room: null, refusal: 'too-uncertain' };
  best.ambiguous = other !== undefined && other.fit.cost - best.fit.cost < clearDifference;
  return { room: best, refusal: null };
}

function solveOneWay(marks: RoomMarks, turned: boolean): SolvedRoom | null {
  const { size, corners, stance, sides, lens } = marks;
  const unit = Math.max(size.widthPixels, size.heightPixels) / 2;
  const h = homographyOf(
    cornerUnits[stance],
    corners.map(({ x, y }) => ({
      x: (x - size.widthPixels / 2) / unit,
      y: (y - size.heightPixels / 2) / unit,
    })),
  );
  if (!h) return null;
  let best: SolvedRoom | null = null;
  for (const focalPixels of firstFocals(h, sides, lens, unit)) {
    const room = refine(marks, h, unit, focalPixels, turned);
    if (room && (!best || room.fit.cost < best.fit.cost)) best = room;
  }
  return best;
}

/** Where the search starts: what the rectangle's own geometry says, if anything, and what the lens says. */
function firstFocals(h: Homography, sides: KnownSides, lens: Lens, unit: number): number[] {
  const { firstMetres, secondMetres } = sides;
  const known = firstMetres !== null && secondMetres !== null;
  const inMetres: Homography = known ? [over(h[0], firstMetres), over(h[1], secondMetres), h[2]] : h;
  const own = focalOfHomography(inMetres, known);
  const starts = [lens.focalPixels];
  // Far from any lens, only noise speaks.
  if (own !== null && own * unit > lens.focalPixels / 3 && own * unit < lens.focalPixels * 3)
    starts.push(own * unit);
  return starts;
}

const over = ([x, y, z]: Homography[number], by: number) => [x / by, y / by, z / by] as const;

function refine(
  marks: RoomMarks,
  h: Homography,
  unit: number,
  focalPixels: number,
  turned: boolean,
): SolvedRoom | null {
  const { size, corners, stance, sides, length, lens, cornerSdPixels } = marks;
  const first = rectanglePose(h, focalPixels / unit, stance, sides);
  let { pose, firstMetres, secondMetres } = first;
  let placed: number[] = [];
  if (length) {
    const guess = placeLength(cameraAt(size, focalPixels, pose), length);
    if (!guess) return null;
    // Nothing else says how large anything is.
    if (sides.firstMetres === null && sides.secondMetres === null) {
      pose = { ...pose, origin: scale(pose.origin, guess.grow) };
      firstMetres *= guess.grow;
      secondMetres *= guess.grow;
    }
    placed = placeLength(cameraAt(size, focalPixels, pose), length)?.parameters ?? [];
  }
  const start = [Math.log(focalPixels), 0, 0, 0, ...pose.origin];
  const firstAt = sides.firstMetres === null ? start.push(Math.log(firstMetres)) - 1 : -1;
  const secondAt = sides.secondMetres === null ? start.push(Math.log(secondMetres)) - 1 : -1;
  const lengthAt = start.length;
  start.push(...placed);

  const cameraOf = (p: readonly number[]): RoomCamera => {
    const turn: Vector = [p[1]!, p[2]!, p[3]!];
    const [x, y, z] = [turnBy(turn, pose.x), turnBy(turn, pose.y), turnBy(turn, pose.z)];
    return cameraAt(size, Math.exp(p[0]!), { x, y, z, origin: [p[4]!, p[5]!, p[6]!] });
  };
  const sidesOf = (p: readonly number[]) =>
    [sides.firstMetres ?? Math.exp(p[firstAt]!), sides.secondMetres ?? Math.exp(p[secondAt]!)] as const;
  const misses = (p: readonly number[]): number[] | null => {
    const camera = cameraOf(p);
    const [long, deep] = sidesOf(p);
    const seen: [Vector, PicturePoint][] = cornerUnits[stance].map((units, i) => [
      cornerPoint(stance, units, long, deep),
      corners[i] as PicturePoint,
    ]);
    if (length) {
      const [from, to] = lengthEnds(length, p.slice(lengthAt));
      seen.push([from, length.from], [to, length.to]);
    }
    const out: number[] = [];
    for (const [point, at] of seen) {
      const there = project(camera, point);
      if (!there) return null;
      out.push((there.x - at.x) / cornerSdPixels, (there.y - at.y) / cornerSdPixels);
    }
    return out;
  };
  const fit = levenbergMarquardt((p) => {
    const marked = misses(p);
    if (!marked) return null;
    const { position, axes } = cameraOf(p);
    if (!(position[1] > 1e-3)) return null;
    return [
      ...marked,
      (p[0]! - Math.log(lens.focalPixels)) / lens.relativeSd,
      Math.asin(axes[0][1]) / habits.rollSdRadians,
      Math.log(position[1] / habits.heightMetres) / habits.heightLogSd,
    ];
  }, start);
  const marked = fit && misses(fit.parameters);
  if (!fit || !marked) return null;
  const [long, deep] = sidesOf(fit.parameters);
  const room: SolvedRoom = {
    camera: cameraOf(fit.parameters),
    firstMetres: long,
    secondMetres: deep,
    stance,
    turned,
    ambiguous: false,
    residualPixels:
      cornerSdPixels * Math.sqrt(marked.reduce((sum, v) => sum + v * v, 0) / (marked.length / 2)),
    relativeSd: 0,
    fit,
    cameraOf,
  };
  const middle = project(
    room.camera,
    cornerPoint(stance, stance === 'lying' ? [0, 0] : [0, 0.02], long, deep),
  );
  room.relativeSd = (middle && drawnSizeError(room, middle)) ?? Infinity;
  return room;
}

function cameraAt(size: PictureSize, focalPixels: number, { x, y, z, origin }: Pose): RoomCamera {
  return {
    ...size,
    focalPixels,
    position: [-dot(x, origin), -dot(y, origin), -dot(z, origin)],
    axes: [
      [x[0], y[0], z[0]],
      [x[1], y[1], z[1]],
      [x[2], y[2], z[2]],
    ],
  };
}
