import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { indexVersions } from '@/lib/db/schema';
import type { ModelId } from '@/lib/embedding/embedding';

/** The snapshot that was built for a model: of which catalogue revision, under which version (a content hash). */
export type IndexVersion = {
  modelId: ModelId;
  revision: number;
  version: string;
  products: number;
  views: number;
};

export async function getIndexVersion(db: Database, modelId: ModelId): Promise<IndexVersion | null> {
  const [row] = await db.select().from(indexVersions).where(eq(indexVersions.modelId, modelId));
  if (!row) return null;
  const { revision, version, products, views } = row;
  return { modelId, revision, version, products, views };
}

export async function saveIndexVersion(db: Database, built: IndexVersion): Promise<void> {
  const values = { ...built, builtAt: new Date() };
  await db
    .insert(indexVersions)
    .values(values)
    .onConflictDoUpdate({ target: indexVersions.modelId, set: values });
}
