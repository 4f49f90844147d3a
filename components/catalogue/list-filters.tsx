'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Sheet } from '@/components/ui/sheet';
import type { Locale } from '@/lib/core/locale';
import { lackFilters, type ProductListQuery, stockFilters } from '@/lib/merchant/product-list';
import { categoryInfo } from '@/lib/product/category';
import { productStatuses } from '@/lib/product/product';
import styles from './list-filters.module.css';
import { lackWord, statusWord, stockWord } from './words';

export type Counts = {
  categories: { slug: string; products: number }[];
  statuses: Record<(typeof productStatuses)[number], number>;
};

/** How many filters are set. */
export function filterCount({ status, category, stock, lacks, sameGtin, badGtin }: ProductListQuery): number {
  return (
    (status?.length ? 1 : 0) +
    (category ? 1 : 0) +
    (stock ? 1 : 0) +
    (lacks?.length ?? 0) +
    (sameGtin ? 1 : 0) +
    (badGtin ? 1 : 0)
  );
}

export const noFilters: Partial<ProductListQuery> = {
  status: undefined,
  category: undefined,
  stock: undefined,
  lacks: undefined,
  sameGtin: undefined,
  badGtin: undefined,
};

/** Which products are shown. Each press counts at once; the list changes behind the sheet. */
export function ListFilters(props: {
  open: boolean;
  onClose: () => void;
  query: ProductListQuery;
  counts: Counts;
  total: number;
  locale: Locale;
  onAsk: (change: Partial<ProductListQuery>) => void;
}) {
  const { open, onClose, query, counts, total, locale, onAsk } = props;
  const t = useTranslations('catalogue');
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('filters')}
      footer={
        <div className={styles.footer}>
          <span className={styles.quiet}>{t('count', { count: total })}</span>
          <Button kind="plain" disabled={filterCount(query) === 0} onClick={() => onAsk(noFilters)}>
            {t('clearFilters')}
          </Button>
        </div>
      }
    >
      <div className={styles.groups}>
        <Group legend={t('status')}>
          {productStatuses.map((status) => (
            <Chip
              key={status}
              pressed={query.status?.includes(status) ?? false}
              onClick={() => onAsk({ status: toggled(query.status, status) })}
            >
              {t(statusWord[status])} <span className={styles.count}>{counts.statuses[status]}</span>
            </Chip>
          ))}
        </Group>
        <Group legend={t('stock')}>
          {stockFilters.map((stock) => (
            <Chip
              key={stock}
              pressed={query.stock === stock}
              onClick={() => onAsk({ stock: query.stock === stock ? undefined : stock })}
            >
              {t(stockWord[stock])}
            </Chip>
          ))}
        </Group>
        <Group legend={t('lacks')}>
          {lackFilters.map((lack) => (
            <Chip
              key={lack}
              pressed={query.lacks?.includes(lack) ?? false}
              onClick={() => onAsk({ lacks: toggled(query.lacks, lack) })}
            >
              {t(lackWord[lack])}
            </Chip>
          ))}
          <Chip
            pressed={query.sameGtin ?? false}
            onClick={() => onAsk({ sameGtin: query.sameGtin ? undefined : true })}
          >
            {t('sameGtin')}
          </Chip>
          <Chip
            pressed={query.badGtin ?? false}
            onClick={() => onAsk({ badGtin: query.badGtin ? undefined : true })}
          >
            {t('badGtin')}
          </Chip>
        </Group>
        <Group legend={t('category')}>
          {counts.categories.map(({ slug, products }) => (
            <Chip
              key={slug}
              pressed={query.category === slug}
              onClick={() => onAsk({ category: query.category === slug ? undefined : slug })}
            >
              {categoryInfo(slug).name[locale]} <span className={styles.count}>{products}</span>
            </Chip>
          ))}
        </Group>
      </div>
    </Sheet>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}

function toggled<T>(values: T[] | undefined, value: T): T[] | undefined {
  const now = values ?? [];
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return next.length > 0 ? next : undefined;
}
