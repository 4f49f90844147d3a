'use client';

import type { RowSelectionState } from '@tanstack/react-table';
import { type Dispatch, type KeyboardEvent, type SetStateAction, useRef } from 'react';
import type { ProductRow } from '@/lib/merchant/product-list';

/** How many rows Page Up and Page Down pass. */
const pageRows = 10;

/** What the keys do while a row has the focus; other keys are the browser's. */
export function useListKeys(parts: {
  rows: ProductRow[];
  active: number;
  mayWrite: boolean;
  selected: string[];
  onSelection: Dispatch<SetStateAction<RowSelectionState>>;
  focusRow: (at: number) => void;
  focusSearch: () => void;
  open: (row: ProductRow) => void;
  remove: (ids: string[]) => void;
}): (event: KeyboardEvent) => void {
  const { rows, active: at, mayWrite, selected, onSelection, focusRow } = parts;
  // Where a range of Shift began.
  const anchor = useRef(0);
  const select = (some: ProductRow[]) =>
    onSelection((now) => ({
      ...now,
      ...Object.fromEntries(some.map(({ id }) => [id, true as const])),
    }));
  return (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
    const row = rows[at];
    const move = (to: number) => {
      event.preventDefault();
      const next = Math.max(0, Math.min(rows.length - 1, to));
      if (event.shiftKey && mayWrite) {
        select(rows.slice(Math.min(anchor.current, next), Math.max(anchor.current, next) + 1));
      } else anchor.current = next;
      focusRow(next);
    };
    switch (event.key) {
      case 'ArrowDown':
        return move(at + 1);
      case 'ArrowUp':
        return at === 0 && !event.shiftKey ? parts.focusSearch() : move(at - 1);
      case 'Home':
        return move(0);
      case 'End':
        return move(rows.length - 1);
      case 'PageDown':
        return move(at + pageRows);
      case 'PageUp':
        return move(at - pageRows);
      case 'Enter':
        if (row) parts.open(row);
        return;
      case ' ':
        event.preventDefault();
        anchor.current = at;
        if (row && mayWrite)
          onSelection(({ [row.id]: on, ...rest }) => (on ? rest : { ...rest, [row.id]: true }));
        return;
      case 'a':
        if (!(event.ctrlKey || event.metaKey) || !mayWrite) return;
        event.preventDefault();
        return select(rows);
      case 'Escape':
        return onSelection({});
      case 'Delete':
        if (row && mayWrite) parts.remove(selected.length > 0 ? selected : [row.id]);
    }
  };
}
