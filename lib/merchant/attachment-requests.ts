import { z } from 'zod';
import { attachmentSchema } from '@/lib/model3d/attachment/attachment';

/** What the page of a product's place sends: what it began with, so that nothing of somebody else's is lost. */
export const attachmentRequest = z.strictObject({
  /** The model that it was placed with: another one's points lie elsewhere. */
  modelUrl: z.string().min(1).max(500),
  /** What was stored when the page was opened; null for nothing. */
  base: attachmentSchema.nullable(),
  attachment: attachmentSchema,
});
export type AttachmentRequest = z.infer<typeof attachmentRequest>;
