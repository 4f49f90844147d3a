import type { Database } from '@/lib/db/database';
import { getIndexVersion, type IndexVersion, saveIndexVersion } from '@/lib/db/queries/index-versions';
import { catalogueRevision } from '@/lib/db/queries/revision';
import { buildIndex } from './build-index';
import type { IndexFiles } from './index-files';

/** A page waits this long for a new index before it gets the one before. */
const patienceMilliseconds = 2_000;

/** The shop's search index for one model, kept up to date with the database. */
export type CatalogueIndex = {
  /** The index of the catalogue as it is now or, while a slow rebuild runs, as it was. */
  current(): Promise<IndexVersion>;
};

/**
 * @param model Registered in the database.
 * @param files Where built versions lie, so that a restart builds nothing.
 */
export function catalogueIndex(
  db: Database,
  model: { id: string; dimension: number },
  files: IndexFiles,
): CatalogueIndex {
  let last: IndexVersion | null = null;
  let building: Promise<IndexVersion> | null = null;

  const build = async (): Promise<IndexVersion> => {
    // Read before the rows: a change in between makes one rebuild too many, never one too few.
    const revision = await catalogueRevision(db);
    const stored = await getIndexVersion(db, model.id);
    if (stored?.revision === revision && (await files.has(stored.version))) return stored;
    const built = await buildIndex(db, model);
    await files.write(built);
    const { version, products, views } = built;
    const made = { modelId: model.id, revision, version, products, views };
    await saveIndexVersion(db, made);
    return made;
  };

  return {
    async current() {
      if (last && !building && last.revision === (await catalogueRevision(db))) return last;
      building ??= build()
        .then((built) => {
          last = built;
          return built;
        })
        .finally(() => {
          building = null;
        });
      if (!last) return building;
      const before = last;
      building.catch(() => {}); // Reported to whoever waits for it; a reader of the old one does not.
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<IndexVersion>((resolve) => {
        timer = setTimeout(() => resolve(before), patienceMilliseconds);
      });
      return Promise.race([building, patience]).finally(() => clearTimeout(timer));
    },
  };
}
