'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { AppError } from '@/lib/core/app-error';
import styles from './sample-photos.module.css';

/** An own-origin picture to try the search with. */
export type SamplePhoto = { url: string; name: string; widthPixels: number; heightPixels: number };

/** A few pictures for a shopper who has none at hand. */
export function SamplePhotos(props: {
  samples: readonly SamplePhoto[];
  onPhoto: (photo: Blob) => void;
  onError: (error: unknown) => void;
}) {
  const { samples, onPhoto, onError } = props;
  const t = useTranslations('search');
  const [fetching, setFetching] = useState<string | null>(null);
  if (samples.length === 0) return null;

  const choose = async (sample: SamplePhoto) => {
    setFetching(sample.url);
    try {
      const response = await fetch(sample.url);
      if (!response.ok) throw new Error(`${response.status}`);
      onPhoto(await response.blob());
    } catch (cause) {
      onError(new AppError('NETWORK', 'The sample could not be fetched.', { cause }));
    } finally {
      setFetching(null);
    }
  };
  return (
    <section className={styles.samples}>
      <h2 className={styles.title}>{t('samples')}</h2>
      <ul className={styles.row}>
        {samples.map((sample) => (
          <li key={sample.url}>
            <button
              type="button"
              className={styles.sample}
              aria-label={t('sample', { name: sample.name })}
              aria-busy={fetching === sample.url}
              data-sample
              onClick={() => choose(sample)}
            >
              {/* biome-ignore lint/performance/noImgElement: already a sized WebP; the optimiser would add a hop */}
              <img src={sample.url} alt="" width={sample.widthPixels} height={sample.heightPixels} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
