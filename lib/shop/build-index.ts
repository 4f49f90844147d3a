import { type Locale, locales } from '@/lib/core/locale';
import type { Database } from '@/lib/db/database';
import { everyPublishedProduct } from '@/lib/db/queries/products';
import { readIndexRows } from '@/lib/db/queries/vectors';
import { buildCards } from '@/lib/search/cards';
import { contentHash } from '@/lib/search/content-hash';
import { encodeSnapshot } from '@/lib/search/snapshot';

/** The whole search index of the shop for one model: what a shopper's device downloads. */
export type BuiltIndex = {
  /** A hash of all its files: equal shops have equal versions. */
  version: string;
  modelId: string;
  dimension: number;
  products: number;
  views: number;
  snapshot: Uint8Array<ArrayBuffer>;
  /** The card file of each language, as JSON text. */
  cards: Record<Locale, string>;
};

/** Builds the index from what the database holds now. Products without vectors have cards, but no views. */
export async function buildIndex(
  db: Database,
  model: { id: string; dimension: number },
): Promise<BuiltIndex> {
  const rows = await readIndexRows(db, model.id);
  const products = await everyPublishedProduct(db);
  const { version: snapshotVersion, bytes } = encodeSnapshot({
    modelId: model.id,
    dimension: model.dimension,
    views: rows.map(({ view, ...row }) => ({ ...row, angle: view })),
  });
  const cards = Object.fromEntries(
    locales.map((locale) => [locale, JSON.stringify(buildCards(products, locale))]),
  ) as Record<Locale, string>;
  return {
    version: contentHash(snapshotVersion, ...locales.map((locale) => cards[locale])),
    modelId: model.id,
    dimension: model.dimension,
    products: products.length,
    views: rows.length,
    snapshot: bytes,
    cards,
  };
}
