'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './undo-toast.module.css';

export type Toast = {
  /** Another id is another toast, with its time anew. */
  id: number;
  text: string;
  undo?: (() => void) | undefined;
};

const staysMilliseconds = 12_000;

/** Says what was done, and takes it back. Stays while a pointer or the focus is on it. */
export function UndoToast({ toast, onClose }: { toast: Toast | null; onClose: () => void }) {
  const t = useTranslations('catalogue');
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new toast has its whole time
  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(onClose, staysMilliseconds);
    return () => clearTimeout(timer);
  }, [toast?.id, held, onClose]);
  return (
    <div role="status" className={styles.place}>
      {toast ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: holding it open is a convenience, the buttons are inside
        <div
          className={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.undo ? (
            <button type="button" className={styles.undo} onClick={toast.undo}>
              {t('undo')}
            </button>
          ) : null}
          <IconButton label={t('dismiss')} onClick={onClose}>
            <Icon glyph={X} size={16} />
          </IconButton>
        </div>
      ) : null}
    </div>
  );
}
