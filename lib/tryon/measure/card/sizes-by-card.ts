import type { FaceLook } from '../face-look';
import { type FaceMeasured, faceSizes } from '../face-sizes';
import type { PixelScale } from '../pupillary-distance';

/** A look at a face in a frame that showed a card on its forehead, and the scale that the card gave. */
export type CardLook = { look: FaceLook; scale: PixelScale };

/**
 * The sizes of a face from frames in which a card told the scale, each its own, as the face moves nearer and farther. Where
 * the card is held against the pupils is in all of them alike, so more frames do not make that surer.
 *
 * @returns Null for none.
 */
export function sizesByCard(seen: readonly CardLook[], focalPixels: number): FaceMeasured | null {
  const [first] = seen;
  if (!first) return null;
  const { millimetresPerPixel } = first.scale;
  const looks = seen.map(({ look, scale }): FaceLook => {
    const by = scale.millimetresPerPixel / millimetresPerPixel;
    const [left, right] = look.irisWidths;
    return {
      ...look,
      irisWidths: [left * by, right * by],
      pupilDistance: look.pupilDistance * by,
      widthPerAway: look.widthPerAway * by,
    };
  });
  const relativeSd = seen.reduce((sum, { scale }) => sum + scale.relativeSd, 0) / seen.length;
  return faceSizes(looks, focalPixels, { millimetresPerPixel, relativeSd }, 'photo');
}
