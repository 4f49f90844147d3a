'use client';

import { useTranslations } from 'use-intl/react';
import type { JobView } from '@/lib/merchant/job-view';
import { usdzNoteCodes } from '@/lib/model3d/usdz/usdz-words';
import styles from './model-report.module.css';
import { useMeasures } from './use-measures';

/** What Quick Look shows differently, as the job that made the iPhone file found it; nothing when all is as it was. */
export function UsdzNotes({ job }: { job: JobView | null }) {
  const t = useTranslations('pipeline');
  const { count: counted } = useMeasures();
  const notes = notesOf(job);
  if (notes.length === 0) return null;
  return (
    <section className={styles.report} aria-label={t('usdzNotes')}>
      <div>
        <h3 className={styles.title}>{t('usdzNotes')}</h3>
        {notes.map(({ code, count }) => (
          <p key={code} className={styles.line}>
            {t(`usdz-${code}`)}
            {count > 1 ? <span> × {counted(count)}</span> : null}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The result of a job is any JSON: what is not a note that we know is left out. */
function notesOf(job: JobView | null) {
  const { notes } = (job?.result ?? {}) as { notes?: unknown };
  if (!Array.isArray(notes)) return [];
  return notes.flatMap((note: unknown) => {
    const { code, count } = (note ?? {}) as { code?: unknown; count?: unknown };
    const known = usdzNoteCodes.find((each) => each === code);
    return known && typeof count === 'number' ? [{ code: known, count }] : [];
  });
}
