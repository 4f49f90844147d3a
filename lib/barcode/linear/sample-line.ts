import type { Frame, Point } from '../frame';

/** Luminance along a straight line of a frame. `count` samples are used of what may be a larger buffer. */
export type Profile = {
  values: Float32Array;
  count: number;
  from: Point;
  /** From one sample to the next, in pixels of the frame. */
  step: Point;
};

/**
 * Samples a line bilinearly; what lies outside the frame is left out, so the line is cut to the frame.
 *
 * @param sideways Pixels that each sample is averaged over across the line, on both sides. Bars are long: this takes
 * noise away and keeps the edges, as long as the line is square to them.
 * @param pitch Pixels from one sample to the next.
 * @returns null where less than 32 samples lie in the frame.
 */
export function sampleLine(frame: Frame, from: Point, to: Point, sideways = 0, pitch = 1): Profile | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 16) return null;
  const step = { x: ((to.x - from.x) / length) * pitch, y: ((to.y - from.y) / length) * pitch };
  const span = clip(frame, from, step, Math.floor(length / pitch));
  if (!span || span.last - span.first < 32) return null;
  const count = span.last - span.first + 1;
  const start = { x: from.x + span.first * step.x, y: from.y + span.first * step.y };
  const values = new Float32Array(count);
  const across = { x: -step.y / pitch, y: step.x / pitch };
  for (let k = -sideways; k <= sideways; k++) {
    addSamples(frame, start.x + k * across.x, start.y + k * across.y, step, values);
  }
  if (sideways > 0) for (let i = 0; i < count; i++) (values[i] as number) /= 2 * sideways + 1;
  return { values, count, from: start, step };
}

function addSamples(frame: Frame, x0: number, y0: number, step: Point, values: Float32Array): void {
  const { width, height, luminance } = frame;
  for (let i = 0; i < values.length; i++) {
    const x = Math.min(width - 1.001, Math.max(0, x0 + i * step.x));
    const y = Math.min(height - 1.001, Math.max(0, y0 + i * step.y));
    const column = Math.floor(x);
    const row = Math.floor(y);
    const fx = x - column;
    const fy = y - row;
    const at = row * width + column;
    const right = column + 1 < width ? 1 : 0;
    const below = row + 1 < height ? width : 0;
    const top = (luminance[at] as number) * (1 - fx) + (luminance[at + right] as number) * fx;
    const bottom =
      (luminance[at + below] as number) * (1 - fx) + (luminance[at + below + right] as number) * fx;
    values[i] = (values[i] as number) + top * (1 - fy) + bottom * fy;
  }
}

/** The first and last sample that lie inside the frame. */
function clip(frame: Frame, from: Point, step: Point, samples: number) {
  let first = 0;
  let last = samples;
  for (const [start, delta, size] of [
    [from.x, step.x, frame.width - 1],
    [from.y, step.y, frame.height - 1],
  ] as const) {
    if (Math.abs(delta) < 1e-9) {
      if (start < 0 || start > size) return null;
      continue;
    }
    const a = (0 - start) / delta;
    const b = (size - start) / delta;
    first = Math.max(first, Math.ceil(Math.min(a, b)));
    last = Math.min(last, Math.floor(Math.max(a, b)));
  }
  return last > first ? { first, last } : null;
}
