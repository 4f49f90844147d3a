import type { Corners } from './check-corners';
import type { Stance } from './rectangle-pose';
import type { PicturePoint, PictureSize } from './room-camera';

/** What a shopper can mark in the photo of a room. */
export const markKinds = ['sheet', 'door', 'rug'] as const;
export type MarkKind = (typeof markKinds)[number];

type MarkInfo = {
  stance: Stance;
  /** As they are typed, centimetres; null where the shopper need not know it. */
  firstCentimetres: number | null;
  secondCentimetres: number | null;
};

/** A4 is 210 × 297 mm (ISO 216). Inner doors are most often about 203 cm high (80 in). */
export const markInfo: Record<MarkKind, MarkInfo> = {
  sheet: { stance: 'lying', firstCentimetres: 29.7, secondCentimetres: 21 },
  door: { stance: 'upright', firstCentimetres: null, secondCentimetres: 203 },
  rug: { stance: 'lying', firstCentimetres: 200, secondCentimetres: null },
};

const starts: Record<MarkKind, readonly (readonly [x: number, y: number])[]> = {
  sheet: [
    [0.38, 0.82],
    [0.62, 0.82],
    [0.58, 0.68],
    [0.42, 0.68],
  ],
  door: [
    [0.58, 0.72],
    [0.78, 0.75],
    [0.78, 0.22],
    [0.58, 0.25],
  ],
  rug: [
    [0.18, 0.88],
    [0.82, 0.88],
    [0.68, 0.66],
    [0.32, 0.66],
  ],
};

/** Where the corners are before anybody has moved them. */
export function firstCorners(kind: MarkKind, { widthPixels, heightPixels }: PictureSize): Corners {
  return starts[kind].map(([x, y]) => ({ x: x * widthPixels, y: y * heightPixels })) as unknown as Corners;
}

/** Where the ends of a line are before anybody has moved them: a known upright length, or the foot of a wall. */
export function firstLine(
  which: 'length' | 'wall',
  { widthPixels: w, heightPixels: h }: PictureSize,
): readonly [PicturePoint, PicturePoint] {
  return which === 'length'
    ? [
        { x: 0.86 * w, y: 0.7 * h },
        { x: 0.86 * w, y: 0.25 * h },
      ]
    : [
        { x: 0.25 * w, y: 0.58 * h },
        { x: 0.75 * w, y: 0.58 * h },
      ];
}
