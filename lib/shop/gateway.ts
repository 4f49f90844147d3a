import { makeOwnerLink } from '@/lib/auth/owner-link';
import type { Database } from '@/lib/db/database';
import { takenIds } from '@/lib/db/queries/delete-product';
import { importedRows, recordImportedRows } from '@/lib/db/queries/import-journal';
import {
  getProductIdsBySku,
  getProductIdsByVariantSku,
  getProductsByIds,
  productsAfter,
} from '@/lib/db/queries/products';
import { listLocations, readLevels, writeLevels } from '@/lib/db/queries/stock-levels';
import { upsertProducts } from '@/lib/db/queries/upsert-product';
import { countVectors, registerModel, saveVectors, unembeddedViews } from '@/lib/db/queries/vectors';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import type { Product } from '@/lib/product/product';
import type { Location, StockLevel } from '@/lib/product/stock';

/** One row of a catalogue file on its way in. `hash` is of the row as read; the same hash means no change. */
export type ImportRow = {
  product: Product;
  hash: string;
  line: number;
  /** Where its pieces lie, whole, for a row that says so; else the totals are spread over the places there are. */
  levels?: StockLevel[];
};

/**
 * What the command line may ask of a shop. It is the same whether the command line holds the database itself or
 * a running shop answers over the loopback (`openGateway` in lib/cli decides).
 */
export type ShopGateway = {
  /** What an earlier import of this source brought in: row hashes by SKU. */
  importedRows(source: string): Promise<Map<string, string>>;
  productIdsBySku(skus: readonly string[]): Promise<Map<string, string>>;
  /** Of the products that have these variants. */
  productIdsByVariantSku(skus: readonly string[]): Promise<Map<string, string>>;
  /** Whole products of any status; unknown ids are left out. */
  productsByIds(ids: readonly string[]): Promise<Product[]>;
  /** Places where stock lies, the first one first. */
  locations(): Promise<Location[]>;
  /** Where the pieces of these products lie; unknown ids are left out. */
  levelsOf(ids: readonly string[]): Promise<Map<string, StockLevel[]>>;
  /** Which of these ids a product has, also a deleted one: a new product gets another. */
  takenIds(ids: readonly string[]): Promise<Set<string>>;
  /**
   * Writes products and their journal entries in one transaction: all or none.
   *
   * @throws AppError `DUPLICATE_SKU`: a SKU or address belongs to another product.
   */
  importProducts(source: string, rows: readonly ImportRow[]): Promise<void>;
  /** Pictures of published products without a vector of this model, and how many there are in all. */
  unembeddedViews(
    model: { id: ModelId; dimension: number },
    limit: number,
  ): Promise<{ views: { id: string; url: string }[]; missing: number }>;
  /** Products of any status in the order of their ids, those after one; as they were written. */
  productsAfter(id: string, limit: number): Promise<Product[]>;
  /** @throws AppError `BAD_EMBEDDING`, `MODEL_MISMATCH`. */
  saveVectors(rows: readonly { viewId: string; embedding: Embedding }[]): Promise<void>;
  /** See `makeOwnerLink`. */
  ownerLink(wish: { reset: boolean; email?: string | undefined }): Promise<string>;
};

/**
 * The gateway to a database that this process holds.
 *
 * @param by The name of the merchant who imports, for the products' editors.
 */
export function databaseGateway(db: Database, by: string | null = null): ShopGateway {
  return {
    importedRows: (source) => importedRows(db, source),
    productIdsBySku: (skus) => getProductIdsBySku(db, skus),
    productIdsByVariantSku: (skus) => getProductIdsByVariantSku(db, skus),
    productsByIds: (ids) => getProductsByIds(db, ids),
    locations: () => listLocations(db),
    levelsOf: async (ids) => readLevels(db, await getProductsByIds(db, ids)),
    takenIds: (ids) => takenIds(db, ids),
    importProducts: (source, rows) =>
      db.transaction(async (tx) => {
        await upsertProducts(
          tx,
          rows.map((row) => row.product),
          { source: 'import', by },
        );
        for (const { product, levels } of rows) {
          if (levels) await writeLevels(tx, product.id, levels);
        }
        await recordImportedRows(
          tx,
          source,
          rows.map(({ product, hash, line }) => ({ sku: product.sku, hash, line })),
        );
      }),
    async unembeddedViews(model, limit) {
      await registerModel(db, model.id, model.dimension);
      const views = await unembeddedViews(db, model.id, limit);
      return { views, missing: (await countVectors(db, model.id)).missing };
    },
    productsAfter: (id, limit) => productsAfter(db, id, limit),
    saveVectors: (rows) => saveVectors(db, rows),
    ownerLink: (wish) => makeOwnerLink(db, wish),
  };
}

/** As `databaseGateway`, but what it writes is taken back at once: it finds what a real import would find. */
export function dryGateway(db: Database): ShopGateway {
  const real = databaseGateway(db);
  return {
    ...real,
    async importProducts(source, rows) {
      await db
        .transaction(async (tx) => {
          await databaseGateway(tx).importProducts(source, rows);
          throw new TakenBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof TakenBack)) throw error;
        });
    },
  };
}

/** Rolls a transaction back in which nothing went wrong. */
class TakenBack extends Error {}
