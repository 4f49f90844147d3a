import { z } from 'zod';
import { bulkChange } from './bulk-edit';
import { productDocument } from './product-document';

/** Most products of one action: an import brings more, a hand does not. */
export const mostAtOnce = 10_000;

export const someProducts = z.object({ ids: z.array(z.string().min(1).max(160)).min(1).max(mostAtOnce) });
export const bulkRequest = someProducts.extend({ change: bulkChange });
export const undoRequest = z.object({ id: z.uuid() });
/** `baseVersion` is the version that the edit began with; 0 for a new product. */
export const saveRequest = productDocument.extend({ baseVersion: z.number().int().min(0) });
export const locationName = z.object({ name: z.string().trim().max(60) });

/** Bytes of a request that names `mostAtOnce` products. */
export const manyIdsBytes = 2 * 2 ** 20;
/** A product with 500 variants and long texts in three languages fits. */
export const documentBytes = 2 * 2 ** 20;
