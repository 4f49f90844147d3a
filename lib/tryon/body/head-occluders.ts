import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { canonicalFace } from '../face/canonical-face';

/** A rounded form in the frame `face` that hides what is behind it. Metres. */
export type Ellipsoid = { at: Vec3; radii: Vec3 };

/** Widest vertices of the face before the ears: right and left. */
const sides = [127, 356] as const;

/** From the face's median plane to its side before the ears, metres. */
export function halfWidth(shape: ArrayLike<number>): number {
  return ((shape[3 * sides[1]] as number) - (shape[3 * sides[0]] as number)) / 2;
}

/**
 * What hides glasses on a head besides its tracked face: the skull, which the temples run along, and the ears, which they
 * end behind. As wide as this face; as deep as the median head of docs/attachment.md.
 *
 * @param shape Shape [468, 3] of the face in the frame `face`, metres.
 */
export function headOccluders(shape: ArrayLike<number>): Ellipsoid[] {
  const half = halfWidth(shape);
  const middle = ((shape[3 * sides[0]] as number) + (shape[3 * sides[1]] as number)) / 2;
  const by = half / ((canonicalFace[3 * sides[1]] as number) / 1000);
  // A real temple bends outwards along a head that is wider than it; a drawn one must not be swallowed by it.
  const skull: Ellipsoid = {
    at: [middle, 0.028 * by, -0.097 * by],
    radii: [half * 0.86, 0.105 * by, 0.09 * by],
  };
  const ear = (side: 1 | -1): Ellipsoid => ({
    at: [middle + side * half * 1.06, -0.012 * by, -0.108 * by],
    radii: [0.012 * by, 0.031 * by, 0.015 * by],
  });
  return [skull, ear(1), ear(-1)];
}
