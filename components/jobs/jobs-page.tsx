'use client';

import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { getJson } from '@/components/catalogue/get-json';
import { stateWord } from '@/components/pipeline/state-mark';
import { usePolled } from '@/components/pipeline/use-polled';
import { EmptyNote } from '@/components/studio/empty-note';
import { sendJson } from '@/components/studio/send-json';
import { Button, ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { type JobState, type JobView, jobStates } from '@/lib/merchant/job-view';
import { JobTable } from './job-table';
import styles from './jobs-page.module.css';

type JobList = { jobs: JobView[]; counts: Partial<Record<JobState, number>> };
type Props = { initial: JobList; locale: Locale; mayWrite: boolean };

const pageSize = 50;

/** Everything that the shop does behind its pages, newest first, as it happens. */
export function JobsPage({ initial, locale, mayWrite }: Props) {
  const t = useTranslations('pipeline');
  const [state, setState] = useState<JobState | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const read = useCallback(
    (signal: AbortSignal) => {
      const query = new URLSearchParams();
      if (state) query.set('state', state);
      if (before !== null) query.set('before', String(before));
      return getJson<JobList>(`/api/merchant/jobs?${query}`, signal);
    },
    [state, before],
  );
  const { value, error, ask } = usePolled(initial, read, ({ counts }) =>
    Boolean(counts.running || counts.waiting),
  );
  const { jobs, counts } = value;
  const choose = (next: JobState | null) => {
    setState(next);
    setBefore(null);
    ask();
  };
  const decide = async (id: string, action: 'cancel' | 'retry') => {
    setFailed(null);
    const answer = await sendJson('POST', `/api/merchant/jobs/${id}`, { action });
    if ('error' in answer) setFailed(answer.error);
    ask();
  };
  const last = jobs.at(-1);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('jobsTitle')}</h1>
        <p className={styles.text}>{t('jobsText')}</p>
      </header>
      {/* A state that no job is in is nothing to look for. */}
      <fieldset className={styles.filters} aria-label={t('columnState')}>
        <Chip pressed={state === null} onClick={() => choose(null)}>
          {t('jobsAll')}
        </Chip>
        {jobStates
          .filter((each) => counts[each] || each === state)
          .map((each) => (
            <Chip key={each} pressed={state === each} onClick={() => choose(each)}>
              {t(stateWord[each])} <bdi>{counts[each] ?? 0}</bdi>
            </Chip>
          ))}
      </fieldset>
      {error ? <ErrorNote code={error} /> : null}
      {failed ? <ErrorNote code={failed} /> : null}
      {jobs.length > 0 ? (
        <JobTable
          jobs={jobs}
          locale={locale}
          onCancel={mayWrite ? (id) => decide(id, 'cancel') : undefined}
          onRetry={mayWrite ? (id) => decide(id, 'retry') : undefined}
        />
      ) : (
        <EmptyNote title={t('jobsNone')} text={t('jobsNoneText')}>
          {state === null ? (
            <ButtonLink href="/merchant/products" prefetch={false}>
              {t('jobsToProducts')}
            </ButtonLink>
          ) : (
            <Button onClick={() => choose(null)}>{t('jobsShowAll')}</Button>
          )}
        </EmptyNote>
      )}
      {last && jobs.length === pageSize ? (
        <Button
          onClick={() => {
            setBefore(last.sequence);
            ask();
          }}
        >
          {t('earlier')}
        </Button>
      ) : null}
    </div>
  );
}
