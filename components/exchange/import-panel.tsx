'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import hidden from '@/components/ui/visually-hidden.module.css';
import { AppError, isAppError } from '@/lib/core/app-error';
import { type Currency, currencies } from '@/lib/core/money';
import type { CatalogueReport, ImportCounts } from '@/lib/merchant/import-events';
import { importHref } from './import-href';
import styles from './import-panel.module.css';
import { ImportReport } from './import-report';
import { askForLook, sendCatalogue } from './read-lines';
import { useFileTrouble } from './use-file-trouble';

type Stage = 'choose' | 'sending' | 'checking' | 'report' | 'starting';

/** A catalogue file: chosen, looked at without writing anything, and then put into the queue. */
export function ImportPanel() {
  const t = useTranslations('exchange');
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [currency, setCurrency] = useState<Currency>('USD');
  const [fetchImages, setFetchImages] = useState(false);
  const [stage, setStage] = useState<Stage>('choose');
  const [counts, setCounts] = useState<ImportCounts | null>(null);
  const [report, setReport] = useState<CatalogueReport | null>(null);
  const [failed, setFailed] = useState<AppError | null>(null);
  const [over, setOver] = useState(false);
  const id = useRef<string | null>(null);
  const router = useRouter();
  const trouble = useFileTrouble();
  const busy = stage === 'sending' || stage === 'checking' || stage === 'starting';

  const choose = (chosen: File | undefined) => {
    if (!chosen || busy) return;
    id.current = null;
    setFile(chosen);
    setReport(null);
    setFailed(null);
    setStage('choose');
  };
  const look = async () => {
    if (!file) return;
    setFailed(null);
    setCounts(null);
    try {
      if (!id.current) {
        setStage('sending');
        id.current = await sendCatalogue(file);
      }
      setStage('checking');
      setReport(await askForLook(id.current, request(file), setCounts));
      setStage('report');
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (error.code === 'UPLOAD_GONE') id.current = null;
      setFailed(error);
      setStage('choose');
    }
  };
  const addPlace = async (name: string) => {
    const answer = await sendJson('POST', '/api/merchant/locations', { name });
    if ('error' in answer) setFailed(new AppError(answer.error, ''));
    else await look();
  };
  const start = async () => {
    const importId = id.current;
    if (!file || !importId) return;
    setFailed(null);
    setStage('starting');
    const answer = await sendJson('POST', `/api/merchant/import/${importId}/job`, request(file));
    if ('error' in answer) {
      if (answer.error === 'UPLOAD_GONE') id.current = null;
      setFailed(new AppError(answer.error, ''));
      setStage(answer.error === 'UPLOAD_GONE' ? 'choose' : 'report');
      return;
    }
    id.current = null;
    setFile(null);
    setReport(null);
    setStage('choose');
    // From here on the page tells where it is, also to who comes back.
    router.push(importHref(importId));
  };
  const request = ({ name }: File) => ({ currency, fetchImages, name: name.slice(0, 300) });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  const work = report ? report.added + report.changed : 0;
  return (
    <section aria-labelledby="import-title" className={styles.panel}>
      <h2 id="import-title" className={styles.title}>
        {t('importTitle')}
      </h2>
      <p className={styles.text}>{t('importText')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience beside the button */}
      <div
        className={classNames(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xml,text/csv,text/tab-separated-values,text/xml,application/xml"
          className={hidden.hidden}
          aria-label={t('file')}
          disabled={busy}
          onChange={(event) => choose(event.target.files?.[0])}
        />
        {file ? (
          <p className={styles.file}>
            <bdi>{file.name}</bdi> <bdi className={styles.quiet}>{size(file.size)}</bdi>
          </p>
        ) : null}
        <Button disabled={busy} onClick={() => input.current?.click()}>
          <Icon glyph={FileUp} size={16} />
          {file ? t('another') : t('choose')}
        </Button>
        {file ? null : <span className={styles.quiet}>{t('drop')}</span>}
      </div>
      {file ? (
        <div className={styles.options}>
          <label className={styles.option}>
            {t('currency')}
            <select
              value={currency}
              disabled={busy}
              onChange={(event) => {
                setCurrency(currencies.find((each) => each === event.target.value) ?? currency);
                setStage('choose');
                setReport(null);
              }}
            >
              {currencies.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          <label className={styles.option}>
            <input
              type="checkbox"
              checked={fetchImages}
              disabled={busy}
              onChange={(event) => {
                setFetchImages(event.target.checked);
                setStage('choose');
                setReport(null);
              }}
            />
            <span>
              {t('fetchImages')}
              <span className={styles.quiet}> {t('fetchImagesText')}</span>
            </span>
          </label>
        </div>
      ) : null}
      {failed ? <ErrorNote code={failed.code} words={trouble(failed)} /> : null}
      <div aria-live="polite" className={styles.progress} data-stage={stage}>
        {stage === 'sending' ? t('sending') : null}
        {stage === 'checking' ? t('checking', { count: counts?.rows ?? 0 }) : null}
      </div>
      {report && !busy ? (
        <ImportReport report={report} fileName={file?.name ?? 'catalogue'} onAddPlace={addPlace} />
      ) : null}
      <div className={styles.actions}>
        {file && (stage === 'choose' || stage === 'sending' || stage === 'checking') ? (
          <Button kind="primary" disabled={busy} onClick={look}>
            {t('check')}
          </Button>
        ) : null}
        {report && (stage === 'report' || stage === 'starting') ? (
          work > 0 ? (
            <Button kind="primary" disabled={busy} onClick={start}>
              {t('run', { count: work })}
            </Button>
          ) : (
            <p>{t('nothingToDo')}</p>
          )
        ) : null}
      </div>
    </section>
  );
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
