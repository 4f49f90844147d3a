'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { ProgressLine } from '@/components/ui/progress-line';
import type { ModelState } from '@/lib/merchant/model-state';
import { type ModelStep, modelSteps, type StepState, stepStates } from './model-steps';
import { StateMark } from './state-mark';
import styles from './step-list.module.css';
import { useStepFound } from './use-step-found';

const words = {
  guard: ['stepGuard', 'guardDoing'],
  check: ['stepCheck', 'checkDoing'],
  scale: ['stepScale', 'scaleDoing'],
  optimise: ['stepOptimise', 'optimiseDoing'],
  store: ['stepStore', 'storeDoing'],
  render: ['stepRender', 'renderDoing'],
  usdz: ['stepUsdz', 'usdzDoing'],
  search: ['stepSearch', 'searchDoing'],
} as const satisfies Record<ModelStep, readonly [string, string]>;

/** What happens to a model, step by step: what each looks at, how far it is, and what it found. */
export function StepList({ state, question }: { state: ModelState; question: ReactNode }) {
  const t = useTranslations('pipeline');
  const errors = useTranslations('errors');
  const states = stepStates(state);
  const found = useStepFound(state);
  const jobOf = (step: ModelStep) =>
    step === 'render'
      ? state.after.render
      : step === 'usdz'
        ? state.after.usdz
        : step === 'search'
          ? state.after.embed
          : state.run;
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {modelSteps.map((step) => {
        const at: StepState = states[step];
        const job = jobOf(step);
        const [name, doing] = words[step];
        const running = at === 'running';
        return (
          <li key={step} className={styles.step} data-state={at} data-step={step}>
            <span className={styles.name}>{t(name)}</span>
            <div className={styles.about}>
              <p>{(at === 'done' && found[step]) || t(doing)}</p>
              {running && job?.note ? <p className={styles.note}>{job.note}</p> : null}
              {at === 'failed' && job?.error ? (
                <p role="alert" className={styles.error}>
                  {errors(job.error.code)}
                </p>
              ) : null}
              {at === 'asking' && step === 'scale' ? question : null}
            </div>
            <span>{at === 'ahead' ? null : <StateMark state={at} />}</span>
            {running ? (
              <ProgressLine className={styles.bar} share={job?.progress ?? null} label={t(name)} />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
