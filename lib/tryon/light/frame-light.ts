import type { Pixels } from '@/lib/photo/pixels';
import type { TrackedFace } from '../tracked';
import { type FaceLight, lightOnFace } from './face-light';
import { brightnessOf } from './frame-brightness';

/** What a frame tells of the light in it. */
export type FrameLight = {
  /** How bright what is put into the frame is to be, 0.25..1 (`brightnessOf`). */
  brightness: number;
  /** Shape [seenSide × seenSide × 3]: the frame without its face, rows from the top, linear RGB. */
  seen: Float32Array;
  /** Of a face in the frame; null: there is none, or it tells nothing. */
  face: FaceLight | null;
};

/** Edge of `FrameLight.seen`. */
export const seenSide = 24;

/** A look at the light costs a millisecond or two, and light changes slowly. Seconds. */
const lookEvery = 0.4;

/**
 * Looks at the light of a row of frames: how bright they are in each one, and where it comes from now and then.
 *
 * @returns What to call with each frame, and its time in seconds.
 */
export function createLightWatch(): {
  next: (pixels: Pixels, face: TrackedFace | null, seconds: number) => FrameLight;
  reset: () => void;
} {
  let last: { light: FrameLight; seconds: number; withFace: boolean } | null = null;
  return {
    next(pixels, face, seconds) {
      const brightness = brightnessOf(pixels);
      const old = !last || Math.abs(seconds - last.seconds) > lookEvery;
      if (last && !old && last.withFace === (face !== null)) return { ...last.light, brightness };
      const light = {
        brightness,
        seen: seenAround(pixels, face),
        face: face && lightOnFace(pixels, face),
      };
      last = { light, seconds, withFace: face !== null };
      return light;
    },
    reset() {
      last = null;
    },
  };
}

/** The frame in few points. Where the face is, what lies beside it: what a lens mirrors is not its wearer. */
function seenAround({ width, height, data }: Pixels, face: TrackedFace | null): Float32Array {
  const seen = new Float32Array(3 * seenSide * seenSide);
  const covered = face ? cellsOf(face, width, height) : null;
  const isCovered = (column: number, row: number) =>
    covered !== null &&
    column >= covered.left &&
    column <= covered.right &&
    row >= covered.top &&
    row <= covered.bottom;
  // So many pixels a side stand for a point.
  const looks = 3;
  for (let row = 0; row < seenSide; row++) {
    for (let column = 0; column < seenSide; column++) {
      if (isCovered(column, row)) continue;
      const into = 3 * (row * seenSide + column);
      for (let look = 0; look < looks * looks; look++) {
        const x = Math.floor(((column + ((look % looks) + 0.5) / looks) / seenSide) * width);
        const y = Math.floor(((row + (Math.floor(look / looks) + 0.5) / looks) / seenSide) * height);
        const at = 4 * (y * width + x);
        for (let k = 0; k < 3; k++) seen[into + k]! += ((data[at + k] as number) / 255) ** 2.2 / looks ** 2;
      }
    }
  }
  if (!covered) return seen;
  for (let row = covered.top; row <= covered.bottom; row++) {
    for (let column = covered.left; column <= covered.right; column++) {
      // Between what is seen to both sides of the face, where it leaves something to a side.
      const [before, after] = [covered.left - 1, covered.right + 1];
      const left = before >= 0 ? before : after < seenSide ? after : null;
      const right = after < seenSide ? after : left;
      const share = (column - covered.left + 1) / (covered.right - covered.left + 2);
      for (let k = 0; k < 3; k++) {
        const from = left === null ? 0.2 : seen[3 * (row * seenSide + left) + k]!;
        const to = right === null ? 0.2 : seen[3 * (row * seenSide + right) + k]!;
        seen[3 * (row * seenSide + column) + k] = from + share * (to - from);
      }
    }
  }
  return seen;
}

/** The cells that a head covers, hair and all. */
function cellsOf({ landmarks }: TrackedFace, width: number, height: number) {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let i = 0; i < landmarks.length; i += 3) {
    left = Math.min(left, landmarks[i] as number);
    right = Math.max(right, landmarks[i] as number);
    top = Math.min(top, landmarks[i + 1] as number);
    bottom = Math.max(bottom, landmarks[i + 1] as number);
  }
  const [aside, above] = [0.15 * (right - left), 0.25 * (bottom - top)];
  const cell = (value: number, size: number) =>
    Math.min(seenSide - 1, Math.max(0, Math.floor((value / size) * seenSide)));
  return {
    left: cell(left - aside, width),
    right: cell(right + aside, width),
    top: cell(top - above, height),
    bottom: cell(bottom, height),
  };
}
