'use client';

import { type ColumnVisibilityState, type RowSelectionState, useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { type Dispatch, type RefObject, type SetStateAction, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/core/locale';
import type { ProductListQuery, ProductRow, SortKey } from '@/lib/merchant/product-list';
import { localText } from '@/lib/product/local-text';
import { type ColumnId, columns, features, LocalCell } from './list-columns';
import styles from './product-table.module.css';

type Props = {
  rows: ProductRow[];
  query: ProductListQuery;
  locale: Locale;
  loading: boolean;
  /** Ids that are selected, of this page and others. */
  selection: RowSelectionState;
  onSelection: Dispatch<SetStateAction<RowSelectionState>>;
  visibility: ColumnVisibilityState;
  /** The row that the keys act on. */
  active: number;
  onActive: (index: number) => void;
  onSort: (sort: SortKey, order: 'up' | 'down') => void;
  mayWrite: boolean;
  tableRef: RefObject<HTMLTableElement | null>;
};

const sortable: Partial<Record<ColumnId, SortKey>> = {
  name: 'name',
  sku: 'sku',
  status: 'status',
  category: 'category',
  price: 'price',
  stock: 'stock',
  updated: 'updated',
};
const local: readonly string[] = ['name', 'category', 'price', 'updated'];

/**
 * The page's rows as a grid in which one row has the focus (WAI-ARIA Authoring Practices, grid). On a phone each row is
 * a short block: photo, name, status, price, stock.
 */
export function ProductTable(props: Props) {
  const { rows, query, locale, loading, selection, onSelection, visibility, active, mayWrite } = props;
  const t = useTranslations('catalogue');
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { rowSelection: selection, columnVisibility: visibility },
    onRowSelectionChange: onSelection,
    onColumnVisibilityChange: () => {},
    manualSorting: true,
  });
  const last = useRef(0);
  const choose = (at: number, extend: boolean) => {
    const ids = extend ? rows.slice(Math.min(last.current, at), Math.max(last.current, at) + 1) : [rows[at]];
    const on = !selection[rows[at]?.id ?? ''] || extend;
    last.current = at;
    onSelection((now) => {
      const next = { ...now };
      for (const row of ids) {
        if (row && on) next[row.id] = true;
        else if (row) delete next[row.id];
      }
      return next;
    });
  };
  const all = rows.length > 0 && rows.every((row) => selection[row.id]);
  return (
    <table
      ref={props.tableRef}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid whose rows take the focus, as ARIA has it
      role="grid"
      aria-multiselectable
      aria-label={t('title')}
      aria-busy={loading}
      className={classNames(styles.table, loading && styles.loading)}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {mayWrite ? (
              <th className={styles.check}>
                <input
                  type="checkbox"
                  aria-label={t('selectPage')}
                  checked={all}
                  onChange={() =>
                    onSelection((now) => {
                      const next = { ...now };
                      for (const row of rows) {
                        if (all) delete next[row.id];
                        else next[row.id] = true;
                      }
                      return next;
                    })
                  }
                />
              </th>
            ) : null}
            {group.headers.map((header) => (
              <Head key={header.id} id={header.column.id as ColumnId} query={query} onSort={props.onSort} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row, at) => (
          <tr
            key={row.id}
            data-row={row.id}
            tabIndex={at === active ? 0 : -1}
            aria-selected={row.getIsSelected()}
            className={styles.row}
            onFocus={() => props.onActive(at)}
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a, input, button, label')) return;
              event.currentTarget.focus();
              if (mayWrite && (event.shiftKey || event.metaKey || event.ctrlKey)) choose(at, event.shiftKey);
            }}
          >
            {mayWrite ? (
              <td className={styles.check}>
                <label className={styles.box}>
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={t('select', {
                      name: localText(row.original.name, locale) || row.original.sku,
                    })}
                    checked={row.getIsSelected()}
                    onClick={(event) => choose(at, event.shiftKey)}
                    onChange={() => {}}
                  />
                </label>
              </td>
            ) : null}
            {row.getVisibleCells().map((cell) => {
              const id = cell.column.id as ColumnId;
              const inside = local.includes(id) ? (
                <LocalCell id={id} row={row.original} locale={locale} />
              ) : (
                <table.FlexRender cell={cell} />
              );
              return (
                <td key={cell.id} data-column={id}>
                  {id === 'name' ? (
                    <Link
                      href={`/merchant/products/${encodeURIComponent(row.id)}`}
                      prefetch={false}
                      tabIndex={-1}
                      className={styles.link}
                    >
                      {inside}
                    </Link>
                  ) : (
                    inside
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ id, query, onSort }: { id: ColumnId; query: ProductListQuery; onSort: Props['onSort'] }) {
  const t = useTranslations('catalogue');
  const word = t(id === 'name' ? 'product' : id);
  const key = sortable[id];
  if (!key) return <th data-column={id}>{word}</th>;
  const order = query.sort === key ? (query.order ?? (key === 'updated' ? 'down' : 'up')) : null;
  return (
    <th data-column={id} aria-sort={order === null ? undefined : order === 'up' ? 'ascending' : 'descending'}>
      <button
        type="button"
        className={styles.sort}
        title={
          order === 'up' ? t('sortUp') : order === 'down' ? t('sortDown') : t('sortBy', { column: word })
        }
        onClick={() => onSort(key, order === 'up' ? 'down' : order === 'down' ? 'up' : usualOrder(key))}
      >
        {word}
        {order ? <Icon glyph={order === 'up' ? ArrowUp : ArrowDown} size={16} /> : null}
      </button>
    </th>
  );
}

function usualOrder(key: SortKey): 'up' | 'down' {
  return key === 'updated' ? 'down' : 'up';
}
