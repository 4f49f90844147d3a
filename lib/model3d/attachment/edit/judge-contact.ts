import { type Placement, place } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Anchor } from '@/lib/product/category';

export type ContactVerdict = {
  kind: 'touches' | 'floats' | 'sinks';
  /** How far off the nearest point is, or how deep the deepest lies inside. */
  metres: number;
};

/**
 * How deep each thing may lie inside a body, metres: a post goes through a lobe, a shoe's lining touches all of a
 * foot, and skin gives way under what sits tight.
 */
const maySink: Partial<Record<Anchor, number>> = {
  face: 0.006,
  head: 0.012,
  ear: 0.018,
  neck: 0.01,
  wrist: 0.005,
  finger: 0.0015,
  foot: 0.02,
};
/** How far off it may be before it floats. */
const mayFloat: Partial<Record<Anchor, number>> = { face: 0.006, head: 0.012, ear: 0.003, neck: 0.014 };

/**
 * Whether a thing sits on its place.
 *
 * @param points Of the model, shape [n × 3], metres.
 * @param distance From the place's surface for a point of its frame, metres, negative inside.
 */
export function judgeContact(
  points: ArrayLike<number>,
  placement: Placement,
  distance: (p: Vec3) => number,
  where: Anchor,
): ContactVerdict {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 2 < points.length; i += 3) {
    const p = place(placement, [points[i]!, points[i + 1]!, points[i + 2]!]);
    // Temples are springs: only the front of glasses says how they sit.
    if (where === 'face' && p[2] < -0.025) continue;
    least = Math.min(least, distance(p));
  }
  if (least < -(maySink[where] ?? 0.004)) return { kind: 'sinks', metres: -least };
  if (least > (mayFloat[where] ?? 0.004)) return { kind: 'floats', metres: least };
  return { kind: 'touches', metres: Math.max(0, -least) };
}
