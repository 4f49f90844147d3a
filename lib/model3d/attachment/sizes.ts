import { z } from 'zod';
import type { Anchor } from '@/lib/product/category';

const millimetres = z.number().positive().max(100_000).nullable();

const room = z.strictObject({});
const round = z.strictObject({
  /** The largest rod that goes through. */
  innerDiameterMillimetres: millimetres,
  /** Widest and narrowest of the hole, which differ where it is oval. */
  innerWidthMillimetres: millimetres,
  innerHeightMillimetres: millimetres,
  /** Round the inside of the hole. */
  innerCircumferenceMillimetres: millimetres,
});

/** What a fitting needs to know, measured on the model. Null: could not be measured. */
export const sizesAt = {
  floor: room,
  table: room,
  wall: room,
  ceiling: room,
  face: z.strictObject({
    /** Boxed sizes as opticians measure them (ISO 8624). */
    lensWidthMillimetres: millimetres,
    lensHeightMillimetres: millimetres,
    bridgeMillimetres: millimetres,
    frameWidthMillimetres: millimetres,
    /** From the hinge along the temple to its tip. */
    templeMillimetres: millimetres,
  }),
  head: z.strictObject({
    innerCircumferenceMillimetres: millimetres,
    innerWidthMillimetres: millimetres,
    innerLengthMillimetres: millimetres,
  }),
  ear: z.strictObject({
    /** From the piercing down. */
    dropMillimetres: millimetres,
  }),
  neck: z.strictObject({
    /** Round the inside of the loop. */
    innerCircumferenceMillimetres: millimetres,
    /** How far the lowest point hangs below the front of the neck's root. */
    fallMillimetres: millimetres,
  }),
  wrist: round,
  finger: round,
  foot: z.strictObject({
    /** One shoe, outside: heel to toe and across. */
    lengthMillimetres: millimetres,
    widthMillimetres: millimetres,
  }),
  none: z.strictObject({}),
} as const satisfies Record<Anchor, z.ZodType>;

export type Sizes<Where extends Anchor> = z.infer<(typeof sizesAt)[Where]>;
