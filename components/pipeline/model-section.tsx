'use client';

import Link from 'next/link';
import { useCallback, useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { getJson } from '@/components/catalogue/get-json';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { DropZone } from '@/components/upload/drop-zone';
import { forgetLeftOver, leftOvers } from '@/components/upload/left-over';
import { UploadRow } from '@/components/upload/upload-row';
import type { LeftOver } from '@/components/upload/upload-view';
import { useUploads } from '@/components/upload/use-uploads';
import type { ErrorCode } from '@/lib/core/app-error';
import { isUnfinished } from '@/lib/merchant/job-view';
import type { ModelState } from '@/lib/merchant/model-state';
import { ModelFacts } from './model-facts';
import { ModelPlace } from './model-place';
import { Findings, ModelReport } from './model-report';
import styles from './model-section.module.css';
import { stepStates } from './model-steps';
import { ScaleQuestion } from './scale-question';
import { scaleValues } from './scale-words';
import { StepList } from './step-list';
import { UsdzNotes } from './usdz-notes';
import { usePolled } from './use-polled';

type Props = {
  initial: ModelState;
  mayWrite: boolean;
  /** The page of the model alone shows everything; inside the editor a link leads there. */
  full?: boolean;
  /** The product has another model now: who shows it reads it again. */
  onPublished?: () => void;
};

/** A product's 3D model: where a GLB is dropped, what happens to it, what was found, and what the shop has now. */
export function ModelSection({ initial, mayWrite, full = false, onPublished }: Props) {
  const t = useTranslations('pipeline');
  const { id } = initial.product;
  const { value, error, ask } = usePolled(initial, useModelReader(id), isMoving);
  const { run, model, report, inspection } = value;
  const [left, setLeft] = useState<LeftOver[]>([]);
  const lookForLeft = useCallback(() => {
    leftOvers('model', id).then(setLeft, () => {});
  }, [id]);
  const { uploads, refused, begin, pause, goOn, remove } = useUploads('model', id, ask);
  const { decide, busy, failed } = useDecision(run?.id, ask);

  useEffect(lookForLeft, [lookForLeft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the model changes, and not when the listener does
  useEffect(() => {
    if (model?.url && model.url !== initial.model?.url) onPublished?.();
  }, [model?.url]);

  const asked = run?.question?.name === 'scale' ? scaleValues.safeParse(run.question.values).data : undefined;
  const question =
    asked && run?.question && mayWrite ? (
      <ScaleQuestion
        values={asked}
        choices={run.question.choices}
        busy={busy}
        onAnswer={(answer) => decide({ answer })}
        onAgain={() => decide({ action: 'again' })}
        onCancel={() => decide({ action: 'cancel' })}
      />
    ) : null;
  const showsSteps = run !== null && (isUnfinished(run.state) || run.state !== 'done' || full);
  // Findings of a file that is still looked at; of the one in the shop they stand in its report.
  const early = run && run.state !== 'done' ? (inspection?.validation.before.findings ?? []) : [];
  return (
    <section className={styles.section} aria-label={t('title')}>
      <ModelFacts state={value} />
      {mayWrite ? (
        <DropZone
          title={t(model ? 'chooseAnother' : 'dropTitle')}
          text={t('dropText')}
          choose={t('chooseFile')}
          accept=".glb,model/gltf-binary"
          compact={model !== null}
          onFiles={(files) => {
            setLeft([]);
            begin(files);
          }}
        />
      ) : (
        <p className={styles.quiet}>{t('lookOnly')}</p>
      )}
      {refused ? <ErrorNote code={refused.code} /> : null}
      {left.map((one) => (
        <LeftOverLine
          key={one.key}
          left={one}
          onForget={() => {
            forgetLeftOver(one.key).then(lookForLeft);
          }}
        />
      ))}
      {uploads
        .filter(({ state }) => state !== 'sent')
        .map((upload) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            onPause={() => pause(upload.key)}
            onGoOn={() => goOn(upload.key)}
            onRemove={() => remove(upload.key)}
          />
        ))}
      {error ? <ErrorNote code={error} /> : null}
      {failed ? <ErrorNote code={failed} /> : null}
      {showsSteps ? (
        <div className={styles.run} data-run={run.state}>
          <div className={styles.runHead}>
            <p className={styles.fileName}>
              <bdi>{run.fileName}</bdi>
            </p>
            {mayWrite && run.state !== 'asking' && isUnfinished(run.state) ? (
              <Button kind="plain" disabled={busy} onClick={() => decide({ action: 'cancel' })}>
                {t('cancel')}
              </Button>
            ) : null}
            {mayWrite && run.mayRetry ? (
              <Button disabled={busy} onClick={() => decide({ action: 'retry' })}>
                {t('retry')}
              </Button>
            ) : null}
          </div>
          <StepList state={value} question={question} />
          {early.length > 0 ? (
            <div className={styles.early}>
              <h3>{t('findings')}</h3>
              <Findings findings={early} />
            </div>
          ) : null}
        </div>
      ) : null}
      {report && full ? <ModelReport report={report} /> : null}
      {full ? <UsdzNotes job={value.after.usdz} /> : null}
      {model && full ? (
        <ModelPlace
          productId={id}
          mayWrite={mayWrite}
          stored={model.attachment}
          proposal={report?.proposal ?? null}
        />
      ) : null}
      {full ? null : (
        <Link href={`/merchant/products/${encodeURIComponent(id)}/model`} className={styles.more}>
          {t('fullView')}
        </Link>
      )}
    </section>
  );
}

function LeftOverLine({ left, onForget }: { left: LeftOver; onForget: () => void }) {
  const t = useTranslations('pipeline');
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(left.sentBytes / left.bytes);
  return (
    <p className={styles.left} role="status">
      <span>{t('leftOver', { name: left.fileName, percent })}</span>
      <Button kind="plain" onClick={onForget}>
        {t('dismiss')}
      </Button>
    </p>
  );
}

function useModelReader(id: string) {
  return useCallback(
    (signal: AbortSignal) =>
      getJson<ModelState>(`/api/merchant/products/${encodeURIComponent(id)}/model`, signal),
    [id],
  );
}

function isMoving(state: ModelState): boolean {
  const { run, after } = state;
  const jobs = [run, after.render, after.usdz, after.embed];
  return (
    jobs.some((job) => job?.state === 'running' || job?.state === 'waiting') ||
    (run?.state === 'done' && stepStates(state).usdz === 'ahead' && state.model?.usdzUrl === undefined)
  );
}

function useDecision(job: string | undefined, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const decide = async (decision: { answer: string } | { action: 'cancel' | 'retry' | 'again' }) => {
    setBusy(true);
    setFailed(null);
    const answered = await sendJson('POST', `/api/merchant/jobs/${job}`, decision);
    if ('error' in answered) setFailed(answered.error);
    setBusy(false);
    done();
  };
  return { decide, busy, failed };
}
