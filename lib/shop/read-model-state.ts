import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { modelReport } from '@/lib/db/queries/publish-model';
import { studioProduct } from '@/lib/db/queries/studio-product';
import { jobsOf } from '@/lib/jobs/list-jobs';
import type { ModelState } from '@/lib/merchant/model-state';
import type { Inspection } from '@/lib/model3d/prepare/inspect-model';
import { jobViews } from './job-views';

/** @throws AppError `NOT_FOUND`: no such product. */
export async function readModelState(db: Database, productId: string): Promise<ModelState> {
  const found = await studioProduct(db, productId);
  if (!found) throw new AppError('NOT_FOUND', 'There is no such product.');
  const jobs = await jobsOf(db, { kind: 'product', id: productId });
  const newest = (kind: string) => jobs.find((job) => job.kind === kind) ?? null;
  const run = newest('model.prepare');
  const wanted = [run, newest('model.render'), newest('model.usdz'), newest('view.embed')];
  const views = await jobViews(
    db,
    wanted.flatMap((job) => job ?? []),
  );
  const view = (at: number) => views.find(({ id }) => id === wanted[at]?.id) ?? null;
  const inspected = run?.checkpoints.inspect as { inspection: Inspection } | undefined;
  const { id, category, dimensions, model } = found.product;
  return {
    product: { id, category, dimensions },
    model,
    report: model && (await modelReport(db, productId)),
    run: view(0),
    inspection: inspected?.inspection ?? null,
    after: { render: view(1), usdz: view(2), embed: view(3) },
  };
}
