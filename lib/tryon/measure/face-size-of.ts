import { type Measured, z95 } from '@/lib/fit/measured';
import type { WornSizes } from '@/lib/fit/wear/worn-sizes';
import { adults } from './pupillary-distance';

/** Of an average adult, millimetres: cheekbones (about), pupils (Dodgson 2004). */
const average = { faceWidth: 139, pupillaryDistance: adults.millimetres } as const;
/** How far each length of a person differs from what the size of their face lets expect, as a share. */
const ownSd = { faceWidth: 0.035, pupillaryDistance: 0.045 } as const;

/**
 * How large a face is against the average one, from sizes that its owner measured: for `TrackerClient.setFaceSize`.
 *
 * @returns With its relative standard deviation. Null where neither the face nor the pupils were measured: then the tracker's
 *   own assumption is the better one.
 */
export function faceSizeOf(
  sizes: Pick<WornSizes, 'faceWidth' | 'pupillaryDistance'>,
): { size: number; sizeSigma: number } | null {
  const parts = (['faceWidth', 'pupillaryDistance'] as const).flatMap((part) => {
    const measured = sizes[part];
    return measured ? [opinion(measured, average[part], ownSd[part])] : [];
  });
  if (parts.length === 0) return null;
  const weight = parts.reduce((sum, { sd }) => sum + 1 / sd ** 2, 0);
  const size = parts.reduce((sum, part) => sum + part.size / part.sd ** 2, 0) / weight;
  return { size, sizeSigma: Math.sqrt(1 / weight) };
}

function opinion({ millimetres, errorMillimetres }: Measured, of: number, own: number) {
  return { size: millimetres / of, sd: Math.hypot(errorMillimetres / z95 / millimetres, own) };
}
