import 'server-only';
import { count } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/client.server';
import { countProducts } from '@/lib/db/queries/products';
import { countVectors } from '@/lib/db/queries/vectors';
import { views } from '@/lib/db/schema';
import { version } from '@/package.json';
import { shop } from './shop.server';

/** What `/api/health` tells: nothing that a stranger must not know. */
export type Health = {
  status: 'ok' | 'degraded';
  versions: { vitrine: string; node: string; database: string };
  database: 'embedded' | 'postgres';
  /** Null when no vision model is installed. */
  modelId: string | null;
  products: number;
  views: number;
  /** Pictures that the model has seen, and those that still wait. */
  index: { embedded: number; missing: number } | null;
};

export async function readHealth(): Promise<Health> {
  const { db, kind, version: database } = await openDatabase();
  const models = await shop().then(
    (open) => open.models,
    () => null,
  );
  const [stored] = await db.select({ total: count() }).from(views);
  const index = models ? await countVectors(db, models.embedder.id) : null;
  return {
    status: index && index.missing === 0 ? 'ok' : 'degraded',
    versions: { vitrine: version, node: process.version, database },
    database: kind,
    modelId: models?.embedder.id ?? null,
    products: await countProducts(db),
    views: stored?.total ?? 0,
    index,
  };
}
