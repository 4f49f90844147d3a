'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { WhenWritten } from '@/components/catalogue/when-written';
import { StateMark } from '@/components/pipeline/state-mark';
import type { Locale } from '@/lib/core/locale';
import type { ImportState } from '@/lib/merchant/import-events';
import { importHref } from './import-href';
import styles from './import-list.module.css';

/** The newest imports, each a way to where it is and to its report. */
export function ImportList({ imports, locale }: { imports: readonly ImportState[]; locale: Locale }) {
  const t = useTranslations('exchange');
  return (
    <section aria-labelledby="imports-title" className={styles.list}>
      <h2 id="imports-title" className={styles.title}>
        {t('importsTitle')}
      </h2>
      <ul>
        {imports.map(({ id, job, counts }) => (
          <li key={id} className={styles.row}>
            <Link
              href={importHref(id)}
              className={styles.link}
              prefetch={false}
              aria-label={t('reportOf', { name: job.fileName ?? '' })}
            >
              <bdi>{job.fileName}</bdi>
            </Link>
            <StateMark state={job.state} />
            <span className={styles.quiet}>{t('newCount', { count: counts.added })}</span>
            <span className={styles.quiet}>{t('changedCount', { count: counts.changed })}</span>
            {counts.refused > 0 ? (
              <span className={styles.quiet}>{t('refusedCount', { count: counts.refused })}</span>
            ) : null}
            <span className={styles.when}>
              <WhenWritten at={job.finishedAt ?? job.updatedAt} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
