import 'server-only';
import type { JobHandlers } from '@/lib/jobs/handler';

/**
 * What the shop does behind its pages, by kind of job, in two lanes that run beside each other. `heavy` jobs take
 * minutes and much memory: one at a time, because the watch over a model's memory looks at the whole process. `light`
 * ones take seconds and should not wait behind them.
 */
export const jobLanes: Record<'heavy' | 'light', JobHandlers> = {
  heavy: {},
  light: {},
};
