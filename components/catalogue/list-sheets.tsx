'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Sheet } from '@/components/ui/sheet';
import { type ErrorCode, isAppError } from '@/lib/core/app-error';
import type { Locale, LocaleText } from '@/lib/core/locale';
import { localText } from '@/lib/product/local-text';
import { getJson } from './get-json';
import { columnIds } from './list-columns';
import styles from './list-sheets.module.css';
import { WhenWritten } from './when-written';

type SheetProps = { open: boolean; onClose: () => void };

/** Which columns the table shows; kept in this browser. */
export function ColumnSheet(
  props: SheetProps & {
    visibility: Record<string, boolean>;
    onVisibility: (next: Record<string, boolean>) => void;
  },
) {
  const { visibility, onVisibility } = props;
  const t = useTranslations('catalogue');
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('columns')}>
      <ul>
        {columnIds.map((id) => (
          <li key={id}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={visibility[id] ?? true}
                onChange={(event) => onVisibility({ ...visibility, [id]: event.target.checked })}
              />
              {t(id)}
            </label>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const keys = [
  ['/', 'keySearch'],
  ['↑ ↓', 'keyMove'],
  ['Space', 'keySelect'],
  ['Shift ↑ ↓', 'keyRange'],
  ['Ctrl A', 'keyAll'],
  ['Enter', 'keyOpen'],
  ['Delete', 'keyDelete'],
  ['Esc', 'keyClear'],
] as const;

export function KeySheet({ open, onClose }: SheetProps) {
  const t = useTranslations('catalogue');
  return (
    <Sheet open={open} onClose={onClose} title={t('keysList')}>
      <dl className={styles.keys}>
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

type Deleted = { id: string; sku: string; name: LocaleText; deletedAt: string };

/** What was deleted and can still come back. */
export function DeletedSheet(
  props: SheetProps & { locale: Locale; mayWrite: boolean; onRestored: (ids: string[]) => void },
) {
  const { open, onClose, locale, mayWrite, onRestored } = props;
  const t = useTranslations('catalogue');
  const [rows, setRows] = useState<Deleted[] | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    setError(null);
    getJson<{ products: Deleted[] }>('/api/merchant/products/deleted', controller.signal).then(
      ({ products }) => setRows(products),
      (failure: unknown) => {
        if (!controller.signal.aborted) setError(isAppError(failure) ? failure.code : 'INTERNAL');
      },
    );
    return () => controller.abort();
  }, [open]);
  const restore = async (id: string) => {
    const answer = await sendJson<{ ids: string[] }>('POST', '/api/merchant/products/restore', { ids: [id] });
    if ('error' in answer) {
      setError(answer.error);
      return;
    }
    setRows((now) => now?.filter((row) => row.id !== id) ?? null);
    onRestored(answer.value.ids);
  };
  return (
    <Sheet open={open} onClose={onClose} title={t('recentlyDeletedTitle')}>
      {error ? <ErrorNote code={error} /> : null}
      {rows?.length === 0 ? (
        <p className={styles.quiet}>{t('recentlyDeletedNone')}</p>
      ) : (
        <p className={styles.quiet}>{t('recentlyDeletedText')}</p>
      )}
      <ul>
        {rows?.map((row) => (
          <li key={row.id} className={styles.deleted}>
            <span className={styles.words}>
              <bdi>{localText(row.name, locale) || t('noName')}</bdi>
              <span className={styles.quiet}>
                <bdi>{row.sku}</bdi> · <WhenWritten at={row.deletedAt} locale={locale} />
              </span>
            </span>
            {mayWrite ? (
              <Button className={styles.small} onClick={() => restore(row.id)}>
                {t('restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
