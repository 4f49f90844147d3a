import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import { answer, cancel, retryNow, startOver } from '@/lib/jobs/decide';
import type { Merchant } from '@/lib/merchant/access';
import type { JobView } from '@/lib/merchant/job-view';
import { jobViews } from './job-views';

export type JobDecision = { action: 'cancel' | 'retry' | 'again' } | { answer: string };

/**
 * Does what a person decided about a job, and writes down who.
 *
 * @throws AppError `NOT_FOUND`; `EDIT_CONFLICT`: its state no longer allows it.
 */
export async function decideJob(
  db: Database,
  merchant: Pick<Merchant, 'id' | 'name'>,
  id: string,
  decision: JobDecision,
): Promise<JobView> {
  return db.transaction(async (tx) => {
    const job =
      'answer' in decision
        ? await answer(tx, id, decision.answer)
        : await { cancel, retry: retryNow, again: startOver }[decision.action](tx, id);
    const [view] = await jobViews(tx, [job]);
    const label = view?.product?.name.en || view?.product?.sku || view?.fileName || job.kind;
    await recordChange(tx, merchant, {
      action: 'answer' in decision ? 'job.answered' : `job.${pastOf[decision.action]}`,
      subject: {
        kind: subjectKind(job.subject?.kind),
        id: job.subject?.id ?? id,
        label,
      },
      details: { job: job.kind, ...('answer' in decision ? { answer: decision.answer } : {}) },
    });
    return view as JobView;
  });
}

const subjectKind = (kind: string | undefined) =>
  kind === 'product' || kind === 'import' ? kind : ('shop' as const);

const pastOf = { cancel: 'cancelled', retry: 'retried', again: 'restarted' } as const;
