import type { Database } from '@/lib/db/database';
import { countJobs, jobsOf, listJobs } from '@/lib/jobs/list-jobs';
import type { JobState, JobView } from '@/lib/merchant/job-view';
import { jobViews } from './job-views';

export type JobList = { jobs: JobView[]; counts: Partial<Record<JobState, number>> };
export type JobListQuery = {
  state?: JobState | undefined;
  /** Jobs about one product alone. */
  product?: string | undefined;
  /** `sequence` of the last job already seen. */
  before?: number | undefined;
};

const atOnce = 50;

export async function readJobList(db: Database, { state, product, before }: JobListQuery): Promise<JobList> {
  const jobs = product
    ? await jobsOf(db, { kind: 'product', id: product }, atOnce)
    : await listJobs(db, { states: state && [state], before, limit: atOnce });
  return { jobs: await jobViews(db, jobs), counts: await countJobs(db) };
}
