import type { ViewAngle } from '@/lib/product/product';
import type { Vector } from './frame';
import { cameraBasis } from './frame';

/** One measured edge of a model's box. */
export type SizeLine = { measure: 'width' | 'height' | 'depth'; from: Vector; to: Vector; metres: number };

/**
 * The edges of the box along which to write its size, chosen so that they lie in front and at the side from a view
 * angle, and a little outside the box.
 *
 * @param air Metres between a line and the box.
 */
export function sizeLines(bounds: { min: Vector; max: Vector }, view: ViewAngle, air: number): SizeLine[] {
  const { back } = cameraBasis(view);
  const { min, max } = bounds;
  const front = back[2] >= 0 ? max[2] + air : min[2] - air;
  const side = back[0] >= 0 ? max[0] + air : min[0] - air;
  const far = back[0] >= 0 ? min[0] - air : max[0] + air;
  const nearZ = back[2] >= 0 ? max[2] : min[2];
  return [
    {
      measure: 'width',
      from: [min[0], min[1], front],
      to: [max[0], min[1], front],
      metres: max[0] - min[0],
    },
    {
      measure: 'depth',
      from: [side, min[1], min[2]],
      to: [side, min[1], max[2]],
      metres: max[2] - min[2],
    },
    {
      measure: 'height',
      from: [far, min[1], nearZ],
      to: [far, max[1], nearZ],
      metres: max[1] - min[1],
    },
  ];
}
