'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Photo } from '@/components/ui/photo';
import type { RenderReport } from '@/lib/model3d/render/render-report';
import type { ProductModel } from '@/lib/product/product';
import { fileSize } from './file-size';
import styles from './picture-sheet.module.css';

type SearchedView = {
  id: string;
  pictureUrl: string | null;
  azimuthRadians: number | null;
  elevationRadians: number | null;
  materialVariant: string | null;
};
type Props = {
  model: ProductModel;
  views: SearchedView[];
  report: RenderReport;
  name: string;
  /** What each colour variant of the model is called in the shop. */
  variantNames: Readonly<Record<string, string>>;
  locale: string;
};

const degrees = (radians: number | null) => `${Math.round(((radians ?? 0) * 180) / Math.PI)}`;

/** Everything that was made of a model: posters, the clip, and the views that only the search sees. */
export function PictureSheet({ model, views, report, name, variantNames, locale }: Props) {
  const t = useTranslations('render');
  const { poster, variantPosters = {}, turntableUrl } = model;
  const posters = [
    ...(poster ? [{ word: t('ownMaterials'), poster }] : []),
    ...Object.entries(variantPosters).map(([variant, each]) => ({
      word: variantNames[variant] ?? variant,
      poster: each,
    })),
  ];
  const size = (bytes: number) => fileSize(t, bytes, locale);
  return (
    <>
      <section className={styles.part}>
        <h2>{t('posters')}</h2>
        <ul className={styles.posters}>
          {posters.map(({ word, poster: each }) => (
            <li key={each.webp}>
              <div className={styles.stage}>
                <Photo photo={{ ...each, url: each.webp }} alt={`${name}, ${word}`} />
              </div>
              <p className={styles.quiet}>{word}</p>
            </li>
          ))}
          {turntableUrl ? (
            <li>
              <div className={styles.stage}>
                <Clip url={turntableUrl} poster={poster?.webp} label={t('clip')} />
              </div>
              <p className={styles.quiet}>{t('clip')}</p>
            </li>
          ) : null}
        </ul>
        <dl className={styles.facts}>
          <dt>{t('sizePosters')}</dt>
          <dd>{size(report.bytes.posters)}</dd>
          <dt>{t('sizeClip')}</dt>
          <dd>{size(report.bytes.clip)}</dd>
          <dt>{t('sizeIndex')}</dt>
          <dd>{size(report.bytes.index)}</dd>
        </dl>
      </section>
      <section className={styles.part}>
        <h2>{t('searchedViews')}</h2>
        <p className={styles.quiet}>{t('searchedViewsLead')}</p>
        <ul className={styles.views}>
          {views.map(({ id, pictureUrl, azimuthRadians, elevationRadians }) => (
            <li key={id}>
              {pictureUrl ? (
                // biome-ignore lint/performance/noImgElement: small and stored at its size
                <img
                  src={pictureUrl}
                  alt={t('viewAlt', {
                    azimuth: degrees(azimuthRadians),
                    elevation: degrees(elevationRadians),
                  })}
                  width={448}
                  height={448}
                  loading="lazy"
                />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Plays by itself where motion is welcome; else it stands until it is started. */
function Clip({ url, poster, label }: { url: string; poster: string | undefined; label: string }) {
  const film = useRef<HTMLVideoElement>(null);
  const [still, setStill] = useState(true);
  useEffect(() => {
    const wish = matchMedia('(prefers-reduced-motion: reduce)');
    setStill(wish.matches);
    if (!wish.matches) film.current?.play().catch(() => setStill(true));
  }, []);
  if (!url.endsWith('.webm')) {
    // biome-ignore lint/performance/noImgElement: an animated picture
    return <img src={url} alt={label} width={360} height={360} />;
  }
  return (
    <video
      ref={film}
      src={url}
      poster={poster}
      aria-label={label}
      width={480}
      height={480}
      loop
      muted
      playsInline
      controls={still}
      preload="metadata"
    />
  );
}
