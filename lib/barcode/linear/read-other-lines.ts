import {
  BitArray,
  Code39Reader,
  Code128Reader,
  DecodeHintType,
  ITFReader,
  type Result,
} from '@zxing/library';
import type { Frame, Point } from '../frame';
import { findRuns, reversed } from './find-runs';
import type { Line, LineOptions } from './read-lines';
import { sampleLine } from './sample-line';

/** What several lines say of one symbol that is not of the EAN/UPC family. */
export type OtherSighting = {
  format: 'Code 128' | 'Code 39' | 'ITF-14';
  text: string;
  ends: [Point, Point][];
};

const hints = new Map<DecodeHintType, unknown>([
  // FNC1 is given as ]C1 in front and as GS (29) between elements.
  [DecodeHintType.ASSUME_GS1, true],
  [DecodeHintType.ALLOWED_LENGTHS, Int32Array.of(14)],
]);
/** Bits to a sample: edges keep their fractions. */
const bitsToSample = 4;
/** Light before and after each row: a picture may be cut close to its code. */
const paddingBits = 80;

/**
 * Reads Code 128, Code 39 and ITF-14 with @zxing/library's row readers, on rows made of our edges: those lie where the
 * profile crosses the middle of each swing, to a quarter of a sample.
 */
export function sightOther(
  frame: Frame,
  lines: Iterable<Line>,
  options: LineOptions,
  sightings: OtherSighting[],
): void {
  const readers = [
    ['Code 128', new Code128Reader()],
    ['Code 39', new Code39Reader()],
    ['ITF-14', new ITFReader()],
  ] as const;
  for (const line of lines) {
    const profile = sampleLine(frame, line.from, line.to, options.sideways, options.pitch);
    const runs = profile && findRuns(profile, options.depth);
    if (!runs) continue;
    for (const ordered of [runs, reversed(runs)]) {
      for (const [start, end] of symbols(ordered.widths)) {
        const row = toRow(ordered.widths, start, end);
        const first = ordered.edges[start] as number;
        const direction = Math.sign((ordered.edges.at(-1) as number) - (ordered.edges[0] as number));
        const place = (bit: number): Point => {
          const sample = first + (direction * (bit - paddingBits)) / bitsToSample;
          return { x: profile.from.x + sample * profile.step.x, y: profile.from.y + sample * profile.step.y };
        };
        for (const [format, reader] of readers) {
          let result: Result;
          try {
            result = reader.decodeRow(0, row, hints);
          } catch {
            continue; // the library's way to say "not here"
          }
          const [from, to] = result.getResultPoints();
          if (!from || !to || !plausible(format, result.getText())) continue;
          const ends: [Point, Point] = [place(from.getX()), place(to.getX())];
          const same = sightings.find((other) => other.format === format && other.text === result.getText());
          if (same) same.ends.push(ends);
          else sightings.push({ format, text: result.getText(), ends: [ends] });
        }
      }
    }
  }
}

/**
 * Parts of a line that stand between quiet zones or the line's ends: [first run, last run + 1]. The library takes the
 * first thing in a row that looks like a start pattern for one, so each symbol gets a row of its own.
 */
function symbols(widths: Float32Array): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  for (let i = 1; i <= widths.length; i += 2) {
    if (i < widths.length && (widths[i] as number) < 5 * narrowest(widths, i)) continue;
    if (i - start >= 20) parts.push([start, Math.min(i + 1, widths.length)]);
    start = i;
  }
  return parts;
}

/** Of the runs around a light one: what a narrow element measures, or a little more. */
function narrowest(widths: Float32Array, at: number): number {
  const around = [...widths.subarray(Math.max(0, at - 8), at), ...widths.subarray(at + 1, at + 9)].sort(
    (a, b) => a - b,
  );
  return around[Math.floor(around.length / 4)] as number;
}

/** Code 39 has no check character: one of a character or two is found in any fence. */
function plausible(format: OtherSighting['format'], text: string): boolean {
  if (format === 'ITF-14') return /^\d{14}$/.test(text);
  return text.length >= (format === 'Code 39' ? 4 : 2);
}

function toRow(widths: Float32Array, start: number, end: number): BitArray {
  let total = 0;
  for (let i = start; i < end; i++) total += widths[i] as number;
  const row = new BitArray(Math.ceil(total * bitsToSample) + 2 * paddingBits);
  let at = paddingBits;
  for (let i = start; i < end; i++) {
    const next = at + (widths[i] as number) * bitsToSample;
    if (i % 2 === 0 && Math.round(next) > Math.round(at)) row.setRange(Math.round(at), Math.round(next));
    at = next;
  }
  return row;
}
