import 'server-only';
import path from 'node:path';
import { AppError } from '@/lib/core/app-error';
import { openDatabase } from '@/lib/db/client.server';
import { registerModel } from '@/lib/db/queries/vectors';
import type { VisionManifest } from '@/lib/embedding/model-manifest';
import { calibrateFor } from '@/lib/search/calibrate-for';
import { createKernel } from '@/lib/search/create-kernel';
import { inProject } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import { readActiveModels } from './active-model';
import { type CatalogueIndex, catalogueIndex } from './catalogue-index';
import { type IndexFiles, indexFiles } from './index-files';
import { type ShopSearch, shopSearch } from './shop-search';

/** What the routes of a running shop share besides the database. */
export type Shop = { models: VisionManifest; index: CatalogueIndex; files: IndexFiles; search: ShopSearch };

// On globalThis for the same reason as the database (lib/db/client.server.ts).
const shared = globalThis as typeof globalThis & { vitrineShop?: Promise<Shop> };

/**
 * The shop's vision models and search index; the first call reads and registers them. A failure is not remembered.
 *
 * @throws AppError `MODEL_UNAVAILABLE`: no model was provisioned, and what opening the database throws.
 */
export function shop(): Promise<Shop> {
  shared.vitrineShop ??= open().catch((error: unknown) => {
    shared.vitrineShop = undefined;
    throw error;
  });
  return shared.vitrineShop;
}

/** The built index files; they can be read without a database. */
export function builtFiles(): IndexFiles {
  return indexFiles(path.join(settings().DATA_DIR, 'index'));
}

async function open(): Promise<Shop> {
  const models = await readActiveModels(inProject());
  if (!models) {
    throw new AppError(
      'MODEL_UNAVAILABLE',
      'No vision model is installed, so photos cannot be searched. Start the shop with npm start, or run npm run models.',
    );
  }
  const { db } = await openDatabase();
  const { id, dimension } = models.embedder;
  await registerModel(db, id, dimension);
  const files = builtFiles();
  const index = catalogueIndex(db, { id, dimension }, files);
  const search = shopSearch({ index, files, kernel: createKernel(), calibrate: calibrateFor(id) });
  return { models, files, index, search };
}
