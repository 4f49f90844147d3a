import { z } from 'zod';
import type { Anchor } from '@/lib/product/category';
import { landmarksAt } from './landmarks';
import { sizesAt } from './sizes';
import { sides, sidesAt } from './where';

/** Grows when a stored attachment would be read wrongly; `readAttachment` answers null for another. */
export const attachmentVersion = 1;

const placement = z.strictObject({
  position: z.tuple([z.number(), z.number(), z.number()]).refine((p) => p.every((v) => Math.abs(v) <= 1000), {
    message: 'within 1,000 metres',
  }),
  quaternion: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .refine((q) => Math.abs(Math.hypot(...q) - 1) < 1e-3, { message: 'of unit length' }),
  scale: z.number().positive().max(10_000),
});

/** A part that hides what is behind it and is not seen itself: a display head, a block inside a shoe. */
const occluder = z.strictObject({
  by: z.enum(['node', 'material']),
  name: z.string().min(1).max(300),
});
export type Occluder = z.infer<typeof occluder>;

function at<Where extends Anchor, Points extends z.ZodType, Measures extends z.ZodType>(
  where: Where,
  landmarks: Points,
  sizes: Measures,
) {
  return z.strictObject({
    version: z.literal(attachmentVersion),
    where: z.literal(where),
    side: z.enum(sides).refine((side) => sidesAt(where).includes(side), { message: 'no side of this place' }),
    placement,
    landmarks,
    sizes,
    occluders: z.array(occluder).max(200),
    /** Whether a person has looked at it. */
    by: z.enum(['proposal', 'merchant']),
  });
}

/** How a model is placed or worn, checked field by field; anything it does not know is refused. */
export const attachmentSchema = z.discriminatedUnion('where', [
  at('floor', landmarksAt.floor, sizesAt.floor),
  at('table', landmarksAt.table, sizesAt.table),
  at('wall', landmarksAt.wall, sizesAt.wall),
  at('ceiling', landmarksAt.ceiling, sizesAt.ceiling),
  at('face', landmarksAt.face, sizesAt.face),
  at('head', landmarksAt.head, sizesAt.head),
  at('ear', landmarksAt.ear, sizesAt.ear),
  at('neck', landmarksAt.neck, sizesAt.neck),
  at('wrist', landmarksAt.wrist, sizesAt.wrist),
  at('finger', landmarksAt.finger, sizesAt.finger),
  at('foot', landmarksAt.foot, sizesAt.foot),
  at('none', landmarksAt.none, sizesAt.none),
]);

/**
 * How a model is placed or worn. `placement` takes the model (metres, as exported) to the frame of its place, whose
 * origin and axes docs/attachment.md defines; a tracker that finds the frame multiplies the two.
 */
export type Attachment = z.infer<typeof attachmentSchema>;
export type AttachmentAt<Where extends Anchor> = Extract<Attachment, { where: Where }>;

/** What is stored with a model, or null: nothing, of another version, or damaged. */
export function readAttachment(stored: unknown): Attachment | null {
  const read = attachmentSchema.safeParse(stored);
  return read.success ? read.data : null;
}
