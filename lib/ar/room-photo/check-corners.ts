import type { PicturePoint } from './room-camera';

/** Four corners in turn: the first side is corner 0 to 1, the second 1 to 2. */
export type Corners = readonly [PicturePoint, PicturePoint, PicturePoint, PicturePoint];

/** Why nothing can be said of a room from what was marked; each has one sentence in `messages`. */
export type Refusal =
  | 'corners-crossed'
  | 'corners-in-line'
  | 'corners-too-close'
  | 'not-a-rectangle'
  | 'seen-from-below'
  | 'too-uncertain';

/** Sides below this say nothing: a corner is marked to one or two pixels. */
const shortestSidePixels = 12;
/** Height over the longest side of the flattest corner. */
const flattest = 0.035;

/**
 * What is wrong with four marked corners before anything is solved; null when they can be the picture of a rectangle.
 *
 * @param pixel Picture pixels that a corner is marked to, e.g. 2 when the picture is shown at half its size.
 */
export function checkCorners(corners: Corners, pixel = 1): Refusal | null {
  const sides = corners.map((at, i) => {
    const next = corners[(i + 1) % 4] as PicturePoint;
    return { x: next.x - at.x, y: next.y - at.y };
  });
  const lengths = sides.map(({ x, y }) => Math.hypot(x, y));
  if (Math.min(...lengths) < shortestSidePixels * pixel) return 'corners-too-close';
  const turns = sides.map((side, i) => {
    const next = sides[(i + 1) % 4] as PicturePoint;
    return side.x * next.y - side.y * next.x;
  });
  const turning = turns.filter((turn) => turn > 0).length;
  if (turning !== 0 && turning !== 4) return 'corners-crossed';
  const longest = Math.max(...lengths);
  const flat = turns.some((turn, i) => {
    const chord = Math.max(lengths[i] as number, lengths[(i + 1) % 4] as number);
    return Math.abs(turn) / (chord * longest) < flattest;
  });
  return flat ? 'corners-in-line' : null;
}

/** The same four corners against the clock as the picture is seen; the first side stays the first. */
export function againstTheClock(corners: Corners): Corners {
  const [a, b, c, d] = corners;
  const area = (c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x); // twice the signed area; y points down
  return area < 0 ? corners : [b, a, d, c];
}
