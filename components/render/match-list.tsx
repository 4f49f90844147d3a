'use client';

import { useTranslations } from 'use-intl/react';
import type { RenderReport } from '@/lib/model3d/render/render-report';
import styles from './match-list.module.css';

type Match = NonNullable<RenderReport['match']>;
type Props = { match: Match | null; photos: { id: string; url: string; alt: string }[] };

/** Each photo of the merchant's beside the view of the model that looks most like it, and what to make of the two. */
export function MatchList({ match, photos }: Props) {
  const t = useTranslations('render');
  const urlOf = new Map(photos.map((photo) => [photo.id, photo]));
  const numberOf = new Map(photos.map(({ id }, i) => [id, i + 1]));
  const found = match?.photos.filter(({ photoId }) => urlOf.has(photoId)) ?? [];
  const least = match && match.leastLike !== null ? match.photos[match.leastLike] : undefined;
  const odd = found.some(({ verdict }) => verdict !== 'same');
  return (
    <section className={styles.match}>
      <h2>{t('match')}</h2>
      {found.length === 0 ? (
        <p>{t('matchNone')}</p>
      ) : odd && least ? (
        <p className={styles.least}>{t('matchLeast', { number: `${numberOf.get(least.photoId) ?? 1}` })}</p>
      ) : odd ? null : (
        <p>{t('matchAll')}</p>
      )}
      <ul className={styles.list}>
        {found.map(({ photoId, verdict, renderUrl }) => {
          const photo = urlOf.get(photoId);
          const [word, more] = wordsOf[verdict];
          return (
            <li key={photoId} className={styles.row} data-verdict={verdict}>
              {/* biome-ignore lint/performance/noImgElement: small and stored at its size */}
              <img src={photo?.url} alt={photo?.alt ?? ''} width={96} height={96} loading="lazy" />
              {renderUrl ? (
                // biome-ignore lint/performance/noImgElement: small and stored at its size
                <img src={renderUrl} alt={t('nearestView')} width={96} height={96} loading="lazy" />
              ) : (
                <span />
              )}
              <div>
                <p className={styles.quiet}>
                  {t('photoNumber', { number: `${numberOf.get(photoId) ?? 1}` })}
                </p>
                <p className={verdict === 'same' ? undefined : styles.odd}>{t(word)}</p>
                <p className={styles.quiet}>{t(more)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const wordsOf = {
  same: ['verdictSame', 'verdictSameMore'],
  'wrong-colour': ['verdictColour', 'verdictColourMore'],
  'wrong-variant': ['verdictVariant', 'verdictVariantMore'],
  'wrong-product': ['verdictProduct', 'verdictProductMore'],
} as const;
