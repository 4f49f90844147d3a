import Link from 'next/link';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import { collectionAddress } from './address';
import styles from './sort-links.module.css';

const orders = [
  ['arrival', 'sortFeatured'],
  ['newest', 'sortNewest'],
  ['price-up', 'sortPriceUp'],
  ['price-down', 'sortPriceDown'],
] as const;

/** The orders of a collection. Links, so that each has an address and works without scripts. */
export function SortLinks({ category, order, locale }: { category: string; order: string; locale: Locale }) {
  const t = translator(locale, 'shop');
  return (
    <nav className={styles.sort} aria-label={t('sort')}>
      {orders.map(([key, word]) => (
        <Link
          key={key}
          href={collectionAddress(category, key)}
          className={styles.order}
          aria-current={key === order ? 'true' : undefined}
          scroll={false}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
