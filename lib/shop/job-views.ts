import { z } from 'zod';
import type { Database } from '@/lib/db/database';
import { productNames } from '@/lib/db/queries/product-names';
import type { Job } from '@/lib/jobs/job';
import { passing } from '@/lib/jobs/retry';
import type { JobView } from '@/lib/merchant/job-view';

const named = z.object({ fileName: z.string() });

/** Jobs as pages show them, with the products that they are about. */
export async function jobViews(db: Database, jobs: readonly Job[]): Promise<JobView[]> {
  const ids = jobs.flatMap(({ subject }) => (subject?.kind === 'product' ? [subject.id] : []));
  const products = new Map((await productNames(db, [...new Set(ids)])).map((one) => [one.id, one]));
  return jobs.map((job) => {
    const product = products.get(job.subject?.id ?? '');
    const { id, sequence, kind, state, step, progress, note, attempts, maxAttempts, question, result } = job;
    return {
      ...{ id, sequence, kind, state, step, progress, note, attempts, maxAttempts, question, result },
      product: product ?? null,
      importId: job.subject?.kind === 'import' ? job.subject.id : null,
      fileName: named.safeParse(job.payload).data?.fileName ?? null,
      stepsDone: Object.keys(job.checkpoints),
      error: job.error && { code: job.error.code, details: job.error.details },
      mayRetry:
        state === 'cancelled' || (state === 'failed' && passing.includes(job.error?.code ?? 'INTERNAL')),
      createdAt: job.createdAt.toISOString(),
      updatedAt: job.updatedAt.toISOString(),
      finishedAt: job.finishedAt?.toISOString() ?? null,
      runAt: job.runAt.toISOString(),
    };
  });
}
