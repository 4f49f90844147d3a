'use client';

import { Camera, ImageUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { StartStage } from '@/components/photo/start-stage';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import { AppError } from '@/lib/core/app-error';
import styles from './room-start.module.css';
import { sampleRoom } from './sample-room';

/** Before there is a photo: the ways in, what to lay on the floor first, and a drawn room to try it with. */
export function RoomStart(props: {
  product: ShopperProduct;
  opening: boolean;
  error: AppError | null;
  onPhoto: (photo: Blob) => void;
  onError: (error: unknown) => void;
}) {
  const { product, opening, error, onPhoto, onError } = props;
  const t = useTranslations('room');
  const { upload, snap } = usePhotoIntake();
  const [fetching, setFetching] = useState(false);
  const trySample = async () => {
    setFetching(true);
    try {
      const response = await fetch(sampleRoom.url);
      if (!response.ok) throw new Error(`${response.status}`);
      onPhoto(await response.blob());
    } catch (cause) {
      onError(new AppError('NETWORK', 'The sample could not be fetched.', { cause }));
    } finally {
      setFetching(false);
    }
  };
  return (
    <div className={styles.start}>
      <StartStage
        title={t('heading', { name: product.name })}
        lead={t('lead')}
        ways={
          <>
            <Button kind="primary" size="large" onClick={upload}>
              <Icon glyph={ImageUp} /> {t('upload')}
            </Button>
            <Button kind="primary" size="large" onClick={snap}>
              <Icon glyph={Camera} /> {t('snap')}
            </Button>
          </>
        }
        promise={t('promise')}
      >
        <p role="status" className={styles.said}>
          {opening ? t('opening') : null}
        </p>
        {error ? <ErrorNote code={error.code} /> : null}
      </StartStage>
      <section className={styles.sample}>
        <button
          type="button"
          className={styles.sampleButton}
          onClick={trySample}
          aria-busy={fetching}
          data-sample-room
        >
          {/* biome-ignore lint/performance/noImgElement: already a sized WebP; the optimiser would add a hop */}
          <img
            src={sampleRoom.url}
            alt=""
            width={sampleRoom.widthPixels}
            height={sampleRoom.heightPixels}
            className={styles.picture}
            loading="lazy"
          />
          <span className={styles.caption}>{t('sample')}</span>
        </button>
        <ol className={styles.steps}>
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
      </section>
    </div>
  );
}
