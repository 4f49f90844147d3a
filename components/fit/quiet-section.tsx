'use client';

import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import styles from './quiet-section.module.css';

type Props = {
  question: string;
  /** Where the browser keeps an answer of before. */
  keptUnder: string;
  /** For scripts and tests: `data-fit` or `data-wear` says whether it is open. */
  name: 'fit' | 'wear';
  /** Rendered, and so fetched, when it is first wanted. */
  children: ReactNode;
};

/** A question that is quiet until it is asked, and open where its answer is known already. */
export function QuietSection({ question, keptUnder, name, children }: Props) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isKept(keptUnder)) return;
    setOpen(true);
    setWanted(true);
  }, [keptUnder]);
  const state = { [`data-${name}`]: open ? 'open' : 'closed' };
  return (
    <div className={styles.section} data-open={open} {...state}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => {
          setWanted(true);
          setOpen(!open);
        }}
      >
        {question} <Icon glyph={ChevronDown} size={16} className={styles.arrow} />
      </button>
      {wanted ? <div hidden={!open}>{children}</div> : null}
    </div>
  );
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
