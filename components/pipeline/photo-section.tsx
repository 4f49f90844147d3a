'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { getJson } from '@/components/catalogue/get-json';
import { ErrorNote } from '@/components/ui/error-note';
import { DropZone } from '@/components/upload/drop-zone';
import { UploadRow } from '@/components/upload/upload-row';
import { useUploads } from '@/components/upload/use-uploads';
import type { JobView } from '@/lib/merchant/job-view';
import styles from './photo-section.module.css';
import { StateMark } from './state-mark';
import { usePolled } from './use-polled';

type Props = {
  productId: string;
  /** Called when a photo was added to the product: who shows its photos reads them again. */
  onAdded?: () => void;
};

const noteWord = {
  'first-frame': 'noteFirstFrame',
  'from-cmyk': 'noteFromCmyk',
  'from-16-bit': 'noteFrom16Bit',
  turned: 'noteTurned',
  'place-removed': 'notePlaceRemoved',
  'see-through': 'noteSeeThrough',
  'made-smaller': 'noteMadeSmaller',
} as const;

/** Where photos are dropped on a product, and what became of those that were dropped here. */
export function PhotoSection({ productId, onAdded }: Props) {
  const t = useTranslations('pipeline');
  const read = useCallback(
    async (signal: AbortSignal) => {
      const url = `/api/merchant/jobs?product=${encodeURIComponent(productId)}`;
      return (await getJson<{ jobs: JobView[] }>(url, signal)).jobs.filter(
        ({ kind }) => kind === 'photo.prepare',
      );
    },
    [productId],
  );
  const { value: jobs, ask } = usePolled<JobView[]>([], read, (all) =>
    all.some(({ state }) => state === 'waiting' || state === 'running'),
  );
  const { uploads, refused, begin, pause, goOn, remove } = useUploads('photo', productId, ask);
  // Only what was brought in this visit; older ones stand on the page of jobs.
  const began = useRef(Date.now());
  const ours = jobs.filter(({ createdAt }) => Date.parse(createdAt) > began.current - 5_000);
  const added = ours.filter(({ state }) => state === 'done').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one is added, and not when the listener changes
  useEffect(() => {
    if (added > 0) onAdded?.();
  }, [added]);
  return (
    <section className={styles.section} aria-label={t('photosDropTitle')}>
      <DropZone
        title={t('photosDropTitle')}
        text={t('photosDropText')}
        choose={t('choosePhotos')}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        several
        compact
        onFiles={begin}
      />
      {refused ? (
        <ErrorNote code={refused.code}>
          {refused.heic ? <p className={styles.advice}>{t('heicAdvice')}</p> : null}
        </ErrorNote>
      ) : null}
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
      {ours.length > 0 ? (
        <ul className={styles.list}>
          {ours.map((job) => (
            <li key={job.id} className={styles.row}>
              <span className={styles.name}>
                <bdi>{job.fileName}</bdi>
              </span>
              <span className={styles.notes}>
                {notesOf(job)
                  .map((note) => t(noteWord[note]))
                  .join(' · ')}
              </span>
              <StateMark state={job.state} />
              {job.state === 'failed' && job.error ? <ErrorNote code={job.error.code} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function notesOf({ result }: JobView): (keyof typeof noteWord)[] {
  const { notes } = (result ?? {}) as { notes?: unknown };
  return Array.isArray(notes) ? notes.filter((note): note is keyof typeof noteWord => note in noteWord) : [];
}
