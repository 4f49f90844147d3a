import type { JobHandler } from '@/lib/jobs/handler';
import { embedShop } from '@/lib/shop/embed-shop.server';

/** `view.embed`: gives every new picture of a published product its vector, so that photos find it. */
export const embedViewsJob: JobHandler = async ({ step, tell }) =>
  step('embed', async () => {
    const report = (done: number, total: number) =>
      tell({ progress: Math.min(1, done / Math.max(1, total)), note: `${done} / ${total}` });
    // Twice: the first may have joined a run that had already looked for the last time.
    const first = await embedShop(report);
    const second = await embedShop(report);
    return { embedded: first.embedded + second.embedded, failed: second.failed };
  });
