'use client';

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { useTranslations } from 'use-intl/react';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import type { Locale } from '@/lib/core/locale';
import { lowStock, type ProductRow } from '@/lib/merchant/product-list';
import { categoryInfo } from '@/lib/product/category';
import { localText } from '@/lib/product/local-text';
import styles from './product-table.module.css';
import { StatusMark } from './status-mark';
import { WhenWritten } from './when-written';

/** What the table can do. Rows come in order and a page at a time from the server: nothing is sorted or cut here. */
export const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });
const column = createColumnHelper<typeof features, ProductRow>();

/** Every column in its order; the list's column choice shows and hides all but the first. */
export const columns = column.columns([
  column.display({ id: 'name', enableHiding: false, header: 'product', cell: () => null }),
  column.display({ id: 'sku', header: 'sku', cell: ({ row }) => <bdi>{row.original.sku}</bdi> }),
  column.display({
    id: 'status',
    header: 'status',
    cell: ({ row }) => <StatusMark status={row.original.status} />,
  }),
  column.display({ id: 'category', header: 'category', cell: () => null }),
  column.display({ id: 'brand', header: 'brand', cell: ({ row }) => <bdi>{row.original.brand}</bdi> }),
  column.display({ id: 'gtin', header: 'gtin', cell: ({ row }) => <bdi>{row.original.gtin13}</bdi> }),
  column.display({ id: 'media', header: 'media', cell: ({ row }) => <Media row={row.original} /> }),
  column.display({ id: 'price', header: 'price', cell: () => null }),
  column.display({ id: 'stock', header: 'stock', cell: ({ row }) => <Stock stock={row.original.stock} /> }),
  column.display({ id: 'updated', header: 'updated', cell: () => null }),
]);

export const columnIds = [
  'sku',
  'status',
  'category',
  'brand',
  'gtin',
  'media',
  'price',
  'stock',
  'updated',
] as const;
export type ColumnId = 'name' | (typeof columnIds)[number];

/** Hidden until somebody asks for them. */
export const usualVisibility: Record<string, boolean> = { brand: false, gtin: false };

/** Cells whose words depend on the page's language. */
export function LocalCell({ id, row, locale }: { id: ColumnId; row: ProductRow; locale: Locale }) {
  const t = useTranslations('catalogue');
  switch (id) {
    case 'name': {
      const name = localText(row.name, locale);
      return (
        <span className={styles.product}>
          <span className={styles.thumb}>{row.photo ? <Photo photo={row.photo} alt="" /> : null}</span>
          <span className={styles.nameText}>
            {name ? <bdi>{name}</bdi> : <span className={styles.quiet}>{t('noName')}</span>}
          </span>
        </span>
      );
    }
    case 'category':
      return categoryInfo(row.category).name[locale];
    case 'price':
      return row.highestPriceMinor > row.price.minor ? (
        <span>
          <Price money={row.price} locale={locale} />–
          <Price money={{ minor: row.highestPriceMinor, currency: row.price.currency }} locale={locale} />
        </span>
      ) : (
        <Price money={row.price} locale={locale} />
      );
    case 'updated':
      return <WhenWritten at={row.updatedAt} locale={locale} />;
    default:
      return null;
  }
}

/** Pieces, set off when there are few or none. */
function Stock({ stock }: { stock: number }) {
  const state = stock === 0 ? styles.none : stock <= lowStock ? styles.few : undefined;
  const t = useTranslations('catalogue');
  return (
    <span className={state}>
      <span className={styles.word}>{t('stock')} </span>
      {stock}
    </span>
  );
}

function Media({ row }: { row: ProductRow }) {
  const t = useTranslations('catalogue');
  return (
    <span className={row.photos === 0 ? styles.none : undefined}>
      {row.photos === 0 ? t('lacksPhoto') : t('photos', { count: row.photos })}
      {row.hasModel ? ` · ${t('model')}` : ''}
    </span>
  );
}
