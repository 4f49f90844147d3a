import { ArrowLeft, ArrowRight } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import { collectionAddress } from './address';
import styles from './pages.module.css';

type Props = { category: string; order: string; page: number; last: number; locale: Locale };

/** The way to the pages before and after; nothing when there is one page. */
export function Pages({ category, order, page, last, locale }: Props) {
  const t = translator(locale, 'shop');
  if (last <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {page > 1 ? (
        <ButtonLink href={collectionAddress(category, order, page - 1)} rel="prev">
          <Icon glyph={ArrowLeft} directional />
          {t('previousPage')}
        </ButtonLink>
      ) : null}
      <p className={styles.at}>{t('pageOf', { page: `${page}`, last: `${last}` })}</p>
      {page < last ? (
        <ButtonLink href={collectionAddress(category, order, page + 1)} rel="next">
          {t('nextPage')}
          <Icon glyph={ArrowRight} directional />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
