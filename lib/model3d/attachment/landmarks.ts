import { z } from 'zod';
import type { Anchor } from '@/lib/product/category';

const point = z.tuple([z.number(), z.number(), z.number()]);

const room = z.strictObject({
  /** Where the thing touches floor, table, wall or ceiling: the middle of what touches. */
  contact: point,
});
const round = z.strictObject({
  /** The two ends of the hole's axis, where the hole begins and ends. */
  axisStart: point,
  axisEnd: point,
  /** What is worn outwards: the stone, the dial. */
  top: point,
});

/**
 * Named points of a model, in the model's own space (metres). A try-on may fit these to tracked points instead of
 * using the placement as a whole. What `left` and `right` mean is always the wearer's.
 */
export const landmarksAt = {
  floor: room,
  table: room,
  wall: room,
  ceiling: room,
  face: z.strictObject({
    /** Where the frame rests on the ridge of the nose. */
    bridge: point,
    /** The middle of each lens. */
    lensLeft: point,
    lensRight: point,
    /** The front end of each temple, at its hinge. */
    templeLeft: point,
    templeRight: point,
    /** Where each temple begins to bend down: what rests on top of the ear. */
    earLeft: point,
    earRight: point,
  }),
  head: z.strictObject({
    /** Four points of the inner edge of the opening. */
    front: point,
    back: point,
    left: point,
    right: point,
    /** The highest point inside. */
    crown: point,
  }),
  ear: z.strictObject({
    /** Where the post or hook goes into the front of the lobe. */
    piercing: point,
    /** The lowest point of the jewel. */
    lowest: point,
  }),
  neck: z.strictObject({
    /** Where it lies on the neck behind, in front and at the sides. */
    nape: point,
    front: point,
    left: point,
    right: point,
  }),
  wrist: round,
  finger: round,
  foot: z.strictObject({
    /** Rearmost and foremost point of each shoe, dropped to the plane of its sole. Null: that shoe is not in the file. */
    leftHeel: point.nullable(),
    leftToe: point.nullable(),
    rightHeel: point.nullable(),
    rightToe: point.nullable(),
  }),
  none: z.strictObject({}),
} as const satisfies Record<Anchor, z.ZodType>;

export type Landmarks<Where extends Anchor> = z.infer<(typeof landmarksAt)[Where]>;
