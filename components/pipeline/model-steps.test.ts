import { expect, it } from 'vitest';
import type { JobView } from '@/lib/merchant/job-view';
import type { ModelState } from '@/lib/merchant/model-state';
import { stepStates } from './model-steps';

const job = (sequence: number, state: JobView['state']) =>
  ({ sequence, state, step: null, stepsDone: [] }) as unknown as JobView;
const state = (after: Partial<ModelState['after']>): ModelState =>
  ({
    run: job(5, 'done'),
    model: {},
    after: { render: null, usdz: null, embed: null, ...after },
  }) as unknown as ModelState;

it('shows what followed this upload and not what followed the one before', () => {
  expect(stepStates(state({ usdz: job(4, 'done') })).usdz).toBe('ahead');
  expect(stepStates(state({ usdz: job(6, 'done') })).usdz).toBe('done');
});

it('says that the photo search knows a model once its pictures are published, which carry their vectors', () => {
  expect(stepStates(state({ render: job(6, 'running') })).search).toBe('ahead');
  expect(stepStates(state({ render: job(6, 'done') })).search).toBe('done');
  expect(stepStates(state({ render: job(6, 'done'), embed: job(7, 'running') })).search).toBe('running');
});
