import type { AttachmentAt } from '@/lib/model3d/attachment/attachment';
import { axesFrom, placementOf } from '@/lib/model3d/attachment/rigid';
import { across, add, dot, mix, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { asExported } from './as-exported';
import { densePoints } from './dense-points';
import { mirrorPlane } from './mirror-plane';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { principalAxes } from './principal-axes';
import { atMost, type Confidence, millimetres, type Reason } from './proposal';
import { shoeOf } from './shoe-shape';
import { type SurfacePoints, surfacePoints } from './surface-points';

type Found = Omit<AttachmentAt<'foot'>, 'where'>;

/**
 * A shoe or a pair: the sole is the broad flat side, the toes are the low end, and a foot bends to its inner side.
 *
 * @returns null where there is no sole.
 */
export function proposeFoot(
  geometry: ModelGeometry,
): { found: Found; confidence: Confidence; reasons: Reason[] } | null {
  const triangles = allTriangles(geometry);
  const principal = principalAxes(triangles);
  if (!principal) return null;
  const points = surfacePoints(triangles, 8000);
  const up = soleUp(points, principal.axes);
  if (!up) return null;
  const dense = listOf(densePoints(triangles, 10_000));
  const mirror = mirrorPlane(points, principal);
  const flatMirror = unit(across(mirror.normal, up));
  const apart = dense.every((p) => Math.abs(dot(p, mirror.normal) - mirror.offset) > 0.001);
  const isPair = apart && mirror.error < 0.05 && Math.abs(dot(mirror.normal, up)) < 0.3;
  const reasons: Reason[] = [];
  let confidence: Confidence = 'sure';

  if (isPair) {
    const halves = [1, -1].map((sign) =>
      shoeOf(
        dense.filter((p) => sign * (dot(p, mirror.normal) - mirror.offset) > 0),
        up,
      ),
    );
    const [a, b] = halves;
    if (!a || !b) return null;
    const forward = unit(add(a.forward, b.forward));
    const axes = axesFrom(up, asExported(unit(across(forward, flatMirror)), 4));
    // The left shoe stands on the wearer's left, +x; shoes that stand crossed are told apart by their bend.
    const [left, right] = dot(subtract(a.heel, b.heel), axes.x) > 0 ? [a, b] : [b, a];
    reasons.push({ code: 'shoePair', values: { millimetres: millimetres(left.length, 0) } });
    if (left.innerSide !== 0 && left.innerSide === right.innerSide) confidence = 'likely';
    const origin = mix(mix(left.heel, left.toe, 0.5), mix(right.heel, right.toe, 0.5), 0.5);
    return finish('pair', origin, axes, left, right);
  }

  const shoe = shoeOf(dense, up);
  if (!shoe) return null;
  const axes = axesFrom(up, asExported(shoe.forward, 4));
  // `innerSide` is where +x of the shoe's own frame is: the inner side of a left shoe is its wearer's right, -x.
  const isLeft = shoe.innerSide <= 0;
  reasons.push(
    shoe.innerSide === 0
      ? { code: 'shoeSideUnclear', values: { millimetres: millimetres(shoe.length, 0) } }
      : {
          code: 'shoeSide',
          values: { side: isLeft ? 'left' : 'right', millimetres: millimetres(shoe.length, 0) },
        },
  );
  confidence = shoe.innerSide === 0 ? 'unsure' : 'likely';
  return finish(
    isLeft ? 'left' : 'right',
    mix(shoe.heel, shoe.toe, 0.5),
    axes,
    isLeft ? shoe : null,
    isLeft ? null : shoe,
  );

  function finish(
    side: 'pair' | 'left' | 'right',
    origin: Vec3,
    axes: { x: Vec3; y: Vec3; z: Vec3 },
    left: ReturnType<typeof shoeOf>,
    right: ReturnType<typeof shoeOf>,
  ) {
    const one = left ?? right!;
    if (one.length < 0.09 || one.length > 0.38) {
      confidence = atMost(confidence, 'unsure');
      reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(one.length, 0) } });
    }
    const found: Found = {
      version: 1,
      side,
      placement: placementOf(origin, axes),
      landmarks: {
        leftHeel: left?.heel ?? null,
        leftToe: left?.toe ?? null,
        rightHeel: right?.heel ?? null,
        rightToe: right?.toe ?? null,
      },
      sizes: { lengthMillimetres: millimetres(one.length, 0), widthMillimetres: millimetres(one.width, 0) },
      occluders: [],
      by: 'proposal',
    };
    return { found, confidence, reasons };
  }
}

const listOf = (points: Float64Array): Vec3[] =>
  Array.from(
    { length: points.length / 3 },
    (_, i): Vec3 => [points[i * 3]!, points[i * 3 + 1]!, points[i * 3 + 2]!],
  );

/** Away from the sole: of both ways along each axis, the one whose lower end is broad and looks down. */
function soleUp(points: SurfacePoints, axes: readonly Vec3[]): Vec3 | null {
  const tries = [...axes, [1, 0, 0], [0, 1, 0], [0, 0, 1]].flatMap((axis): Vec3[] => [
    axis as Vec3,
    scale(axis as Vec3, -1),
  ]);
  const found = tries.map((up) => {
    let [low, high] = [Infinity, -Infinity];
    const heights = new Float64Array(points.count);
    for (let i = 0; i < points.count; i++) {
      const h =
        points.positions[i * 3]! * up[0] +
        points.positions[i * 3 + 1]! * up[1] +
        points.positions[i * 3 + 2]! * up[2];
      heights[i] = h;
      low = Math.min(low, h);
      high = Math.max(high, h);
    }
    let area = 0;
    for (let i = 0; i < points.count; i++) {
      const facing = -(
        points.normals[i * 3]! * up[0] +
        points.normals[i * 3 + 1]! * up[1] +
        points.normals[i * 3 + 2]! * up[2]
      );
      // Evenly less the higher it lies: a sole is one plane, an upper's curves are spread over heights.
      const near = 1 - (heights[i]! - low) / (0.12 * (high - low));
      if (facing > 0.85 && near > 0) area += near * facing;
    }
    return { up, area };
  });
  const best = found.reduce((a, b) => (b.area > a.area ? b : a));
  return best.area > points.count * 0.01 ? asExported(best.up, 6) : null;
}
