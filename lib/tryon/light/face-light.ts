import { solveLinear } from '@/lib/ar/room-photo/matrix';
import { rotate } from '@/lib/model3d/attachment/rigid';
import { length, scale, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import type { TrackedFace } from '../tracked';
import { faceNormals, skinPoints } from './skin-points';

/** Where the light on a face comes from, in the camera's space. */
export type FaceLight = {
  /** Unit, from the face towards its strongest light. */
  direction: Vec3;
  /** What of the light on a spot that faces that way comes from about there, 0..1; the rest comes from everywhere. */
  share: number;
};

/** What is taken for the light where no face tells: from above and ahead, as rooms are lit. */
export const usualFaceLight: FaceLight = { direction: [0, 0.55, 0.835], share: 0.35 };

/** So many spots must be seen well. */
const fewest = 30;
/** How much a face's own shades (its form's errors, a flush, a shine) spread about the fit, as a share of its brightness. */
const spread = 0.12;
/** How sure `usualFaceLight` is: one standard deviation of each coefficient, as shares of the face's brightness. */
const sure: Vec3 = [0.5, 0.2, 0.25];
const rounds = 4;

/**
 * The light that a face's shading tells of. Skin is taken to be matt and of one colour: its brightness over the ways it faces
 * is fitted by spherical harmonics of the first order (Ramamoorthi and Hanrahan, "An Efficient Representation for
 * Irradiance Environment Maps", 2001), in which a lamp of strength d is d/4 + d/2 · cosine. Beards, hair, shine and shadows
 * are outliers (Tukey's weights). What a face can hardly tell, light from ahead against light from everywhere, is held near
 * the usual.
 *
 * @param pixels The frame that the face was tracked in.
 * @returns Null where too little skin is seen.
 */
export function lightOnFace(pixels: Pixels, { landmarks, shape, pose }: TrackedFace): FaceLight | null {
  const normals = faceNormals(shape);
  const spots: { normal: Vec3; bright: number }[] = [];
  const reach = Math.max(1, Math.round(widthOf(landmarks) / 120));
  for (const index of skinPoints) {
    const normal = rotate(pose.quaternion, [
      normals[3 * index] as number,
      normals[3 * index + 1] as number,
      normals[3 * index + 2] as number,
    ]);
    // What is seen from the side is smeared over by what lies behind it.
    if (normal[2] < 0.25) continue;
    const bright = brightnessAt(
      pixels,
      landmarks[3 * index] as number,
      landmarks[3 * index + 1] as number,
      reach,
    );
    if (bright !== null) spots.push({ normal, bright });
  }
  if (spots.length < fewest) return null;
  const middle = spots.map(({ bright }) => bright).sort((a, b) => a - b)[spots.length >> 1] as number;
  if (!(middle > 1e-3)) return null;
  const fit = fitHarmonics(spots.map(({ normal, bright }) => ({ normal, bright: bright / middle })));
  return fit && lampOf(fit);
}

type Harmonics = [even: number, x: number, y: number, z: number];

/** The first-order harmonics of a lamp and of even light that together light a spot facing the lamp with 1. */
function harmonicsOf({ direction, share }: FaceLight): Harmonics {
  const half = share / 2;
  return [1 - share + share / 4, ...scale(direction, half)] as Harmonics;
}

function lampOf([even, x, y, z]: Harmonics): FaceLight {
  const towards: Vec3 = [x, y, z];
  const lamp = 2 * length(towards);
  const share = lamp / Math.max(lamp, even - lamp / 4 + lamp);
  if (lamp < 1e-6) return { direction: usualFaceLight.direction, share: 0 };
  return { direction: scale(towards, 2 / lamp), share: Math.min(1, share) };
}

/** Weighted least squares, weighed anew after each round, with `usualFaceLight` as what is known beforehand. */
function fitHarmonics(spots: readonly { normal: Vec3; bright: number }[]): Harmonics | null {
  // The usual light, as bright as this face is.
  const usual = harmonicsOf(usualFaceLight);
  const at = (fit: Harmonics, [x, y, z]: Vec3) => fit[0] + fit[1] * x + fit[2] * y + fit[3] * z;
  const mean = spots.reduce((sum, { normal }) => sum + at(usual, normal), 0) / spots.length;
  const known = usual.map((value) => value / mean) as Harmonics;
  let fit = known;
  for (let round = 0; round < rounds; round++) {
    const a = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    const b = [0, 1, 2, 3].map(() => [0]);
    // The first look judges nobody: half the face may lie in shade.
    const limit = round === 0 ? Number.POSITIVE_INFINITY : 4 * spread;
    for (const { normal, bright } of spots) {
      const off = Math.abs(bright - at(fit, normal)) / limit;
      if (off >= 1) continue;
      const weight = ((1 - off * off) / spread) ** 2;
      const row = [1, ...normal];
      for (let i = 0; i < 4; i++) {
        for (let k = 0; k < 4; k++) a[i]![k]! += weight * row[i]! * row[k]!;
        b[i]![0]! += weight * row[i]! * bright;
      }
    }
    for (let k = 0; k < 3; k++) {
      const weight = 1 / sure[k]! ** 2;
      // Neighbours on a face share their errors: each counts as a tenth of a spot of its own.
      a[k + 1]![k + 1]! += 10 * weight;
      b[k + 1]![0]! += 10 * weight * known[k + 1]!;
    }
    const solved = solveLinear(a, b);
    if (!solved) return null;
    fit = solved.map(([value]) => value) as Harmonics;
  }
  return fit[0] > 0 ? fit : null;
}

/** Linear luminance, the mean over a square; null outside the frame, and where the sensor was full. */
function brightnessAt({ width, height, data }: Pixels, x: number, y: number, reach: number): number | null {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < reach || row < reach || column >= width - reach || row >= height - reach) return null;
  let [sum, count] = [0, 0];
  for (let j = row - reach; j <= row + reach; j++) {
    for (let i = column - reach; i <= column + reach; i++) {
      const at = 4 * (j * width + i);
      const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
      if (Math.max(r, g, b) > 251) return null;
      sum += 0.2126 * linear[r]! + 0.7152 * linear[g]! + 0.0722 * linear[b]!;
      count++;
    }
  }
  return sum / count;
}

const linear = Float32Array.from({ length: 256 }, (_, value) => (value / 255) ** 2.2);

/** Between the sides of the face before the ears, pixels. */
function widthOf(landmarks: ArrayLike<number>): number {
  const [right, left] = [3 * 234, 3 * 454];
  return Math.hypot(
    (landmarks[left] as number) - (landmarks[right] as number),
    (landmarks[left + 1] as number) - (landmarks[right + 1] as number),
  );
}
