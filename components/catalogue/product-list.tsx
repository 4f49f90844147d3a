'use client';

import type { RowSelectionState } from '@tanstack/react-table';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { EmptyNote } from '@/components/studio/empty-note';
import { sendJson } from '@/components/studio/send-json';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { mostLabelled } from '@/lib/merchant/labels/label-query';
import { type ProductList as List, listAddress, type ProductListQuery } from '@/lib/merchant/product-list';
import { ActiveFilters } from './active-filters';
import { BulkSheet } from './bulk-sheet';
import { getJson } from './get-json';
import { usualVisibility } from './list-columns';
import { type Counts, filterCount, ListFilters, noFilters } from './list-filters';
import { ListPages } from './list-pages';
import { ColumnSheet, DeletedSheet, KeySheet } from './list-sheets';
import { ListToolbar, type ToolbarSheet } from './list-toolbar';
import { ProductInspector } from './product-inspector';
import styles from './product-list.module.css';
import { ProductTable } from './product-table';
import { SelectionBar } from './selection-bar';
import { type Toast, UndoToast } from './undo-toast';
import { useListKeys } from './use-list-keys';
import { useProductList } from './use-product-list';

const columnsKey = 'vitrine.studio.columns';

/** The studio's products: searched, filtered, sorted, selected and changed, all of it by keyboard too. */
export function ProductList(props: {
  initial: List;
  query: ProductListQuery;
  counts: Counts;
  locale: Locale;
  mayWrite: boolean;
}) {
  const { counts, locale, mayWrite } = props;
  const t = useTranslations('catalogue');
  const router = useRouter();
  const { query, list, loading, error, ask, reload } = useProductList(props.initial, props.query);
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [active, setActive] = useState(0);
  const [sheet, setSheet] = useState<ToolbarSheet | 'bulk' | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const [visibility, setVisibility] = useState<Record<string, boolean>>(usualVisibility);
  const searchRef = useRef<HTMLInputElement>(null);
  const tableRef = useRef<HTMLTableElement>(null);
  const rows = list.rows;
  const selected = useMemo(() => Object.keys(selection), [selection]);

  useEffect(() => {
    const kept = localStorage.getItem(columnsKey);
    if (kept) setVisibility({ ...usualVisibility, ...readVisibility(kept) });
    const slash = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      searchRef.current?.focus();
      searchRef.current?.select();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are another list to stand in
  useEffect(() => setActive((now) => Math.max(0, Math.min(now, rows.length - 1))), [list]);

  const say = useCallback((text: string, undo?: () => void) => setToast({ id: Date.now(), text, undo }), []);
  const closeToast = useCallback(() => setToast(null), []);
  const focusRow = useCallback((at: number) => {
    setActive(at);
    const found = tableRef.current?.querySelectorAll<HTMLElement>('[data-row]')[at];
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }, []);

  const tellDeleted = (gone: string[]) =>
    say(t('deleted', { count: gone.length }), async () => {
      setToast(null);
      const back = await sendJson<{ ids: string[] }>('POST', '/api/merchant/products/restore', { ids: gone });
      if ('error' in back) return setFailed(back.error);
      reload();
      say(t('restored', { count: back.value.ids.length }));
    });
  const remove = async (ids: string[]) => {
    const answer = await sendJson<{ ids: string[] }>('POST', '/api/merchant/products/delete', { ids });
    if ('error' in answer) return setFailed(answer.error);
    setFailed(null);
    setSelection({});
    reload();
    tellDeleted(answer.value.ids);
  };
  // The editor leads here after a deletion, which can be taken back here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    const address = new URL(location.href);
    const gone = address.searchParams.get('deleted');
    if (!gone) return;
    address.searchParams.delete('deleted');
    history.replaceState(history.state, '', address);
    tellDeleted([gone]);
  }, []);
  const edited = ({ undo, changed }: { undo: string; changed: number }) => {
    setSheet(null);
    setFailed(null);
    reload();
    say(t('edited', { count: changed }), async () => {
      setToast(null);
      type Undone = { restored: number; kept: number };
      const back = await sendJson<Undone>('POST', '/api/merchant/products/bulk/undo', { id: undo });
      if ('error' in back) return setFailed(back.error);
      reload();
      const { restored, kept } = back.value;
      say(kept > 0 ? t('undoneSome', { kept }) : t('undone', { count: restored }));
    });
  };
  const selectAll = async () => {
    const address = `/api/merchant/products/ids?${listAddress({ ...query, page: 1 })}`;
    const { ids } = await getJson<{ ids: string[] }>(address).catch(() => ({ ids: [] as string[] }));
    if (ids.length > 0) setSelection(Object.fromEntries(ids.map((id) => [id, true])));
  };

  const onKeyDown = useListKeys({
    rows,
    active,
    mayWrite,
    selected,
    onSelection: setSelection,
    focusRow,
    focusSearch: () => searchRef.current?.focus(),
    open: (row) => router.push(`/merchant/products/${encodeURIComponent(row.id)}`),
    remove,
  });

  const narrowed = Boolean(query.text) || filterCount(query) > 0;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.count} role="status" data-total={list.total}>
          {t('count', { count: list.total })}
        </span>
        <span className={styles.links}>
          {mayWrite ? (
            <ButtonLink kind="plain" href="/merchant/count" prefetch={false} className={styles.link}>
              {t('countStock')}
            </ButtonLink>
          ) : null}
          <ButtonLink kind="plain" href="/merchant/import" prefetch={false} className={styles.link}>
            {t('exchange')}
          </ButtonLink>
          {mayWrite ? (
            <ButtonLink kind="primary" href="/merchant/products/new" prefetch={false} className={styles.new}>
              {t('newProduct')}
            </ButtonLink>
          ) : null}
        </span>
      </header>
      <ListToolbar
        query={query}
        searchRef={searchRef}
        onText={(text) => ask({ text: text || undefined })}
        onDown={() => focusRow(0)}
        onOpen={setSheet}
      />
      <ActiveFilters query={query} locale={locale} onAsk={ask} />
      {failed ? <ErrorNote code={failed} /> : null}
      {error ? (
        <ErrorNote code={error}>
          <Button onClick={reload}>{t('reload')}</Button>
        </ErrorNote>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the grid inside */}
      <div className={styles.body} data-rows={rows.length > 0 || undefined} onKeyDown={onKeyDown}>
        <div className={styles.list}>
          {rows.length > 0 ? (
            <ProductTable
              rows={rows}
              query={query}
              locale={locale}
              loading={loading}
              selection={selection}
              onSelection={setSelection}
              visibility={visibility}
              active={active}
              onActive={setActive}
              onSort={(sort, order) => ask({ sort, order })}
              mayWrite={mayWrite}
              tableRef={tableRef}
            />
          ) : (
            <EmptyNote
              title={t(narrowed ? 'nothingTitle' : 'emptyTitle')}
              text={t(narrowed ? 'nothingText' : mayWrite ? 'emptyText' : 'emptyLookText')}
            >
              {narrowed ? (
                <Button onClick={() => ask({ ...noFilters, text: undefined })}>{t('clearFilters')}</Button>
              ) : mayWrite ? (
                <>
                  <ButtonLink kind="primary" href="/merchant/products/new" prefetch={false}>
                    {t('newProduct')}
                  </ButtonLink>
                  <ButtonLink href="/merchant/import" prefetch={false}>
                    {t('bringFile')}
                  </ButtonLink>
                </>
              ) : null}
            </EmptyNote>
          )}
          <ListPages list={list} onPage={(page) => ask({ page })} />
        </div>
        {rows.length > 0 ? (
          <aside className={styles.inspector} aria-label={t('product')}>
            <ProductInspector
              row={rows[active]}
              locale={locale}
              mayWrite={mayWrite}
              onDelete={(id) => remove([id])}
            />
          </aside>
        ) : null}
      </div>
      <SelectionBar
        count={selected.length}
        total={list.total}
        labels={
          selected.length <= mostLabelled
            ? `/merchant/labels?ids=${selected.map(encodeURIComponent).join(',')}`
            : null
        }
        onAll={selectAll}
        onEdit={() => setSheet('bulk')}
        onDelete={() => remove(selected)}
        onNone={() => setSelection({})}
      />
      <ListFilters
        open={sheet === 'filters'}
        onClose={() => setSheet(null)}
        query={query}
        counts={counts}
        total={list.total}
        locale={locale}
        onAsk={ask}
      />
      <ColumnSheet
        open={sheet === 'columns'}
        onClose={() => setSheet(null)}
        visibility={visibility}
        onVisibility={(next) => {
          setVisibility(next);
          localStorage.setItem(columnsKey, JSON.stringify(next));
        }}
      />
      <KeySheet open={sheet === 'keys'} onClose={() => setSheet(null)} />
      <DeletedSheet
        open={sheet === 'deleted'}
        onClose={() => setSheet(null)}
        locale={locale}
        mayWrite={mayWrite}
        onRestored={reload}
      />
      <BulkSheet
        open={sheet === 'bulk'}
        onClose={() => setSheet(null)}
        ids={selected}
        locale={locale}
        shopCategories={counts.categories.map(({ slug }) => slug)}
        onDone={edited}
      />
      <UndoToast toast={toast} onClose={closeToast} />
    </div>
  );
}

/** What an earlier visit chose; anything else is passed over. */
function readVisibility(text: string): Record<string, boolean> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, shown]) => typeof shown === 'boolean'));
  } catch {
    return {};
  }
}
