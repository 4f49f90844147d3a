'use client';

import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import { Price } from '@/components/ui/price';
import { Sheet } from '@/components/ui/sheet';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Locale, LocaleText } from '@/lib/core/locale';
import { currencies } from '@/lib/core/money';
import type { BulkChange, ProductState } from '@/lib/merchant/bulk-edit';
import { categories, categoryInfo } from '@/lib/product/category';
import { localText } from '@/lib/product/local-text';
import { productStatuses } from '@/lib/product/product';
import { type BulkForm, toBulkChange, usualForm } from './bulk-form';
import styles from './bulk-sheet.module.css';
import { statusWord } from './words';

type Preview = {
  rows: { before: ProductState & { name: LocaleText }; after: ProductState }[];
  changed: number;
  unchanged: number;
};

const kinds = [
  ['status', 'bulkStatus'],
  ['category', 'bulkCategory'],
  ['price-percent', 'bulkPricePercent'],
  ['price-set', 'bulkPriceSet'],
  ['stock-set', 'bulkStockSet'],
  ['stock-add', 'bulkStockAdd'],
] as const;

/** One change for everything that is selected, with what it would do before it is done. */
export function BulkSheet(props: {
  open: boolean;
  onClose: () => void;
  ids: string[];
  locale: Locale;
  /** Categories the shop has beside ours. */
  shopCategories: readonly string[];
  onDone: (result: { undo: string; changed: number }) => void;
}) {
  const { open, onClose, ids, locale, onDone } = props;
  const t = useTranslations('catalogue');
  const [form, setForm] = useState<BulkForm>(usualForm);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const change = toBulkChange(form);
  const asked = JSON.stringify(change);

  useEffect(() => {
    const wanted: BulkChange | null = JSON.parse(asked);
    setPreview(null);
    setError(null);
    if (!open || wanted === null) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await sendJson<Preview>('POST', '/api/merchant/products/bulk/preview', {
        ids,
        change: wanted,
      });
      if (stale) return;
      if ('error' in answer) setError(answer.error);
      else setPreview(answer.value);
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [open, ids, asked]);

  const apply = async () => {
    setBusy(true);
    const answer = await sendJson<{ undo: string; changed: number }>('POST', '/api/merchant/products/bulk', {
      ids,
      change,
    });
    setBusy(false);
    if ('error' in answer) setError(answer.error);
    else onDone(answer.value);
  };
  const set = (part: Partial<BulkForm>) => setForm((now) => ({ ...now, ...part }));
  const slugs = [...new Set([...Object.keys(categories), ...props.shopCategories])];
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('bulkTitle', { count: ids.length })}
      footer={
        <Button kind="primary" wide disabled={!preview || preview.changed === 0 || busy} onClick={apply}>
          {t('bulkApply', { count: preview?.changed ?? 0 })}
        </Button>
      }
    >
      <div className={styles.form}>
        <label className={styles.field}>
          <span>{t('bulkWhat')}</span>
          <select
            value={form.kind}
            onChange={(event) => set({ kind: event.target.value as BulkForm['kind'] })}
          >
            {kinds.map(([kind, word]) => (
              <option key={kind} value={kind}>
                {t(word)}
              </option>
            ))}
          </select>
        </label>
        {form.kind === 'status' ? (
          <label className={styles.field}>
            <span>{t('status')}</span>
            <select
              value={form.status}
              onChange={(event) => set({ status: event.target.value as BulkForm['status'] })}
            >
              {productStatuses.map((status) => (
                <option key={status} value={status}>
                  {t(statusWord[status])}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {form.kind === 'category' ? (
          <label className={styles.field}>
            <span>{t('category')}</span>
            <select value={form.category} onChange={(event) => set({ category: event.target.value })}>
              {slugs.map((slug) => (
                <option key={slug} value={slug}>
                  {categoryInfo(slug).name[locale]}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {form.kind === 'status' || form.kind === 'category' ? null : (
          <div className={styles.pair}>
            <label className={styles.field}>
              <span>
                {form.kind === 'price-percent'
                  ? t('bulkPercent')
                  : form.kind === 'price-set'
                    ? t('bulkAmount')
                    : t('bulkPiecesEach')}
              </span>
              <input
                dir="ltr"
                inputMode="decimal"
                autoComplete="off"
                value={form.value}
                onChange={(event) => set({ value: event.target.value })}
              />
            </label>
            {form.kind === 'price-set' ? (
              <label className={styles.field}>
                <span>{t('bulkCurrency')}</span>
                <select
                  value={form.currency}
                  onChange={(event) => set({ currency: event.target.value as BulkForm['currency'] })}
                >
                  {currencies.map((currency) => (
                    <option key={currency}>{currency}</option>
                  ))}
                </select>
              </label>
            ) : null}
          </div>
        )}
        {form.kind === 'price-set' ? <p className={styles.quiet}>{t('bulkOtherCurrency')}</p> : null}
      </div>
      <h3 className={styles.heading}>{t('bulkPreview')}</h3>
      <div aria-live="polite">
        {error ? <ErrorNote code={error} /> : null}
        {change === null ? <p className={styles.quiet}>{t('bulkFill')}</p> : null}
        {preview?.changed === 0 ? <p className={styles.quiet}>{t('bulkNothing')}</p> : null}
        {preview && preview.changed > 0 ? (
          <Changes preview={preview} kind={form.kind} locale={locale} />
        ) : null}
      </div>
    </Sheet>
  );
}

function Changes({ preview, kind, locale }: { preview: Preview; kind: BulkForm['kind']; locale: Locale }) {
  const t = useTranslations('catalogue');
  const value = (state: ProductState) => {
    if (kind === 'status') return t(statusWord[state.status]);
    if (kind === 'category') return categoryInfo(state.category).name[locale];
    if (kind === 'stock-set' || kind === 'stock-add') return state.stock;
    return <Price money={state.price} locale={locale} />;
  };
  return (
    <>
      <ul className={styles.changes}>
        {preview.rows.map(({ before, after }) => (
          <li key={before.id}>
            <bdi className={styles.label}>{localText(before.name, locale) || t('noName')}</bdi>
            <span className={styles.before}>
              <span className={styles.was}>{value(before)}</span>
              <Icon glyph={ArrowRight} size={16} directional className={styles.arrow} />
              <strong>{value(after)}</strong>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {preview.changed > preview.rows.length
          ? t('bulkMore', { count: preview.changed - preview.rows.length })
          : null}{' '}
        {preview.unchanged > 0 ? t('bulkUnchanged', { count: preview.unchanged }) : null}
      </p>
    </>
  );
}
