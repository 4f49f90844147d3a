import type { AttachmentAt } from '@/lib/model3d/attachment/attachment';
import { axesFrom, placementOf } from '@/lib/model3d/attachment/rigid';
import { across, add, cross, dot, length, scale, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { densePoints } from './dense-points';
import { fitHole, type Hole } from './fit-hole';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { principalAxes } from './principal-axes';
import { atMost, type Confidence, millimetres, type Reason } from './proposal';
import { surfacePoints } from './surface-points';

type Found = Omit<AttachmentAt<'finger'>, 'where'>;

/** What such a hole measures across on people, metres: children's fingers to large wrists. */
const usual = { finger: [0.012, 0.026], wrist: [0.042, 0.085] } as const;

/**
 * A ring, a bracelet or a watch by its hole. Its outward side is the stone's or the dial's; what looks the same all
 * round keeps the way that it lies in the file.
 *
 * @returns null where there is no hole.
 */
export function proposeRound(
  geometry: ModelGeometry,
  where: 'finger' | 'wrist',
): { found: Found; confidence: Confidence; reasons: Reason[] } | null {
  const triangles = allTriangles(geometry);
  const points = densePoints(triangles, 10_000);
  const principal = principalAxes(triangles);
  const hole = principal && fitHole(points, principal);
  if (!hole) return null;
  const reasons: Reason[] = [holeReason(hole)];
  let confidence: Confidence = hole.gapDegrees > 100 ? 'likely' : 'sure';

  const heavy = outwardSide(triangles, hole);
  let top: Vec3;
  if (heavy) {
    top = heavy.direction;
    reasons.push({ code: where === 'finger' ? 'topByStone' : 'topByDial' });
    if (heavy.weight < 0.12) confidence = atMost(confidence, 'likely');
  } else if (where === 'wrist' && hole.widest > hole.narrowest * 1.06) {
    // A wrist is wider than deep: the wide way lies across it, an opening to the palm's side where it can.
    top =
      hole.gap && Math.abs(dot(hole.gap, hole.v)) > 0.7
        ? scale(hole.v, -Math.sign(dot(hole.gap, hole.v)))
        : nearest(hole.v, where);
    reasons.push({ code: 'topFree' });
  } else {
    top = nearestAcross(hole.axis, where);
    reasons.push({ code: 'topFree' });
  }
  // A crown shows on something with a dial only; a charm is no crown.
  const axis = along(
    hole,
    where === 'wrist' && heavy && heavy.weight > 0.5 ? caseOf(triangles, hole, top) : 0,
  );
  const axes = where === 'finger' ? fingerAxes(axis, top) : axesFrom(cross(top, axis), top);
  const [least, most] = usual[where];
  if (hole.radius * 2 < least || hole.radius * 2 > most) {
    confidence = 'unsure';
    reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(hole.radius * 2) } });
  }
  const reach = outermost(points, hole, top);
  return {
    confidence,
    reasons,
    found: {
      version: 1,
      side: 'either',
      placement: placementOf(hole.centre, axes),
      landmarks: {
        axisStart: add(hole.centre, scale(hole.axis, hole.from)),
        axisEnd: add(hole.centre, scale(hole.axis, hole.to)),
        top: add(hole.centre, scale(unit(across(top, hole.axis)), reach)),
      },
      sizes: {
        innerDiameterMillimetres: millimetres(hole.radius * 2),
        innerWidthMillimetres: millimetres(hole.widest),
        innerHeightMillimetres: millimetres(hole.narrowest),
        innerCircumferenceMillimetres: millimetres(hole.circumference),
      },
      occluders: [],
      by: 'proposal',
    },
  };
}

function holeReason({ radius, widest, narrowest, gapDegrees }: Hole): Reason {
  if (gapDegrees > 12) {
    return { code: 'holeOpen', values: { width: millimetres(widest), height: millimetres(narrowest) } };
  }
  if (widest > narrowest * 1.06) {
    return { code: 'holeOval', values: { width: millimetres(widest), height: millimetres(narrowest) } };
  }
  return { code: 'holeRound', values: { millimetres: millimetres(radius * 2) } };
}

/** Where the thing is broadest along its axis and stands out furthest: the stone, the dial, the charm. */
function outwardSide(triangles: Float32Array, hole: Hole): { direction: Vec3; weight: number } | null {
  const points = surfacePoints(triangles, 4000);
  const sum: Vec3 = [0, 0, 0];
  let total = 0;
  for (let i = 0; i < points.count; i++) {
    const p: Vec3 = [
      points.positions[i * 3]! - hole.centre[0],
      points.positions[i * 3 + 1]! - hole.centre[1],
      points.positions[i * 3 + 2]! - hole.centre[2],
    ];
    const out = across(p, hole.axis);
    const radius = length(out);
    const beyond = Math.max(0, radius - hole.widest / 2 - (hole.to - hole.from) * 0.1);
    const weight = (dot(p, hole.axis) ** 2 + beyond ** 2) ** 2;
    total += weight;
    for (let k = 0; k < 3; k++) sum[k]! += (out[k]! / radius) * weight;
  }
  const weight = length(sum) / total;
  return weight > 0.06 ? { direction: unit(sum), weight } : null;
}

/** Which end of the axis is +x: the crown's on a watch, else as in the file. */
function along({ axis }: Hole, crown: number): Vec3 {
  if (crown !== 0) return scale(axis, crown);
  const largest = axis.reduce((best, value, k) => (Math.abs(value) > Math.abs(axis[best]!) ? k : best), 0);
  return scale(axis, Math.sign(axis[largest]!) || 1);
}

/** On which end of the axis a watch's case has its crown: it reaches further there than its middle says. 0: neither. */
function caseOf(triangles: Float32Array, hole: Hole, top: Vec3): -1 | 0 | 1 {
  const points = surfacePoints(triangles, 4000);
  let [low, high, sum, count] = [0, 0, 0, 0];
  for (let i = 0; i < points.count; i++) {
    const p: Vec3 = [
      points.positions[i * 3]! - hole.centre[0],
      points.positions[i * 3 + 1]! - hole.centre[1],
      points.positions[i * 3 + 2]! - hole.centre[2],
    ];
    if (dot(p, top) < hole.narrowest * 0.4) continue;
    const at = dot(p, hole.axis);
    [low, high] = [Math.min(low, at), Math.max(high, at)];
    sum += at;
    count++;
  }
  const lean = high + low - (count > 0 ? (2 * sum) / count : 0);
  return Math.abs(lean) > (high - low) * 0.03 ? (Math.sign(lean) as -1 | 1) : 0;
}

/** Finger: x along it, y outward. */
function fingerAxes(axis: Vec3, top: Vec3): { x: Vec3; y: Vec3; z: Vec3 } {
  const y = unit(across(top, axis));
  return { x: axis, y, z: cross(axis, y) };
}

/** Outward as the demo and the export guide have it: +y of a ring, +z of what is worn on the wrist. */
function nearestAcross(axis: Vec3, where: 'finger' | 'wrist'): Vec3 {
  const wish: Vec3 = where === 'finger' ? [0, 1, 0] : [0, 0, 1];
  const left = across(wish, axis);
  return length(left) > 0.3 ? unit(left) : unit(across(where === 'finger' ? [0, 0, 1] : [0, 1, 0], axis));
}

function nearest(direction: Vec3, where: 'finger' | 'wrist'): Vec3 {
  const wish: Vec3 = where === 'finger' ? [0, 1, 0] : [0, 0.5, 1];
  return scale(direction, dot(direction, wish) < 0 ? -1 : 1);
}

function outermost(points: Float64Array, hole: Hole, top: Vec3): number {
  let reach = 0;
  for (let i = 0; i < points.length; i += 3) {
    reach = Math.max(
      reach,
      (points[i]! - hole.centre[0]) * top[0] +
        (points[i + 1]! - hole.centre[1]) * top[1] +
        (points[i + 2]! - hole.centre[2]) * top[2],
    );
  }
  return reach;
}
