import type { AttachmentAt } from '@/lib/model3d/attachment/attachment';
import { axesFrom, placementOf } from '@/lib/model3d/attachment/rigid';
import {
  across,
  add,
  anySquareTo,
  cross,
  dot,
  length,
  scale,
  subtract,
  unit,
  type Vec3,
} from '@/lib/model3d/attachment/vector';
import { asExported } from './as-exported';
import { cavityVolume } from './cavity';
import { densePoints } from './dense-points';
import { mirrorPlane } from './mirror-plane';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { hullOf, middleOf, type Point2, perimeterOf, widths } from './points-2d';
import { eigen, principalAxes } from './principal-axes';
import { atMost, type Confidence, millimetres, type Reason } from './proposal';
import { type SurfacePoints, surfacePoints } from './surface-points';

type Found = Omit<AttachmentAt<'head'>, 'where'>;

/**
 * A hat: a cup whose opening a head goes into. Up is the direction from which most of the inside is hidden; the
 * opening is where its wall begins; the front is where a head is longer and the brim reaches further.
 *
 * @returns null where there is no cup.
 */
export function proposeHead(
  geometry: ModelGeometry,
): { found: Found; confidence: Confidence; reasons: Reason[] } | null {
  const triangles = allTriangles(geometry);
  const principal = principalAxes(triangles);
  if (!principal) return null;
  const points = surfacePoints(triangles, 9000);
  const up = upOf(points, principal.axes);
  if (!up) return null;
  const dense = densePoints(triangles, 12_000);
  const opening = openingOf(dense, up.axis);
  if (!opening) return null;

  // Of the planes of symmetry the one that holds the opening's long way; a head is longer than wide.
  const long = opening.long;
  const mirror = mirrorPlane(points, principal, [cross(up.axis, long)]);
  const sideways = unit(across(mirror.error < 0.05 ? mirror.normal : cross(up.axis, long), up.axis));
  let front = unit(cross(sideways, up.axis));
  const brim = brimReach(dense, opening.centre, front, up.axis);
  const lean = (brim.ahead - brim.behind) / Math.max(brim.ahead, brim.behind);
  const clear = Math.abs(lean) > 0.15;
  if (clear ? lean < 0 : dot(front, [0, 0, 1]) < 0) front = scale(front, -1);

  const axes = axesFrom(up.axis, front);
  const girth = opening.circumference;
  const reasons: Reason[] = [
    { code: 'hatOpening', values: { millimetres: millimetres(girth, 0) } },
    { code: clear ? 'hatFrontByBrim' : 'hatFrontUnclear' },
  ];
  let confidence: Confidence = clear ? 'sure' : 'likely';
  if (girth < 0.4 || girth > 0.72) {
    confidence = 'unsure';
    reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(girth, 0) } });
  }
  if (up.margin < 1.5) confidence = atMost(confidence, 'likely');
  const edge = (direction: Vec3, reach: number): Vec3 => add(opening.centre, scale(direction, reach / 2));
  return {
    confidence,
    reasons,
    found: {
      version: 1,
      side: 'both',
      placement: placementOf(opening.centre, axes),
      landmarks: {
        front: edge(axes.z, opening.widest),
        back: edge(scale(axes.z, -1), opening.widest),
        left: edge(axes.x, opening.narrowest),
        right: edge(scale(axes.x, -1), opening.narrowest),
        crown: add(opening.centre, scale(axes.y, opening.depth)),
      },
      sizes: {
        innerCircumferenceMillimetres: millimetres(girth, 0),
        innerWidthMillimetres: millimetres(opening.narrowest, 0),
        innerLengthMillimetres: millimetres(opening.widest, 0),
      },
      occluders: [],
      by: 'proposal',
    },
  };
}

/** The direction that hides most of the inside, then square on the wall: what leans in front leans out behind. */
function upOf(points: SurfacePoints, axes: readonly Vec3[]): { axis: Vec3; margin: number } | null {
  const tries = axes.flatMap((axis): Vec3[] => [axis, scale(axis, -1)]);
  const found = tries
    .map((axis) => ({ axis, volume: cavityVolume(points, axis) }))
    .sort((a, b) => b.volume - a.volume);
  const [first, second] = found;
  if (!first || first.volume <= 0) return null;
  let axis = first.axis;
  for (let again = 0; again < 3; again++) axis = squareOnWall(points, axis);
  return {
    axis: asExported(axis, 5),
    margin: second && second.volume > 0 ? first.volume / second.volume : 9,
  };
}

/** The direction that the upright parts of the surface agree on: least eigenvector of their normals. */
function squareOnWall({ positions, normals, count }: SurfacePoints, axis: Vec3): Vec3 {
  const m = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  let heights: number[] = [];
  for (let i = 0; i < count; i++) heights.push(heightOf(positions, i, axis));
  heights = heights.sort((a, b) => a - b);
  const [low, high] = [heights[Math.floor(count * 0.05)]!, heights[Math.floor(count * 0.8)]!];
  for (let i = 0; i < count; i++) {
    const n: Vec3 = [normals[i * 3]!, normals[i * 3 + 1]!, normals[i * 3 + 2]!];
    const h = heightOf(positions, i, axis);
    if (Math.abs(dot(n, axis)) > 0.45 || h < low || h > high) continue;
    for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) m[a]![b]! += n[a]! * n[b]!;
  }
  const least = eigen(m).axes[2];
  if (length(least) < 0.5 || Math.abs(dot(least, axis)) < 0.85) return axis;
  return scale(least, Math.sign(dot(least, axis)));
}

const heightOf = (positions: Float64Array, i: number, axis: Vec3) =>
  positions[i * 3]! * axis[0] + positions[i * 3 + 1]! * axis[1] + positions[i * 3 + 2]! * axis[2];

type Opening = {
  centre: Vec3;
  long: Vec3;
  widest: number;
  narrowest: number;
  circumference: number;
  /** From the opening up to the crown. */
  depth: number;
};

/** A wall is closed round its middle when so many of 48 directions meet it. */
const closed = 40;

/** How fast a wall's girth grows downwards: a crown leans less than 30° (2π tan 30°), a brim more. */
const steepest = 3.6;

/**
 * Cuts the hat in 40 slices from below. The opening is the lowest slice whose inside is closed all round and whose
 * wall stands: below it, a brim spreads.
 */
function openingOf(points: Float64Array, up: Vec3): Opening | null {
  const u = anySquareTo(up);
  const v = cross(up, u);
  const all: [number, number, number][] = [];
  for (let i = 0; i < points.length; i += 3) {
    const p: Vec3 = [points[i]!, points[i + 1]!, points[i + 2]!];
    all.push([dot(p, u), dot(p, v), dot(p, up)]);
  }
  const bottom = all.reduce((least, p) => Math.min(least, p[2]), Infinity);
  const top = all.reduce((most, p) => Math.max(most, p[2]), -Infinity);
  const axis = crownMiddle(all, top, bottom);
  const step = (top - bottom) / 40;
  const slices: { at: number; inside: Point2[]; girth: number }[] = [];
  for (let at = bottom; at < top - 2 * step; at += step) {
    const inside = insideOf(
      all.filter((p) => p[2] >= at && p[2] < at + 2 * step),
      axis,
    );
    if (inside.length >= closed) slices.push({ at: at + step, inside, girth: perimeterOf(hullOf(inside)) });
  }
  const found = slices.find(({ at, girth }) => {
    const above = slices.find((s) => s.at >= at + 0.1 * (top - bottom));
    return above && (girth - above.girth) / (above.at - at) < steepest;
  });
  if (!found) return null;
  const inner = hullOf(found.inside);
  const { widest, narrowest, widestRadians } = widths(inner);
  const middle = middleOf(inner);
  // The lowest slice of all begins where the hat does; any other stands on the brim that it was told from.
  const lowest = found === slices[0] ? found.at - step : found.at;
  return {
    centre: add(add(scale(u, middle[0]), scale(v, middle[1])), scale(up, lowest)),
    long: add(scale(u, Math.cos(widestRadians)), scale(v, Math.sin(widestRadians))),
    widest,
    narrowest,
    circumference: perimeterOf(inner),
    depth: top - lowest,
  };
}

/** Across, the middle of the upper half: a visor or an uneven brim is below. */
function crownMiddle(all: readonly [number, number, number][], top: number, bottom: number): Point2 {
  const crown = all.filter((p) => p[2] > (top + bottom) / 2);
  return middleOf(hullOf(crown.map(([x, y]): Point2 => [x, y])));
}

/** The nearest point in each of 48 directions. */
function insideOf(slice: readonly [number, number, number][], [cx, cy]: Point2): Point2[] {
  const nearest: (Point2 | undefined)[] = new Array(48).fill(undefined);
  for (const [x, y] of slice) {
    const bin = Math.min(47, Math.floor((Math.atan2(y - cy, x - cx) / (2 * Math.PI) + 0.5) * 48));
    const was = nearest[bin];
    if (!was || Math.hypot(x - cx, y - cy) < Math.hypot(was[0] - cx, was[1] - cy)) nearest[bin] = [x, y];
  }
  return nearest.filter((p) => p !== undefined);
}

function brimReach(
  points: Float64Array,
  centre: Vec3,
  front: Vec3,
  up: Vec3,
): { ahead: number; behind: number } {
  let [ahead, behind] = [0, 0];
  for (let i = 0; i < points.length; i += 3) {
    const p = subtract([points[i]!, points[i + 1]!, points[i + 2]!], centre);
    if (Math.abs(dot(p, up)) > 0.09) continue;
    const at = dot(p, front);
    ahead = Math.max(ahead, at);
    behind = Math.max(behind, -at);
  }
  return { ahead, behind };
}
