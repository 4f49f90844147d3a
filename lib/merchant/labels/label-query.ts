import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';

/** Products at once: their ids stand in an address. */
export const mostLabelled = 200;
export const mostCopies = 24;

const query = z.object({
  ids: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.string().max(200)).max(mostLabelled))
    .default([]),
  copies: z.coerce.number().int().min(1).max(mostCopies).default(1),
  format: z.enum(['pdf', 'svg']).default('pdf'),
  sheet: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type LabelQuery = z.infer<typeof query>;

/** @throws AppError `BAD_REQUEST`. */
export function readLabelQuery(params: URLSearchParams): LabelQuery {
  const read = query.safeParse(Object.fromEntries(params));
  if (!read.success) {
    throw new AppError(
      'BAD_REQUEST',
      `Labels of at most ${mostLabelled} products, ${mostCopies} copies each.`,
    );
  }
  return read.data;
}
