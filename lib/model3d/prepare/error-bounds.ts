import type { Triangles } from '@/lib/model3d/deviation/world-triangles';
import { boundsOf, sizeOf } from '@/lib/model3d/scale/bounds';
import type { ScaleVerdict } from '@/lib/model3d/scale/judge-scale';
import type { PrepareOptions } from './prepare-options';

/** Of a bound; the rest is for the rounding of positions when they are packed (14 bits: 0.005 % of a part's size). */
export const simplificationShare = 0.8;

/** Metres that one unit of the file is believed to be. */
export function trueUnit({ fixes }: ScaleVerdict): number {
  return fixes.reduce((unit, fix) => (fix.kind === 'scale' ? unit * fix.factor : unit), 1);
}

/** Millimetres mean something once it is known what a unit is; until then the share of the size bounds alone. */
export function errorBounds(
  surface: Triangles,
  metres: number,
  scale: ScaleVerdict,
  options: PrepareOptions,
) {
  const bounds = boundsOf(surface);
  const diagonal = (bounds ? Math.hypot(...sizeOf(bounds)) : 0) * metres * 1000;
  const known = ['right', 'fix'].includes(scale.verdict);
  const most = known ? options.maxErrorMillimetres : Number.POSITIVE_INFINITY;
  return {
    unseenMillimetres: Math.min(most, diagonal * options.unseenErrorShare),
    maxMillimetres: Math.min(most, diagonal * options.maxErrorShare),
  };
}
