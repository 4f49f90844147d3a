import { Camera, ImageUp } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { StartStage } from '@/components/photo/start-stage';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { Button, ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ProgressLine } from '@/components/ui/progress-line';
import type { Anchor } from '@/lib/product/category';
import styles from './tryon-start.module.css';
import { leadOf } from './tryon-words';

type Props = {
  product: ShopperProduct;
  where: Anchor;
  opening: boolean;
  loading: number | null;
  /** The camera was stopped because nobody looked. */
  away: boolean;
  onCamera: () => void;
};

/** Before anything is shown: what will be seen, the two ways to it, and the promise. */
export function TryonStart({ product, where, opening, loading, away, onCamera }: Props) {
  const { upload } = usePhotoIntake();
  const t = useTranslations('tryon');
  const photo = product.photos[0];
  return (
    <StartStage
      picture={
        photo ? (
          // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
          <img
            className={styles.product}
            src={photo.sizes?.[0]?.webp ?? photo.url}
            alt=""
            width={160}
            height={160}
          />
        ) : null
      }
      title={t('heading', { name: product.name })}
      lead={t(leadOf(where))}
      ways={
        <>
          <Button kind="primary" size="large" onClick={onCamera}>
            <Icon glyph={Camera} /> {t('camera')}
          </Button>
          <Button size="large" onClick={upload}>
            <Icon glyph={ImageUp} /> {t('upload')}
          </Button>
        </>
      }
      promise={t('promise')}
    >
      {loading !== null ? (
        <ProgressLine share={loading} label={t('loading')} className={styles.progress} />
      ) : null}
      <p className={styles.said} role="status">
        {opening ? t('opening') : loading !== null ? t('loading') : away ? t('away') : null}
      </p>
      <ButtonLink kind="plain" href={`/products/${product.slug}`}>
        {t('back')}
      </ButtonLink>
    </StartStage>
  );
}
