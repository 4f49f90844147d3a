'use client';

import { useEffect } from 'react';
import type { EditSession } from '@/lib/merchant/edit-session';

/**
 * Asks before a link of the studio leads away from what cannot be saved right now (no connection, refused, a choice
 * open). What is only waiting is saved on the way out. The browser itself asks when the tab closes.
 */
export function useLeaveQuestion(session: EditSession, question: string): void {
  useEffect(() => {
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.target || link.hash || event.ctrlKey || event.metaKey || event.button !== 0) return;
      const stuck = ['offline', 'refused', 'conflict'].includes(session.snapshot().state.kind);
      if (!stuck || !session.unsaved || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [session, question]);
}
