import 'server-only';
import path from 'node:path';
import { plainGlbFile } from '@/lib/model3d/plain-glb/plain-glb-apart.server';
import { plainGlbDefaults } from '@/lib/model3d/plain-glb/plain-glb-options';
import { processLimits } from '@/lib/model3d/prepare/model-process.server';
import { usdzFile } from '@/lib/model3d/usdz/usdz-apart.server';
import { usdzDefaults } from '@/lib/model3d/usdz/usdz-options';
import { inProject } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import type { Storage } from '@/lib/storage/storage';
import { storage } from '@/lib/storage/storage.server';
import type { ArRecipe } from './ar-file';
import { type ArFileCache, arFileCache } from './ar-file-cache';
import { type ModelSource, modelSource } from './model-source';

/** What a running shop makes AR files with. */
export type ArFiles = {
  cache: ArFileCache;
  source: ModelSource;
  /** Where made files lie, to be served from. */
  folder: Storage;
  /** Writes the file of a recipe from a GLB, in a process of its own. */
  make(recipe: ArRecipe, glb: Uint8Array, out: string): Promise<unknown>;
};

/** A shopper waits for it. */
const limits = { ...processLimits, milliseconds: 60_000 };

// On globalThis for the same reason as the database (lib/db/client.server.ts).
const shared = globalThis as typeof globalThis & { vitrineArFiles?: ArFiles };

export function arFiles(): ArFiles {
  shared.vitrineArFiles ??= open();
  return shared.vitrineArFiles;
}

function open(): ArFiles {
  const folder = path.join(settings().DATA_DIR, 'ar');
  return {
    cache: arFileCache(folder),
    source: modelSource(inProject('public'), storage),
    folder: createFolderStorage(folder),
    make: ({ kind, anchor, variant }, glb, out) =>
      kind === 'usdz'
        ? usdzFile(glb, out, { ...usdzDefaults, anchor, variant }, { limits })
        : plainGlbFile(glb, out, { ...plainGlbDefaults, anchor, variant }, { limits }),
  };
}
