'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/core/locale';
import type { ProductListQuery } from '@/lib/merchant/product-list';
import { categoryInfo } from '@/lib/product/category';
import styles from './active-filters.module.css';
import { lackWord, statusWord, stockWord } from './words';

type Props = {
  query: ProductListQuery;
  locale: Locale;
  onAsk: (change: Partial<ProductListQuery>) => void;
};

/** What the list is narrowed by, in words; a press takes one of them away. */
export function ActiveFilters({ query, locale, onAsk }: Props) {
  const t = useTranslations('catalogue');
  const { status = [], category, stock, lacks = [], sameGtin, badGtin } = query;
  const without = <T,>(all: readonly T[], one: T) => {
    const left = all.filter((each) => each !== one);
    return left.length > 0 ? left : undefined;
  };
  const shown: { word: string; change: Partial<ProductListQuery> }[] = [];
  const show = (word: string, change: Partial<ProductListQuery>) => shown.push({ word, change });
  for (const each of status) show(t(statusWord[each]), { status: without(status, each) });
  if (category) show(categoryInfo(category).name[locale], { category: undefined });
  if (stock) show(t(stockWord[stock]), { stock: undefined });
  for (const each of lacks) show(t(lackWord[each]), { lacks: without(lacks, each) });
  if (sameGtin) show(t('sameGtin'), { sameGtin: undefined });
  if (badGtin) show(t('badGtin'), { badGtin: undefined });
  if (shown.length === 0) return null;
  return (
    <ul className={styles.filters} aria-label={t('filters')}>
      {shown.map(({ word, change }) => (
        <li key={word}>
          <Chip aria-label={t('withoutFilter', { filter: word })} onClick={() => onAsk(change)}>
            {word}
            <Icon glyph={X} size={16} />
          </Chip>
        </li>
      ))}
    </ul>
  );
}
