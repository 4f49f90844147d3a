'use client';

import { ScanSearch } from 'lucide-react';
import Link from 'next/link';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import { track } from '@/lib/analytics/track.browser';
import type { Locale } from '@/lib/core/locale';
import type { Card } from '@/lib/search/cards';
import type { Match } from '@/lib/search/match';
import { ConfidenceMark } from './confidence-mark';
import { productAddress } from './product-address';
import styles from './result-card.module.css';

/** One product as an answer. Its link opens the product at the angle that matched. */
export const ResultCard = memo(function ResultCard(props: {
  card: Card;
  match: Match;
  locale: Locale;
  /** Without a photo nothing is compared, so there is no confidence to show. */
  showConfidence: boolean;
  /** Among the first: loaded at once, and settles in a little after its neighbour. */
  place: number;
  onLike: (productId: string) => void;
}) {
  const { card, match, locale, showConfidence, place, onLike } = props;
  const t = useTranslations('search');
  const { photo } = card;
  return (
    <li
      className={styles.card}
      data-match
      data-product={card.id}
      data-category={card.category}
      data-score={match.score.toFixed(4)}
      data-confidence={match.confidence}
      style={{ animationDelay: `${Math.min(place, 8) * 20}ms` }}
    >
      <Link
        href={productAddress(card.slug, match.view)}
        className={styles.link}
        prefetch={false}
        onClick={() => track({ kind: 'opened', productId: card.id })}
      >
        <span className={styles.stage}>
          {photo ? <Photo photo={photo} alt={photo.alt} eager={place < 8} className={styles.photo} /> : null}
        </span>
        <span className={styles.name}>{card.name}</span>
        <span className={styles.price}>
          <Price money={card.price} locale={locale} />
          {card.stock > 0 ? null : <span className={styles.soldOut}>{t('soldOut')}</span>}
        </span>
        {match.fit ? (
          <span className={styles.fit} data-fit={match.fit}>
            {t(match.fit === 'fits' ? 'fitsMark' : 'tightMark')}
          </span>
        ) : null}
        {match.wears ? (
          <span className={styles.fit} data-wears>
            {t('wearsMark')}
          </span>
        ) : null}
        {showConfidence ? <ConfidenceMark confidence={match.confidence} /> : null}
      </Link>
      <IconButton
        className={styles.like}
        label={t('moreLike', { name: card.name })}
        onClick={() => onLike(card.id)}
        data-more-like
      >
        <Icon glyph={ScanSearch} />
      </IconButton>
    </li>
  );
});
