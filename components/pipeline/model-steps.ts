import type { JobState, JobView } from '@/lib/merchant/job-view';
import type { ModelState } from '@/lib/merchant/model-state';

/** The rows of the page, in their order. */
export const modelSteps = [
  'guard',
  'check',
  'scale',
  'optimise',
  'store',
  'render',
  'usdz',
  'search',
] as const;
export type ModelStep = (typeof modelSteps)[number];

/** `ahead`: its turn has not come, and may never come. */
export type StepState = JobState | 'ahead';

/** Which row a step of the job (lib/shop/jobs/prepare-model-job.ts) belongs to. */
const rowOf: Record<string, ModelStep> = {
  inspect: 'guard',
  guard: 'guard',
  check: 'check',
  decode: 'check',
  scale: 'scale',
  optimise: 'optimise',
  compare: 'optimise',
  store: 'store',
  publish: 'store',
};
const own = ['guard', 'check', 'scale', 'optimise', 'store'] as const;

/** How far each row is, by the jobs of the product. */
export function stepStates({ run, after, model }: ModelState): Record<ModelStep, StepState> {
  const followed = (job: JobView | null): StepState =>
    run && job && model && job.sequence > run.sequence ? job.state : 'ahead';
  const embed = followed(after.embed);
  const states: Record<ModelStep, StepState> = {
    guard: 'ahead',
    check: 'ahead',
    scale: 'ahead',
    optimise: 'ahead',
    store: 'ahead',
    render: followed(after.render),
    usdz: followed(after.usdz),
    // Pictures of a model are published with their vectors: the search knows it when they are there.
    search: embed === 'ahead' && followed(after.render) === 'done' ? 'done' : embed,
  };
  if (!run) return states;
  const at = run.state === 'asking' ? own.indexOf('scale') : own.indexOf(reached(run));
  own.forEach((step, index) => {
    if (run.state === 'done' || index < at) states[step] = 'done';
    else if (index === at) states[step] = run.state;
  });
  return states;
}

/** The row that a run stands at. */
function reached(run: JobView): (typeof own)[number] {
  const row = rowOf[run.step ?? ''];
  if (row && row !== 'render' && row !== 'usdz' && row !== 'search') return row;
  if (run.stepsDone.includes('optimise')) return 'store';
  return run.stepsDone.includes('inspect') ? 'optimise' : 'guard';
}
