import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { productDocument } from '@/lib/merchant/product-document';
import type { Product } from '@/lib/product/product';
import { productSchema } from '@/lib/product/product-schema';
import type { Location, StockLevel } from '@/lib/product/stock';
import type { ShopGateway } from './gateway';

// The gateway over JSON: `answerCall` on the shop's side, `remoteGateway` on the command line's.

/** Enough for a batch of products; the loopback is trusted further than the street. */
export const maxCallBytes = 8 * 2 ** 20;

const source = z.string().min(1).max(500);
const base64Vector = z.string().max(100_000);

const calls = {
  importedRows: z.object({ source }),
  productIdsBySku: z.object({ skus: z.array(z.string()).max(10_000) }),
  productIdsByVariantSku: z.object({ skus: z.array(z.string()).max(30_000) }),
  productsByIds: z.object({ ids: z.array(z.string()).max(1_000) }),
  productsAfter: z.object({ id: z.string(), limit: z.number().int().min(1).max(1_000) }),
  locations: z.object({}),
  levelsOf: z.object({ ids: z.array(z.string()).max(1_000) }),
  takenIds: z.object({ ids: z.array(z.string()).max(1_000) }),
  importProducts: z.object({
    source,
    rows: z
      .array(
        z.object({
          product: productSchema,
          hash: z.string(),
          line: z.number().int(),
          levels: productDocument.shape.levels.optional(),
        }),
      )
      .max(1_000),
  }),
  unembeddedViews: z.object({
    model: z.object({ id: z.string(), dimension: z.number().int().positive() }),
    limit: z.number().int().min(1).max(10_000),
  }),
  saveVectors: z.object({
    rows: z.array(z.object({ viewId: z.string(), modelId: z.string(), vector: base64Vector })).max(1_000),
  }),
  ownerLink: z.object({ reset: z.boolean(), email: z.string().max(254).optional() }),
} satisfies Record<keyof ShopGateway, z.ZodType>;

export type CallName = keyof typeof calls;

export function isCall(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

/** What a call's body must be. */
export function callSchema(name: CallName): z.ZodType {
  return calls[name];
}

/** Runs a call whose body was checked with `callSchema`; the answer is plain JSON. */
export async function answerCall(gateway: ShopGateway, name: CallName, body: unknown): Promise<unknown> {
  switch (name) {
    case 'importedRows':
      return [...(await gateway.importedRows(calls.importedRows.parse(body).source))];
    case 'productIdsBySku':
      return [...(await gateway.productIdsBySku(calls.productIdsBySku.parse(body).skus))];
    case 'productIdsByVariantSku':
      return [...(await gateway.productIdsByVariantSku(calls.productIdsByVariantSku.parse(body).skus))];
    case 'productsByIds':
      return gateway.productsByIds(calls.productsByIds.parse(body).ids);
    case 'productsAfter': {
      const { id, limit } = calls.productsAfter.parse(body);
      return gateway.productsAfter(id, limit);
    }
    case 'locations':
      return gateway.locations();
    case 'levelsOf':
      return [...(await gateway.levelsOf(calls.levelsOf.parse(body).ids))];
    case 'takenIds':
      return [...(await gateway.takenIds(calls.takenIds.parse(body).ids))];
    case 'importProducts': {
      const { source, rows } = calls.importProducts.parse(body);
      await gateway.importProducts(
        source,
        rows.map(({ levels, ...row }) => (levels ? { ...row, levels } : row)),
      );
      return null;
    }
    case 'unembeddedViews': {
      const { model, limit } = calls.unembeddedViews.parse(body);
      return gateway.unembeddedViews(model, limit);
    }
    case 'saveVectors': {
      const { rows } = calls.saveVectors.parse(body);
      await gateway.saveVectors(
        rows.map(({ viewId, modelId, vector }) => ({
          viewId,
          embedding: { modelId, vector: fromBase64(vector) },
        })),
      );
      return null;
    }
    case 'ownerLink':
      return gateway.ownerLink(calls.ownerLink.parse(body));
  }
}

/** The gateway to a running shop. `call` sends a body to `/api/control/<name>` and gives back the JSON answer. */
export function remoteGateway(call: (name: CallName, body: unknown) => Promise<unknown>): ShopGateway {
  return {
    importedRows: async (source) => new Map((await call('importedRows', { source })) as [string, string][]),
    productIdsBySku: async (skus) => new Map((await call('productIdsBySku', { skus })) as [string, string][]),
    productIdsByVariantSku: async (skus) =>
      new Map((await call('productIdsByVariantSku', { skus })) as [string, string][]),
    productsByIds: async (ids) => (await call('productsByIds', { ids })) as Product[],
    productsAfter: async (id, limit) => (await call('productsAfter', { id, limit })) as Product[],
    locations: async () => (await call('locations', {})) as Location[],
    levelsOf: async (ids) => new Map((await call('levelsOf', { ids })) as [string, StockLevel[]][]),
    takenIds: async (ids) => new Set((await call('takenIds', { ids })) as string[]),
    importProducts: async (source, rows) => {
      // Row by row what the schema knows: an import's rows carry more.
      await call('importProducts', {
        source,
        rows: rows.map(({ product, hash, line, levels }) => ({ product, hash, line, levels })),
      });
    },
    unembeddedViews: async (model, limit) =>
      (await call('unembeddedViews', { model, limit })) as Awaited<
        ReturnType<ShopGateway['unembeddedViews']>
      >,
    saveVectors: async (rows) => {
      await call('saveVectors', {
        rows: rows.map(({ viewId, embedding }) => ({
          viewId,
          modelId: embedding.modelId,
          vector: toBase64(embedding.vector),
        })),
      });
    },
    ownerLink: async (wish) => (await call('ownerLink', wish)) as string,
  };
}

/** Little-endian float32, as every machine that runs Node has them. */
function toBase64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

function fromBase64(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 4 !== 0) throw new AppError('BAD_EMBEDDING', 'The vector was cut short on its way.');
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
