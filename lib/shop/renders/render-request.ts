import { z } from 'zod';
import { errorCodes } from '@/lib/core/app-error';
import { measuredComparison } from '@/lib/model3d/render/render-report';

// What whoever draws may ask of the desk; the same for the studio's routes and for the command line.

export const claimRequest = z.object({
  /** Null for whatever waits longest. */
  productId: z.string().min(1).max(200).nullable(),
  /** Names a tab or a process. */
  worker: z.string().min(1).max(100),
});

const progress = z.object({
  step: z.enum(['model', 'pictures', 'clip', 'comparison', 'finish']),
  done: z.number().int().min(0),
  total: z.number().int().min(0),
});

export const heldRequest = z.discriminatedUnion('action', [
  z.object({ action: z.literal('tell'), lease: z.string().max(100), progress }),
  z.object({
    action: z.literal('finish'),
    lease: z.string().max(100),
    comparison: measuredComparison.nullable(),
  }),
  z.object({
    action: z.literal('stop'),
    lease: z.string().max(100),
    error: z.object({ code: z.enum(errorCodes), message: z.string().max(500) }).nullable(),
  }),
]);
export type HeldRequest = z.output<typeof heldRequest>;
