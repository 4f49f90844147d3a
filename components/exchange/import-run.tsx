'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { getJson } from '@/components/catalogue/get-json';
import { StateMark } from '@/components/pipeline/state-mark';
import { usePolled } from '@/components/pipeline/use-polled';
import { sendJson } from '@/components/studio/send-json';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { ProgressLine } from '@/components/ui/progress-line';
import type { ErrorCode } from '@/lib/core/app-error';
import type { CatalogueReport, ImportState } from '@/lib/merchant/import-events';
import { isUnfinished } from '@/lib/merchant/job-view';
import { ImportReport } from './import-report';
import styles from './import-run.module.css';

type Props = { initial: ImportState; mayWrite: boolean };

/** An import behind the pages: where it is, what can be done, and its report once it has stopped. */
export function ImportRun({ initial, mayWrite }: Props) {
  const t = useTranslations('exchange');
  const jobs = useTranslations('pipeline');
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const address = `/api/merchant/import/${initial.id}`;
  const read = useCallback((signal: AbortSignal) => getJson<ImportState>(address, signal), [address]);
  const { value, error, ask } = usePolled(initial, read, ({ job }) => isUnfinished(job.state));
  const { job, counts } = value;
  const { state } = job;
  const report = useReport(`${address}/report`, isUnfinished(state) ? null : (job.finishedAt ?? state));
  const decide = async (action: 'cancel' | 'retry') => {
    setFailed(null);
    const answer = await sendJson('POST', `/api/merchant/jobs/${job.id}`, { action });
    if ('error' in answer) setFailed(answer.error);
    ask();
  };
  return (
    <section className={styles.run} aria-labelledby="run-title" data-import={state}>
      <div className={styles.head}>
        <h2 id="run-title" className={styles.title}>
          {t('runTitle')}: <bdi>{job.fileName}</bdi>
        </h2>
        <StateMark state={state} />
      </div>
      {isUnfinished(state) ? (
        <>
          <ProgressLine className={styles.bar} share={job.progress} label={t('runTitle')} />
          <p aria-live="polite" className={styles.counts}>
            {state === 'running'
              ? t('importing', { count: counts.rows })
              : job.attempts > 0
                ? null
                : t('waits')}
          </p>
          <p className={styles.quiet}>{t('keepOpen')}</p>
        </>
      ) : null}
      {job.error ? (
        <ErrorNote code={job.error.code}>{counts.rows > 0 ? <p>{t('stays')}</p> : null}</ErrorNote>
      ) : null}
      {state === 'cancelled' ? <p className={styles.quiet}>{t('stays')}</p> : null}
      {error ? <ErrorNote code={error} /> : null}
      {failed ? <ErrorNote code={failed} /> : null}
      {report ? (
        <ImportReport report={report} fileName={job.fileName ?? 'catalogue'} whole={state === 'done'} />
      ) : null}
      <div className={styles.actions}>
        {state === 'done' ? (
          <ButtonLink href="/merchant/products" prefetch={false}>
            {t('toProducts')}
          </ButtonLink>
        ) : null}
        {mayWrite && isUnfinished(state) ? (
          <Button onClick={() => decide('cancel')}>{jobs('cancel')}</Button>
        ) : null}
        {mayWrite && job.mayRetry ? <Button onClick={() => decide('retry')}>{jobs('retry')}</Button> : null}
      </div>
    </section>
  );
}

/** The report, read each time that `stoppedAt` becomes another time; null while it is, or when there is none. */
function useReport(address: string, stoppedAt: string | null): CatalogueReport | null {
  const [report, setReport] = useState<CatalogueReport | null>(null);
  useEffect(() => {
    setReport(null);
    if (!stoppedAt) return;
    const leaving = new AbortController();
    // A file that was refused has none.
    getJson<CatalogueReport>(address, leaving.signal).then(setReport, () => {});
    return () => leaving.abort();
  }, [address, stoppedAt]);
  return report;
}
