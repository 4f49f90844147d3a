'use client';

import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from './button';
import { Icon } from './icon';
import styles from './sheet.module.css';

type Props = {
  open: boolean;
  /** Called for Escape, the close button and a tap outside; the owner sets `open`. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Stays in reach below the scrolling part: the sheet's one action. */
  footer?: ReactNode;
};

/** A modal panel: rises from the bottom on a phone, stands at the end side on a desktop. Focus stays inside, then returns. */
export function Sheet({ open, onClose, title, children, footer }: Props) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };

  return (
    // Escape reaches a dialog as `close`; the tap outside is a convenience beside the button.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog ref={ref} className={styles.sheet} aria-label={title} onClose={onClose} onClick={closeOutside}>
      <div className={styles.panel}>
        <SheetHead title={title} onClose={onClose} />
        <div className={styles.body}>{children}</div>
        {footer ? <div className={styles.footer}>{footer}</div> : null}
      </div>
    </dialog>
  );
}

function SheetHead({ title, onClose }: { title: string; onClose: () => void }) {
  const t = useTranslations('ui');
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <IconButton label={t('close')} onClick={onClose}>
        <Icon glyph={X} />
      </IconButton>
    </div>
  );
}
