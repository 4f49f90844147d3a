'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ErrorCode } from '@/lib/core/app-error';
import styles from './error-note.module.css';
import { Icon } from './icon';

type Props = {
  code: ErrorCode;
  /** Instead of what the code says everywhere, where a page knows better. */
  words?: string | undefined;
  children?: ReactNode;
};

/** What went wrong, in the shopper's language, and the next thing to do. Announced when it appears. */
export function ErrorNote({ code, words, children }: Props) {
  const t = useTranslations('errors');
  return (
    <div role="alert" className={styles.note} data-error={code}>
      <Icon glyph={CircleAlert} className={styles.icon} />
      <div className={styles.words}>
        <p>{words ?? t(code)}</p>
        {children ? <div className={styles.actions}>{children}</div> : null}
      </div>
    </div>
  );
}
