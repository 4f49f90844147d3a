import 'server-only';
import { publicFetcher } from '@/lib/http/public-fetcher.server';
import type { JobHandlers } from '@/lib/jobs/handler';
import { storage } from '@/lib/storage/storage.server';
import { shopUploads } from '@/lib/upload/tus-server.server';
import { importsFolder } from './imports-folder.server';
import { importCatalogueKind } from './jobs/import-catalogue-kind';

/**
 * What the shop does behind its pages, by kind of job, in lanes that run beside each other. `heavy` jobs take minutes and
 * much memory, so one at a time; an `exchange` takes minutes and little memory, and two would be in each other's way;
 * `light` ones take seconds and should not wait behind them.
 */
export const jobLanes: Record<'heavy' | 'exchange' | 'light', JobHandlers> = {
  heavy: {
    'model.prepare': async () =>
      (await import('./jobs/prepare-model-job')).prepareModelJob(shopUploads(), storage),
    'model.usdz': async () => (await import('./jobs/usdz-job')).usdzJob(storage),
  },
  exchange: {
    [importCatalogueKind]: async () =>
      (await import('./jobs/import-catalogue-job')).importCatalogueJob({
        folder: importsFolder(),
        storage,
        fetchBytes: publicFetcher(),
      }),
  },
  light: {
    'photo.prepare': async () =>
      (await import('./jobs/prepare-photo-job')).preparePhotoJob(shopUploads(), storage),
    'catalogue.test': async () => (await import('./jobs/test-catalogue-job')).testCatalogueJob,
    'view.embed': async () => (await import('./jobs/embed-views-job')).embedViewsJob,
  },
};
