import { type Measured, z95 } from '@/lib/fit/measured';
import type { FaceLook } from './face-look';
import { type Looks, looksStraight, median, type PixelScale, pupillaryDistance } from './pupillary-distance';

export type FaceMeasured = { pupillaryDistance: Measured; faceWidth: Measured };

/**
 * The mesh's outermost points lie on the outline of the head, farther out than the cheekbones, where a face's width is told:
 * in 14 portraits they were 2.36 pupils' distances apart, where adults' cheekbones are 2.19 (about 139 mm over 63.4 mm).
 */
const cheekbonesOverOutline = 2.19 / 2.36;
/** How far a network's outline of a head is off for one person, as a share. */
const outlineSd = 0.03;
/** The outline lies behind the pupils, so its width hangs on how near the face is, and that on a lens that is mostly a guess. */
const outlineBehindMillimetres = 55;
const lensSd = 0.15;

/**
 * The sizes of a face, from looks at it: what is told of its width has the scale's error, which it shares with the pupils.
 *
 * @param focalPixels Of the lens, in pixels of the frames.
 * @returns Null from too few looks straight at the camera.
 */
export function faceSizes(
  looks: readonly FaceLook[],
  focalPixels: number,
  scale: PixelScale | null,
  kind: Looks,
): FaceMeasured | null {
  const pupils = pupillaryDistance(looks, focalPixels, scale, kind);
  if (!pupils) return null;
  const straight = looks.filter(looksStraight);
  const share = median(
    straight.map(
      ({ widthPerAway, pupilDistance, yawRadians }) =>
        (widthPerAway * focalPixels * Math.cos(yawRadians)) / pupilDistance,
    ),
  );
  const millimetres = share * cheekbonesOverOutline * pupils.millimetres;
  const away =
    (focalPixels * pupils.millimetres) / median(straight.map(({ pupilDistance }) => pupilDistance));
  const relative = Math.hypot(
    pupils.errorMillimetres / pupils.millimetres,
    z95 * outlineSd,
    (z95 * lensSd * outlineBehindMillimetres) / away,
  );
  return {
    pupillaryDistance: pupils,
    faceWidth: { millimetres, errorMillimetres: millimetres * relative },
  };
}
