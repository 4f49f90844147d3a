import type { Frame } from './frame';
import { overlap, type Reading } from './reading';
import { type Strategy, strategies, toFrames } from './strategies';

export type ReadOptions = {
  /** Time after which no further step is begun; the first always is. One that has begun is not cut short. */
  budgetMs: number;
  /** A clock in milliseconds. */
  now: () => number;
  /** Strategies in their order; all where left out. */
  strategies?: readonly Strategy[];
  /**
   * What each strategy took so far, milliseconds by its name; kept by the caller, and changed. With it, the second step is
   * always tried, and a later one only where it is likely to end within the budget: a running camera's frames are many.
   */
  costs?: Map<string, number>;
};

/** Budgets: of a frame of a running camera, and of a photo, which nobody can hold still again. */
export const budgets = { live: 40, photo: 1500 } as const;

export type FrameResult = {
  readings: Reading[];
  /** Name of the last strategy that ran. */
  strategy: string;
  tookMs: number;
};

/**
 * Reads the codes of one frame: strategies one after another, the cheapest first, until one has found something, all
 * were tried, or the time is up. Strategies of the same step all run, so that a frame's bar code does not hide its QR
 * code.
 *
 * @param frame Not modified. Any size; what is larger than the strategies look at is shrunk by them.
 */
export function readFrame(frame: Frame, options: ReadOptions): FrameResult {
  const start = options.now();
  const readings: Reading[] = [];
  let step = -1;
  let steps = 0;
  let strategy = '';
  // The library's exceptions are its way to say "not here", thousands of times a frame: no one reads their stacks.
  const traceLimit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    const frames = toFrames(frame);
    for (const next of options.strategies ?? strategies) {
      const goOn = next.step === step || step < 0;
      const began = options.now();
      if (!goOn && (readings.length > 0 || began - start > options.budgetMs)) break;
      const before = options.costs?.get(next.name);
      if (!goOn && steps > 1 && before !== undefined && began - start + before > options.budgetMs) continue;
      if (next.step !== step) steps++;
      step = next.step;
      strategy = next.name;
      for (const reading of next.read(frames)) add(readings, reading);
      const took = options.now() - began;
      options.costs?.set(next.name, before === undefined ? took : before + 0.2 * (took - before));
    }
  } finally {
    Error.stackTraceLimit = traceLimit;
  }
  return { readings, strategy, tookMs: options.now() - start };
}

/** The same code is found by several lines and regions; a short symbol found inside a long one is a mistake. */
function add(readings: Reading[], reading: Reading): void {
  const digits = (one: Reading) => (one.format === 'EAN-8' || one.format === 'UPC-E' ? 8 : 13);
  for (let i = 0; i < readings.length; i++) {
    const other = readings[i] as Reading;
    const same = other.format === reading.format && other.text === reading.text;
    if (overlap(other, reading) === 0 && !(same && other.format !== 'QR Code')) continue;
    if (same || digits(other) >= digits(reading)) return;
    readings.splice(i, 1);
    i--;
  }
  readings.push(reading);
}
