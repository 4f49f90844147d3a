'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { WhenWritten } from '@/components/catalogue/when-written';
import { StateMark } from '@/components/pipeline/state-mark';
import { Button } from '@/components/ui/button';
import { ProgressLine } from '@/components/ui/progress-line';
import type { Locale } from '@/lib/core/locale';
import { isUnfinished, type JobView } from '@/lib/merchant/job-view';
import { localText } from '@/lib/product/local-text';
import { importHref } from '../exchange/import-href';
import styles from './job-table.module.css';
import { kindWord } from './job-words';

type Props = {
  jobs: readonly JobView[];
  locale: Locale;
  /** Left out for somebody who may look only. */
  onCancel?: ((id: string) => void) | undefined;
  onRetry?: ((id: string) => void) | undefined;
};

/** Jobs as rows: what, about which product, how far, and what can be done. On a phone each row stands as a block. */
export function JobTable({ jobs, locale, onCancel, onRetry }: Props) {
  const t = useTranslations('pipeline');
  const errors = useTranslations('errors');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('columnJob')}</th>
          <th scope="col">{t('columnProduct')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnTries')}</th>
          <th scope="col">{t('columnWhen')}</th>
          <th scope="col">{t('columnActions')}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id} data-state={job.state}>
            <td>
              <span className={styles.kind}>{t(kindWord(job.kind))}</span>
              {job.fileName ? (
                <span className={styles.file}>
                  <bdi>{job.fileName}</bdi>
                </span>
              ) : null}
            </td>
            <td className={styles.product}>
              {job.product ? (
                <Link href={hrefOf(job)} className={styles.link} prefetch={false}>
                  {localText(job.product.name, locale) || job.product.sku}
                </Link>
              ) : null}
            </td>
            <td className={styles.state}>
              <StateMark state={job.state} />
              {job.state === 'running' ? <Progress job={job} /> : null}
              {job.error ? <p className={styles.error}>{errors(job.error.code)}</p> : null}
            </td>
            <td className={styles.tries}>
              {job.attempts > 0 ? t('triesOf', { attempts: job.attempts, most: job.maxAttempts }) : null}
            </td>
            <td className={styles.when}>
              <WhenWritten at={job.finishedAt ?? job.updatedAt} locale={locale} />
            </td>
            <td className={styles.actions}>
              {job.state === 'asking' ? (
                <Link href={hrefOf(job)} className={styles.link} prefetch={false}>
                  {t('answerIt')}
                </Link>
              ) : null}
              {job.importId ? (
                <Link href={importHref(job.importId)} className={styles.link} prefetch={false}>
                  {t('toReport')}
                </Link>
              ) : null}
              {onRetry && job.mayRetry ? (
                <Button kind="plain" onClick={() => onRetry(job.id)}>
                  {t('retry')}
                </Button>
              ) : null}
              {onCancel && isUnfinished(job.state) ? (
                <Button kind="plain" onClick={() => onCancel(job.id)}>
                  {t('cancel')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Progress({ job }: { job: JobView }) {
  const t = useTranslations('pipeline');
  return (
    <>
      <ProgressLine className={styles.bar} share={job.progress} label={t(kindWord(job.kind))} />
      {job.note ? <span className={styles.note}>{job.note}</span> : null}
    </>
  );
}

function hrefOf({ product, kind }: JobView): string {
  const page = `/merchant/products/${encodeURIComponent(product?.id ?? '')}`;
  return kind.startsWith('model.') ? `${page}/model` : page;
}
