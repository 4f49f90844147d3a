'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { TestRun } from '@/lib/analytics/catalogue-test';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './catalogue-test-panel.module.css';

const pollMilliseconds = 700;
const url = '/api/merchant/insight/test';

/** Starts the test of the catalogue and shows how far it is; what it found is on the page once it is done. */
export function CatalogueTestPanel({ initial, tested }: { initial: TestRun | null; tested: boolean }) {
  const t = useTranslations('insight');
  const router = useRouter();
  const [run, setRun] = useState(initial);
  const [error, setError] = useState<ErrorCode | null>(null);
  const busy = run?.state === 'waiting' || run?.state === 'running';

  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(async () => {
      const response = await fetch(url).catch(() => null);
      if (!response?.ok) return;
      const now = (await response.json()) as TestRun | null;
      setRun(now);
      if (now?.state === 'done') router.refresh();
    }, pollMilliseconds);
    return () => clearInterval(timer);
  }, [busy, router]);

  const start = async () => {
    setError(null);
    const answer = await sendJson<TestRun | null>('POST', url);
    if ('error' in answer) setError(answer.error);
    else setRun(answer.value);
  };

  return (
    <div className={styles.panel} data-test-state={run?.state ?? 'none'}>
      <Button kind={tested ? 'quiet' : 'primary'} onClick={start} disabled={busy} data-test-catalogue>
        {t(tested ? 'testAgain' : 'testStart')}
      </Button>
      <p className={styles.progress} role="status">
        {busy ? (
          <>
            {t(run.step === 'ask' ? 'testAsking' : run.step === 'read' ? 'testReading' : 'testWaiting')}
            {run.note ? <bdi className={styles.note}>{run.note}</bdi> : null}
          </>
        ) : run?.state === 'failed' || run?.state === 'cancelled' ? (
          t('testFailed')
        ) : null}
      </p>
      {busy ? <span className={styles.bar} style={{ scale: `${run.progress ?? 0} 1` }} /> : null}
      {error ? <ErrorNote code={error} /> : null}
    </div>
  );
}
