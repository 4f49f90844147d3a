import 'server-only';
import type { JobHandlers } from '@/lib/jobs/handler';
import { storage } from '@/lib/storage/storage.server';
import { shopUploads } from '@/lib/upload/tus-server.server';

/**
 * What the shop does behind its pages, by kind of job, in two lanes that run beside each other. `heavy` jobs take
 * minutes and much memory, so one at a time; `light` ones take seconds and should not wait behind them.
 */
export const jobLanes: Record<'heavy' | 'light', JobHandlers> = {
  heavy: {
    'model.prepare': async () =>
      (await import('./jobs/prepare-model-job')).prepareModelJob(shopUploads(), storage),
    'model.usdz': async () => (await import('./jobs/usdz-job')).usdzJob(storage),
  },
  light: {
    'photo.prepare': async () =>
      (await import('./jobs/prepare-photo-job')).preparePhotoJob(shopUploads(), storage),
    'catalogue.test': async () => (await import('./jobs/test-catalogue-job')).testCatalogueJob,
    'view.embed': async () => (await import('./jobs/embed-views-job')).embedViewsJob,
  },
};
