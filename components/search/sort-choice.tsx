'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Icon } from '@/components/ui/icon';
import { type SortOrder, sortOrders } from '@/lib/search/match';
import styles from './sort-choice.module.css';

const words = { best: 'sortBest', 'price-up': 'sortPriceUp', 'price-down': 'sortPriceDown' } as const;

/** The order of the results, as the device's own list of choices. */
export function SortChoice(props: { sort: SortOrder; photo: boolean; onSort: (sort: SortOrder) => void }) {
  const t = useTranslations('search');
  return (
    <label className={styles.sort}>
      <select
        aria-label={t('sort')}
        className={styles.select}
        value={props.sort}
        data-sort
        onChange={(event) => props.onSort(event.target.value as SortOrder)}
      >
        {sortOrders.map((order) => (
          <option key={order} value={order}>
            {t(order === 'best' && !props.photo ? 'sortFit' : words[order])}
          </option>
        ))}
      </select>
      <Icon glyph={ChevronDown} size={16} className={styles.arrow} />
    </label>
  );
}
