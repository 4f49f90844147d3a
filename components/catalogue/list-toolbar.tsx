'use client';

import { Columns3, Keyboard, ScanBarcode, Search, SlidersHorizontal, Trash2, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { searchTextOf } from '@/lib/barcode/search-text-of';
import type { ProductListQuery } from '@/lib/merchant/product-list';
import { filterCount } from './list-filters';
import styles from './list-toolbar.module.css';

/** Quiet time after a key before the words count. */
const settleMilliseconds = 250;

export type ToolbarSheet = 'filters' | 'columns' | 'keys' | 'deleted';

const CodeCamera = dynamic(() => import('@/components/scan/code-camera').then((file) => file.CodeCamera), {
  ssr: false,
});

/** Above the table: the search, and what opens beside it. `/` leads to the search from anywhere on the page. */
export function ListToolbar(props: {
  query: ProductListQuery;
  searchRef: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onDown: () => void;
  onOpen: (sheet: ToolbarSheet) => void;
}) {
  const { query, searchRef, onText, onDown, onOpen } = props;
  const t = useTranslations('catalogue');
  const [draft, setDraft] = useState(query.text ?? '');
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Not while it is typed in: an answer must not take letters away.
    if (document.activeElement !== searchRef.current) setDraft(query.text ?? '');
  }, [query.text, searchRef]);
  useEffect(() => () => clearTimeout(settle.current), []);

  const say = (next: string, wait: number) => {
    setDraft(next);
    clearTimeout(settle.current);
    settle.current = setTimeout(() => onText(next.trim()), wait);
  };
  const [scanning, setScanning] = useState(false);
  const filters = filterCount(query);
  return (
    <div className={styles.toolbar}>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known everywhere */}
      <div role="search" className={styles.box}>
        <Icon glyph={Search} className={styles.icon} />
        <input
          ref={searchRef}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          // Words go their own way; while there are none, the hint goes the page's.
          dir={draft ? 'auto' : undefined}
          maxLength={200}
          aria-label={t('search')}
          aria-keyshortcuts="/"
          placeholder={t('searchHint')}
          className={styles.field}
          value={draft}
          onChange={(event) => say(event.target.value, settleMilliseconds)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') say(draft, 0);
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              onDown();
            }
            if (event.key === 'Escape' && draft) say('', 0);
          }}
        />
        {draft ? (
          <IconButton label={t('clearSearch')} onClick={() => say('', 0)}>
            <Icon glyph={X} />
          </IconButton>
        ) : (
          <kbd className={styles.key} aria-hidden>
            /
          </kbd>
        )}
      </div>
      <IconButton label={t('scanToFind')} onClick={() => setScanning(true)}>
        <Icon glyph={ScanBarcode} />
      </IconButton>
      {scanning ? (
        <CodeCamera
          onClose={() => setScanning(false)}
          onCode={({ reading }) => {
            setScanning(false);
            say(searchTextOf(reading), 0);
          }}
        />
      ) : null}
      <Button className={styles.tool} onClick={() => onOpen('filters')} data-filters>
        <Icon glyph={SlidersHorizontal} size={16} />
        {t('filters')}
        {filters > 0 ? <span className={styles.count}>{filters}</span> : null}
      </Button>
      <span className={styles.more}>
        <IconButton label={t('columns')} onClick={() => onOpen('columns')} className={styles.desktop}>
          <Icon glyph={Columns3} />
        </IconButton>
        <IconButton label={t('keys')} onClick={() => onOpen('keys')} className={styles.desktop}>
          <Icon glyph={Keyboard} />
        </IconButton>
        <IconButton label={t('recentlyDeletedTitle')} onClick={() => onOpen('deleted')}>
          <Icon glyph={Trash2} />
        </IconButton>
      </span>
    </div>
  );
}
