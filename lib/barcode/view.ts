import { crop, enlarge, shrink, turn } from './change-frame';
import type { Frame, Point } from './frame';
import type { Reading } from './reading';

/** A changed picture of a frame, and how its places become the frame's. */
export type View = { frame: Frame; toFrame: (place: Point) => Point };

/**
 * The whole frame with no more pixels than a square of `side`, by whole factors: pixels stay square and nothing is
 * resampled twice. What a tall phone shows is narrow, and its codes are as small as it.
 */
export function fitView(frame: Frame, side: number): View {
  const factor = Math.max(1, Math.ceil(Math.sqrt(frame.width * frame.height) / side));
  return { frame: shrink(frame, factor), toFrame: ({ x, y }) => ({ x: x * factor, y: y * factor }) };
}

/** A part, given as fractions of the view. */
export function cropView(view: View, left: number, top: number, width: number, height: number): View {
  const { frame, toFrame } = view;
  const x = Math.floor(left * frame.width);
  const y = Math.floor(top * frame.height);
  return {
    frame: crop(frame, x, y, Math.ceil(width * frame.width), Math.ceil(height * frame.height)),
    toFrame: (place) => toFrame({ x: place.x + x, y: place.y + y }),
  };
}

export function enlargeView({ frame, toFrame }: View): View {
  return { frame: enlarge(frame), toFrame: ({ x, y }) => toFrame({ x: x / 2, y: y / 2 }) };
}

/** Turned clockwise around its middle, on a canvas that holds all of it. */
export function turnView({ frame, toFrame }: View, angleRadians: number): View {
  const turned = turn(frame, angleRadians);
  return { frame: turned.frame, toFrame: (place) => toFrame(turned.back(place)) };
}

/** The same place, other light. */
export function changeView(view: View, change: (frame: Frame) => Frame): View {
  return { ...view, frame: change(view.frame) };
}

/** Readings of a view as readings of its frame. */
export function fromView({ toFrame }: View, readings: Reading[]): Reading[] {
  return readings.map((reading) => {
    const [a, b, c, d] = reading.corners;
    return { ...reading, corners: [toFrame(a), toFrame(b), toFrame(c), toFrame(d)] as const };
  });
}
