import type { AttachmentAt } from '@/lib/model3d/attachment/attachment';
import { axesFrom, place, placementOf } from '@/lib/model3d/attachment/rigid';
import { add, cross, dot, scale, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import { densePoints } from './dense-points';
import { type Lenses, measureLenses } from './measure-lenses';
import { mirrorPlane } from './mirror-plane';
import { allTriangles, lensesOf, type ModelGeometry } from './model-geometry';
import { principalAxes } from './principal-axes';
import { atMost, type Confidence, millimetres, type Reason } from './proposal';
import { surfacePoints } from './surface-points';
import { followTemple } from './temple-line';

type Found = Omit<AttachmentAt<'face'>, 'where'>;

/** The pupils, and with them the face's origin, lie this far above the middle of the boxed lens on a frame that fits. */
const eyesAboveLensMiddle = 0.003;

/**
 * Glasses, whatever way they lie: their plane of symmetry, the front in its middle, the temples that reach back from
 * it and bend down at their tips.
 *
 * @returns null where there is no symmetric front with two arms.
 */
export function proposeFace(
  geometry: ModelGeometry,
): { found: Found; confidence: Confidence; reasons: Reason[] } | null {
  const triangles = allTriangles(geometry);
  const principal = principalAxes(triangles);
  if (!principal) return null;
  const mirror = mirrorPlane(surfacePoints(triangles, 5000), principal);
  const points = densePoints(triangles, 12_000);
  const middle = add(
    principal.centre,
    scale(mirror.normal, mirror.offset - dot(mirror.normal, principal.centre)),
  );
  const side = symmetricView(points, middle, mirror.normal);
  const halfWidth = side.reduce((most, [x]) => Math.max(most, Math.abs(x)), 0);
  const temples = templeDirection(side, halfWidth);
  if (!temples) return null;

  const direction = (d: readonly [number, number]): Vec3 => add(scale(side.a, d[0]), scale(side.b, d[1]));
  const axes = axesFrom(direction(temples.up), scale(direction(temples.back), -1));
  // First about the middle, then about the nose, which is found in a frame that stands upright.
  const upright = placementOf(middle, axes);
  const standing = standingPoints(points, upright);
  const lensParts = lensesOf(geometry).map(({ triangles: own }) =>
    standingPoints(densePoints(own, 3000), upright),
  );
  const lenses = measureLenses(lensParts, standing, halfWidth);
  const temple = followTemple(standing, halfWidth);
  const eyes = lenses.middle[1] + eyesAboveLensMiddle;
  const bridge: Vec3 = [0, eyes, restOnNose(standing, eyes, lenses)];
  const toModel = (p: Vec3): Vec3 =>
    add(middle, add(add(scale(axes.x, p[0]), scale(axes.y, p[1])), scale(axes.z, p[2])));
  const both = (p: Vec3): [Vec3, Vec3] => [
    toModel([Math.abs(p[0]), p[1], p[2]]),
    toModel([-Math.abs(p[0]), p[1], p[2]]),
  ];
  const [lensLeft, lensRight] = both(lenses.middle);
  const [templeLeft, templeRight] = both(temple.hinge);
  const [earLeft, earRight] = both(temple.ear);

  let confidence: Confidence = mirror.error < 0.02 && temple.lengthMetres > 0.06 ? 'sure' : 'likely';
  const reasons: Reason[] = [
    {
      code: 'glassesFound',
      values: {
        lens: millimetres(lenses.width, 0),
        bridge: millimetres(lenses.gap, 0),
        width: millimetres(lenses.frameWidth, 0),
      },
    },
  ];
  if (!lenses.measured) confidence = atMost(confidence, 'likely');
  if (lenses.frameWidth < 0.09 || lenses.frameWidth > 0.18) {
    confidence = 'unsure';
    reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(lenses.frameWidth) } });
  }
  if (mirror.error > 0.06) {
    confidence = 'unsure';
    reasons.push({ code: 'glassesUnclear' });
  }
  return {
    confidence,
    reasons,
    found: {
      version: 1,
      side: 'both',
      placement: placementOf(toModel(bridge), axes),
      landmarks: { bridge: toModel(bridge), lensLeft, lensRight, templeLeft, templeRight, earLeft, earRight },
      sizes: {
        lensWidthMillimetres: lenses.measured ? millimetres(lenses.width) : null,
        lensHeightMillimetres: lenses.measured ? millimetres(lenses.height) : null,
        bridgeMillimetres: lenses.measured ? millimetres(lenses.gap) : null,
        frameWidthMillimetres: millimetres(lenses.frameWidth),
        templeMillimetres: temple.lengthMetres > 0 ? millimetres(temple.lengthMetres) : null,
      },
      occluders: [],
      by: 'proposal',
    },
  };
}

/** Points as [across the plane of symmetry, and two directions in it]. */
type SideView = [number, number, number][] & { a: Vec3; b: Vec3 };

function symmetricView(points: Float64Array, middle: Vec3, normal: Vec3): SideView {
  const a = Math.abs(normal[1]) < 0.9 ? unitAcross([0, 1, 0], normal) : unitAcross([0, 0, 1], normal);
  const b = cross(normal, a);
  const out: [number, number, number][] = [];
  for (let i = 0; i < points.length; i += 3) {
    const p = subtract([points[i]!, points[i + 1]!, points[i + 2]!], middle);
    out.push([dot(p, normal), dot(p, a), dot(p, b)]);
  }
  return Object.assign(out, { a, b });
}

function unitAcross(v: Vec3, axis: Vec3): Vec3 {
  const p = subtract(v, scale(axis, dot(v, axis)));
  const size = Math.hypot(...p);
  return scale(p, 1 / size);
}

/**
 * Seen from the side: which way the temples reach, along the straight part between hinge and ear, and which way is up,
 * away from where their tips bend to.
 */
function templeDirection(
  side: SideView,
  halfWidth: number,
): { back: [number, number]; up: [number, number] } | null {
  const inner = side.filter(([x]) => Math.abs(x) < halfWidth * 0.4);
  const outer = side.filter(([x]) => Math.abs(x) > halfWidth * 0.78);
  if (inner.length < 20 || outer.length < 50) return null;
  const front = mean(inner);
  let line = lineOf(outer);
  const towards = mean(outer);
  if ((towards[0] - front[0]) * line[0] + (towards[1] - front[1]) * line[1] < 0) line = [-line[0], -line[1]];
  const along = (p: readonly number[]) => (p[1]! - front[0]) * line[0] + (p[2]! - front[1]) * line[1];
  const reach = outer.reduce((most, p) => Math.max(most, along(p)), 0);
  // Too short to be temples: a front alone, or arms folded behind it.
  if (reach < halfWidth * 0.8) return null;
  const straight = outer.filter((p) => along(p) > reach * 0.15 && along(p) < reach * 0.6);
  if (straight.length < 20) return null;
  const fitted = lineOf(straight);
  const back: [number, number] =
    fitted[0] * line[0] + fitted[1] * line[1] < 0 ? [-fitted[0], -fitted[1]] : fitted;
  const across: [number, number] = [-back[1], back[0]];
  const off = (p: readonly [number, number]) => {
    const at = mean(straight);
    return (p[0] - at[0]) * across[0] + (p[1] - at[1]) * across[1];
  };
  const tips = mean(outer.filter((p) => along(p) > reach * 0.92));
  const bend = off(tips);
  // Tips bend down to hook behind the ear; straight ones leave the lenses, which hang below the temples.
  const down = Math.abs(bend) > halfWidth * 0.05 ? bend : off(front);
  return { back, up: down > 0 ? [-across[0], -across[1]] : across };
}

function mean(points: readonly (readonly number[])[]): [number, number] {
  const n = Math.max(1, points.length);
  return [points.reduce((s, p) => s + p[1]!, 0) / n, points.reduce((s, p) => s + p[2]!, 0) / n];
}

/** The direction in which points of the side view spread most. */
function lineOf(points: readonly (readonly number[])[]): [number, number] {
  const [ma, mb] = mean(points);
  let [aa, ab, bb] = [0, 0, 0];
  for (const p of points) {
    const [da, db] = [p[1]! - ma, p[2]! - mb];
    aa += da * da;
    ab += da * db;
    bb += db * db;
  }
  const angle = 0.5 * Math.atan2(2 * ab, aa - bb);
  return [Math.cos(angle), Math.sin(angle)];
}

function standingPoints(points: Float64Array, upright: ReturnType<typeof placementOf>): Vec3[] {
  const out: Vec3[] = [];
  for (let i = 0; i < points.length; i += 3) {
    out.push(place(upright, [points[i]!, points[i + 1]!, points[i + 2]!]));
  }
  return out;
}

/** A bridge that pads hold stands this far off the ridge of the nose. */
const padsHoldOff = 0.004;

/**
 * Where the nose's ridge is, front to back: at the back of the bridge, at the height of the eyes or as near to it as
 * there is something; behind it where nose pads reach back.
 */
function restOnNose(points: readonly Vec3[], eyes: number, lenses: Lenses): number {
  const middle = points.filter(([x, , z]) => Math.abs(x) < 0.004 && z > lenses.middle[2] - 0.03);
  if (middle.length === 0) return lenses.middle[2];
  const nearest = Math.min(...middle.map(([, y]) => Math.abs(y - eyes)));
  const back = Math.min(
    ...middle.filter(([, y]) => Math.abs(y - eyes) <= nearest + 0.0015).map(([, , z]) => z),
  );
  const pads = points.filter(
    ([x, y, z]) =>
      Math.abs(x) > 0.004 &&
      Math.abs(x) < Math.max(lenses.gap * 0.42, 0.0085) &&
      y < eyes &&
      y > eyes - 0.02 &&
      z < back - 0.0045,
  );
  return pads.length > 20 ? back - padsHoldOff : back;
}
