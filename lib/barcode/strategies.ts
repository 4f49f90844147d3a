import { binariseLocally, expose, invert } from './change-frame';
import type { Frame } from './frame';
import { linesAcross, linesOver } from './linear/lines';
import { locateBars } from './linear/locate-bars';
import type { Layout } from './linear/match-upc-ean';
import { readBlurred, readOther, readUpcEan } from './linear/read-linear';
import { type LineOptions, usualLine } from './linear/read-lines';
import { type Binariser, readMatrix } from './matrix/read-matrix';
import type { Reading } from './reading';
import { changeView, cropView, enlargeView, fitView, fromView, turnView, type View } from './view';

/** One way to look at a frame. Those of one step belong together; steps run from the cheapest on. */
export type Strategy = { name: string; step: number; read: (frames: Frames) => Reading[] };

/** A frame, and its smaller views, made once each. */
export type Frames = { within: (side: number) => View };

export function toFrames(frame: Frame): Frames {
  const made = new Map<number, View>();
  return {
    within(side) {
      const key = Math.ceil(Math.max(frame.width, frame.height) / side);
      const view = made.get(key) ?? fitView(frame, side);
      made.set(key, view);
      return view;
    },
  };
}

/**
 * Strategies in an order for one frame of many: the first step, then the others from another one on each time. A frame of
 * a running camera has time for a few; over a second all have had theirs.
 */
export function strategiesOfFrame(frameNumber: number): readonly Strategy[] {
  const first = strategies.filter(({ step }) => step === 0);
  const others = strategies.filter(({ step }) => step > 0);
  const from = frameNumber % others.length;
  return [...first, ...others.slice(from), ...others.slice(0, from)];
}

/** Longest side that bars are looked for in: a code a quarter as wide has four pixels to a module. */
const barsSide = 1600;
/** And for squares, which the library looks over pixel by pixel. */
const squaresSide = 900;

const fine: LineOptions = { ...usualLine, pitch: 0.5 };
const finer: LineOptions = { ...fine, depth: 0.1 };
/** For blurred bars: what blur has left of narrow ones is not told from noise by its depth, but by what it looks like. */
const smooth: LineOptions = { ...fine, sideways: 2 };
const smoother: LineOptions = { ...fine, depth: 0.25, sideways: 4 };

export const strategies: readonly Strategy[] = [
  { name: 'bars', step: 0, read: ({ within }) => bars(within(barsSide), 12, 4, fine) },
  { name: 'wide bars', step: 0, read: ({ within }) => bars(within(barsSide), 28, 2, fine) },
  { name: 'squares', step: 0, read: ({ within }) => squares(within(squaresSide), 'hybrid') },
  { name: 'blurred bars', step: 1, read: ({ within }) => blurred(within(barsSide), 12, smooth, ['EAN-13']) },
  { name: 'small bars', step: 2, read: ({ within }) => bars(within(barsSide), 6, 6, finer) },
  { name: 'one threshold', step: 3, read: ({ within }) => squares(within(squaresSide), 'global') },
  { name: 'half size', step: 4, read: ({ within }) => squares(within(squaresSide / 2), 'hybrid') },
  {
    name: 'blurred more',
    step: 5,
    read: ({ within }) => blurred(within(barsSide), 12, smoother, everyLayout),
  },
  { name: 'rows and columns', step: 6, read: ({ within }) => sweep(within(barsSide), [0, Math.PI / 2], 40) },
  { name: 'centre, enlarged', step: 7, read: ({ within }) => centre(within(2 * squaresSide)) },
  { name: 'local threshold', step: 8, read: ({ within }) => localThreshold(within(squaresSide)) },
  { name: 'inverted', step: 9, read: ({ within }) => inverted(within(squaresSide)) },
  { name: 'two exposures', step: 10, read: ({ within }) => exposures(within(squaresSide)) },
  {
    name: 'diagonals',
    step: 11,
    read: ({ within }) => sweep(within(barsSide), [Math.PI / 4, -Math.PI / 4], 40),
  },
  {
    name: 'small blurred bars',
    step: 12,
    read: ({ within }) => blurred(within(barsSide), 6, smooth, everyLayout),
  },
  { name: 'turned', step: 13, read: ({ within }) => turned(within(2 * squaresSide)) },
  { name: 'tiles', step: 14, read: ({ within }) => tiles(within(2 * squaresSide)) },
];
const everyLayout: Layout['name'][] = ['EAN-13', 'EAN-8', 'UPC-E'];

function bars(view: View, cell: number, limit: number, options: LineOptions): Reading[] {
  const { frame } = view;
  return locateBars(frame, cell, limit).flatMap((region) => {
    const found = readUpcEan(frame, linesAcross(region, 13), options);
    return fromView(view, found.length > 0 ? found : readOther(frame, linesAcross(region, 5), options));
  });
}

function squares(view: View, binariser: Binariser): Reading[] {
  const kinds = ['QR Code', 'Data Matrix'] as const;
  const found = kinds.map((kind) => readMatrix(view.frame, kind, binariser)).filter((one) => one !== null);
  return fromView(view, found);
}

function sweep(view: View, angles: readonly number[], count: number): Reading[] {
  return angles.flatMap((angle) => {
    const lines = linesOver(view.frame, angle, count);
    const found = readUpcEan(view.frame, lines, fine);
    return fromView(view, found.length > 0 ? found : readOther(view.frame, lines, fine));
  });
}

function centre(view: View): Reading[] {
  return squares(enlargeView(cropView(view, 0.2, 0.2, 0.6, 0.6)), 'hybrid');
}

function localThreshold(view: View): Reading[] {
  const reach = Math.round(Math.max(view.frame.width, view.frame.height) / 24);
  return squares(
    changeView(view, (frame) => binariseLocally(frame, reach)),
    'global',
  );
}

function inverted(view: View): Reading[] {
  const negative = changeView(view, invert);
  return [...bars(negative, 12, 3, fine), ...squares(negative, 'hybrid')];
}

/** Shadows opened, then lights kept apart. */
function exposures(view: View): Reading[] {
  return [0.5, 2].flatMap((gamma) => {
    const exposed = changeView(view, (frame) => expose(frame, gamma));
    return [...squares(exposed, 'global'), ...bars(exposed, 12, 2, finer)];
  });
}

function blurred(
  view: View,
  cell: number,
  options: LineOptions,
  names: readonly Layout['name'][],
): Reading[] {
  return locateBars(view.frame, cell, 3).flatMap((region) =>
    fromView(view, readBlurred(view.frame, linesAcross(region, 7), options, names)),
  );
}

/** A large code's size is estimated from a few modules; another grid of pixels gives another estimate. */
function turned(view: View): Reading[] {
  for (const angle of [0, Math.PI / 4, 0.2]) {
    const other = angle === 0 ? view : turnView(view, angle);
    for (const binariser of ['hybrid', 'global'] as const) {
      const found = squares(other, binariser);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Quarters that overlap, each looked at alone: a code in a corner, and a Data Matrix, which is sought from the middle. */
function tiles(view: View): Reading[] {
  return [0, 0.2, 0.4].flatMap((top) =>
    [0, 0.2, 0.4].flatMap((left) => squares(cropView(view, left, top, 0.6, 0.6), 'hybrid')),
  );
}
