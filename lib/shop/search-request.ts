import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { locales } from '@/lib/core/locale';
import { type Embedding, toEmbedding } from '@/lib/embedding/embedding';
import { isGap } from '@/lib/fit/gap-text';
import { colourSlugs, materialSlugs } from '@/lib/product/product';
import { sortOrders } from '@/lib/search/match';
import { decodeQueryVector } from '@/lib/search/query-codec';
import type { SearchQuery } from '@/lib/search/search';

const priceMinor = z.number().int().min(0);
const side = z.strictObject({ millimetres: z.number(), errorMillimetres: z.number() }).nullable();
const gap = z.strictObject({ width: side, height: side, depth: side }).refine(isGap, 'a place with a size');

/**
 * The body of `POST /api/search`. It takes a vector and never a picture: there is no field that could hold one,
 * and an unknown field is refused.
 */
export const searchRequest = z.strictObject({
  /** A photo's vector as `encodeQueryVector` writes it: 355 characters for 256 values. */
  q: z.string().max(6_000).optional(),
  /** Or the vector itself, with the model that made it. JSON has no NaN and sends null for one. */
  embedding: z
    .strictObject({ modelId: z.string().max(120), vector: z.array(z.number().nullable()).max(4_096) })
    .optional(),
  likeProductId: z.string().max(160).optional(),
  text: z.string().max(200).optional(),
  filters: z
    .strictObject({
      categories: z.array(z.string().max(120)).max(50).optional(),
      colours: z.array(z.enum(colourSlugs)).optional(),
      materials: z.array(z.enum(materialSlugs)).optional(),
      priceMinorMin: priceMinor.optional(),
      priceMinorMax: priceMinor.optional(),
      inStock: z.boolean().optional(),
      fits: gap.optional(),
    })
    .optional(),
  /** Of an earlier photo, as `q`: only puts what fits a place in order. */
  orderBy: z.string().max(6_000).optional(),
  sort: z.enum(sortOrders).optional(),
  limit: z.number().int().min(1).max(200).optional(),
  offset: z.number().int().min(0).max(100_000).optional(),
  locale: z.enum(locales).optional(),
});

/**
 * A checked body as a query for the index.
 *
 * @param model The model that the shop runs.
 * @throws AppError `MODEL_MISMATCH`: another model's vector. `BAD_EMBEDDING`: NaN, a wrong length, all zeros, or
 *   a damaged `q`. `BAD_REQUEST`: more than one of `q`, `embedding` and `likeProductId`.
 */
export function toSearchQuery(
  body: z.output<typeof searchRequest>,
  model: { modelId: string; dimension: number },
): SearchQuery {
  const { q, embedding: given, orderBy, locale: _, ...rest } = body;
  if ([q, given, rest.likeProductId].filter((way) => way !== undefined).length > 1) {
    throw new AppError('BAD_REQUEST', 'Send one of q, embedding and likeProductId.');
  }
  let embedding: Embedding | null = null;
  if (q !== undefined) embedding = decodeQueryVector(q, model);
  if (given) {
    if (given.modelId !== model.modelId) {
      throw new AppError(
        'MODEL_MISMATCH',
        'This vector was made by another model than the shop runs. Load the page again.',
        { details: { modelId: given.modelId, shopModelId: model.modelId } },
      );
    }
    const values = given.vector.map((value) => value ?? Number.NaN);
    embedding = toEmbedding(model.modelId, values, model.dimension);
  }
  return { ...rest, embedding, ...(orderBy ? { orderBy: decodeQueryVector(orderBy, model) } : {}) };
}
