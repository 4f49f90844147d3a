import type { Point } from './frame';
import { overlap, type Reading } from './reading';

/** A code that enough frames have agreed on, where it was seen last. */
export type Agreed = Reading & { frames: number };

export type AgreementOptions = {
  /** Frames that must say the same. One alone may be a trick of motion blur. */
  frames: number;
  /** A code that was not seen for so long, and in so many looks, is gone: a slow phone looks seldom. */
  forgetMs: number;
  forgetLooks: number;
};
export const usualAgreement: AgreementOptions = { frames: 2, forgetMs: 700, forgetLooks: 5 };

type Seen = { reading: Reading; frames: number; lastMs: number; lastLook: number };

/** Watches readings of a running camera and says which of them can be believed. */
export function createAgreement(options: AgreementOptions = usualAgreement) {
  let seen: Seen[] = [];
  let looks = 0;
  return {
    /**
     * @param nowMs Of any steady clock.
     * @returns Every code that enough frames agree on and that is still in view; `settled` once no other code has been
     * seen that has yet to be agreed on, so that one of two is not taken before the other was found.
     */
    feed(readings: readonly Reading[], nowMs: number): { agreed: Agreed[]; settled: boolean } {
      looks++;
      for (const reading of readings) {
        const before = seen.find(
          (one) => one.reading.text === reading.text && one.reading.format === reading.format,
        );
        if (before) {
          before.frames++;
          before.reading = reading;
          before.lastMs = nowMs;
          before.lastLook = looks;
          continue;
        }
        // Another text at the same place: one of them is wrong, and neither is believed until it has shown twice again.
        for (const other of seen) if (overlap(other.reading, reading) > 0.5) other.frames = 0;
        seen.push({ reading, frames: 1, lastMs: nowMs, lastLook: looks });
      }
      seen = seen.filter(
        ({ lastMs, lastLook }) => nowMs - lastMs < options.forgetMs || looks - lastLook < options.forgetLooks,
      );
      const agreed = seen.filter(({ frames }) => frames >= options.frames);
      return {
        agreed: agreed.map(({ reading, frames }) => ({ ...reading, frames })),
        settled: agreed.length > 0 && agreed.length === seen.length,
      };
    },
    clear() {
      seen = [];
    },
  };
}

/** The mean luminance of a frame, from a grid of its pixels: a covered lens is near 0. */
export function meanLuminance(luminance: Uint8ClampedArray): number {
  const step = Math.max(1, Math.floor(luminance.length / 4096));
  let sum = 0;
  let count = 0;
  for (let i = 0; i < luminance.length; i += step, count++) sum += luminance[i] as number;
  return count === 0 ? 0 : sum / count;
}

/** Four corners as a polygon's `points` for SVG. */
export function polygonPoints(corners: readonly Point[]): string {
  return corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
