'use client';

import { useTranslations } from 'use-intl/react';
import type { JobState } from '@/lib/merchant/job-view';
import styles from './state-mark.module.css';

export const stateWord = {
  waiting: 'stateWaiting',
  running: 'stateRunning',
  asking: 'stateAsking',
  done: 'stateDone',
  failed: 'stateFailed',
  cancelled: 'stateCancelled',
} as const satisfies Record<JobState, string>;

/** A job's or step's state as a word, with a mark that tells it apart at a glance. */
export function StateMark({ state }: { state: JobState }) {
  const t = useTranslations('pipeline');
  return (
    <span className={styles.state} data-state={state}>
      {t(stateWord[state])}
    </span>
  );
}
