import { z } from 'zod';
import { sketchLength } from './sketch';
import { maxFound } from './step';

const productId = z.string().min(1).max(200);

/** One thing that a page tells. It holds no text a shopper typed, no time, no address and nothing of a photo but a sketch. */
const event = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('search'),
    by: z.enum(['photo', 'words', 'likeness']),
    found: z.array(productId).max(maxFound),
  }),
  z.strictObject({
    kind: z.literal('miss'),
    modelId: z.string().min(1).max(200),
    sketch: z
      .string()
      .length(sketchLength)
      .regex(/^[\w-]+$/),
  }),
  ...(['opened', 'viewed', 'turned', 'tried', 'placed', 'carted', 'ordered'] as const).map((kind) =>
    z.strictObject({ kind: z.literal(kind), productId }),
  ),
]);
export type ShopEvent = z.output<typeof event>;

/** The body of `POST /api/events`. */
export const eventReport = z.strictObject({
  /** Random, made when the page was loaded and kept in its memory alone. */
  visit: z.string().regex(/^[0-9a-f]{16}$/),
  events: z.array(event).min(1).max(20),
});
export type EventReport = z.output<typeof eventReport>;

/** More than `maxFound` products in 20 searches never fit into this. */
export const maxReportBytes = 16 * 1024;
