import { type Measured, z95 } from '@/lib/fit/measured';

/** Both eyes in one frame, in pixels of the frame. */
export type EyesSeen = {
  /** Width of each visible iris, left and right of the picture. */
  irisWidths: readonly [number, number];
  /** Between the middles of the irises. */
  pupilDistance: number;
  /** How far the head is turned aside and up, radians. The eyes look at the camera. */
  yawRadians: number;
  pitchRadians: number;
  /** False where the irises' widths are a guess, without their rims. */
  sharp?: boolean;
};

/** What turns pixels into millimetres. `relativeSd`: one standard deviation as a share of the length. */
export type PixelScale = { millimetresPerPixel: number; relativeSd: number };

/** The visible iris of adults, across: 11.71 ± 0.42 mm in Rüfer et al., Cornea 24 (2005); wider here, for all peoples. */
export const iris = { millimetres: 11.7, sdMillimetres: 0.5 } as const;
/** Pupils of adults who look far: 63.36 ± 3.83 mm of 3,976 persons (Dodgson, Proc. SPIE 5291, 2004). */
export const adults = { millimetres: 63.36, sdMillimetres: 3.83 } as const;
/** From an eye's centre of rotation to its pupil: 13.5 mm to the cornea, less 3 mm. */
const pupilToCentreMillimetres = 10.5;
/** A head that is turned further shows its eyes at different distances. */
const mostTurnRadians = (12 * Math.PI) / 180;
/** Frames that follow each other are nearly the same picture: so many of them tell as much as one. */
const framesOfOneOpinion = 5;
const fewestFrames = 10;

/** Frames of a camera that runs, or one photo: that is one look, whose own error no other look shows. */
export type Looks = 'live' | 'photo';
/**
 * Standard deviations of what one photo shows, as shares: the width of an iris by its rim or as the network guesses it, and the
 * distance between two. Measured by bench/tryon/measure.ts.
 */
const oneLook = { irisSd: 0.015, guessedSd: 0.05, apartSd: 0.006 } as const;

/**
 * The distance between the pupils, looking far.
 *
 * By the irises alone the scale is off by as much as this person's irises differ from the mean (4 %), whatever the number of
 * frames; so the answer is drawn to what adults measure by as much as it is unsure. By `scale` (a card's) it is not.
 *
 * @param frames In the order they were seen.
 * @param focalPixels The lens' focal length in pixels of the frame, for how far away the face is.
 * @param scale Millimetres at the eyes, measured by something else than irises; null for none.
 * @param looks A photo is one frame (or a few of one moment), and its interval is wider.
 * @returns With its 95 % interval. Null from too few frames that look straight at the camera.
 */
export function pupillaryDistance(
  frames: readonly EyesSeen[],
  focalPixels: number,
  scale: PixelScale | null,
  looks: Looks = 'live',
): Measured | null {
  const straight = frames.filter(looksStraight);
  if (straight.length < (looks === 'photo' ? 1 : fewestFrames)) return null;
  const irisPixels = straight.map(({ irisWidths: [left, right] }) => (left + right) / 2);
  // A turned head's eyes are seen closer together; the irises, which look at the camera, are not.
  const apart = straight.map(({ pupilDistance, yawRadians }) => pupilDistance / Math.cos(yawRadians));
  const ratio = centre(apart.map((pixels, i) => (scale ? pixels : pixels / irisPixels[i]!)));
  const [unit, relativeSd] = scale
    ? [scale.millimetresPerPixel, scale.relativeSd]
    : [iris.millimetres, iris.sdMillimetres / iris.millimetres];
  const near = ratio.middle * unit;
  const perPixel = scale?.millimetresPerPixel ?? iris.millimetres / centre(irisPixels).middle;
  // Eyes on the camera turn in. (The same for both ways of knowing the scale.)
  const away = focalPixels * perPixel;
  const far = (near * (away + pupilToCentreMillimetres)) / away;
  const guessed = straight.every(({ sharp }) => sharp === false);
  const own = scale ? oneLook.apartSd : guessed ? oneLook.guessedSd : oneLook.irisSd;
  const sd = far * Math.hypot(relativeSd, looks === 'photo' ? own : ratio.sd / ratio.middle);
  return scale ? answer(far, sd) : amongAdults(far, sd);
}

/** Whether a frame is good to measure by: the head looks at the camera, both irises are seen. */
export function looksStraight({ yawRadians, pitchRadians, irisWidths }: EyesSeen): boolean {
  return (
    Math.abs(yawRadians) <= mostTurnRadians &&
    Math.abs(pitchRadians) <= mostTurnRadians &&
    irisWidths.every((width) => width > 0)
  );
}

/** A measurement and what is known of people at large, each by its certainty. */
function amongAdults(millimetres: number, sd: number): Measured {
  const [own, all] = [1 / sd ** 2, 1 / adults.sdMillimetres ** 2];
  return answer((own * millimetres + all * adults.millimetres) / (own + all), Math.sqrt(1 / (own + all)));
}

function answer(millimetres: number, sd: number): Measured {
  return { millimetres, errorMillimetres: z95 * sd };
}

/** The median, and the standard deviation of it: a blink or a glance aside moves neither. */
function centre(values: readonly number[]): { middle: number; sd: number } {
  const middle = median(values);
  // 1.4826: of the normal distribution, from the median of distances; 1.2533: of a median against a mean.
  const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  return { middle, sd: (1.2533 * spread) / Math.sqrt(Math.max(1, values.length / framesOfOneOpinion)) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
}
