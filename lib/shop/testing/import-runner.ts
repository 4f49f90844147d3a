import path from 'node:path';
import sharp from 'sharp';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { createRunner, type Runner } from '@/lib/jobs/runner';
import { importCatalogueJob } from '@/lib/shop/jobs/import-catalogue-job';
import { createFolderStorage } from '@/lib/storage/folder-storage';

/** Imports of the files in `<folder>/imports`; addresses that end in `.jpg` are pictures, others do not answer. */
export function importRunner(
  db: Database,
  folder: string,
  onStep: (step: string, when: 'begun' | 'found' | 'done') => void = () => {},
): Runner {
  const handler = importCatalogueJob({
    folder: path.join(folder, 'imports'),
    storage: () => createFolderStorage(path.join(folder, 'media')),
    fetchBytes: async (address) => {
      if (!address.endsWith('.jpg')) throw new AppError('NETWORK', 'could not be fetched: it answered 503');
      const red = Number(/(\d+)\.jpg$/.exec(address)?.[1] ?? 0) % 256;
      return sharp({ create: { width: 32, height: 32, channels: 3, background: { r: red, g: 90, b: 60 } } })
        .jpeg()
        .toBuffer();
    },
  });
  return createRunner(db, {
    handlers: { 'catalogue.import': async () => handler },
    beatMilliseconds: 50,
    onStep: (_job, step, when) => onStep(step, when),
  });
}
