'use client';

import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Icon } from '@/components/ui/icon';
import { placeKey } from '@/lib/fit/place-key';
import type { FitPanelProps } from './fit-panel';
import styles from './fit-section.module.css';

/** Fetched when it is first wanted, or at once where the shopper measured a place before. */
const FitPanel = dynamic(() => import('./fit-panel').then((file) => file.FitPanel), { ssr: false });

/** "Does it fit?": quiet until it is asked, open where the place is known already. */
export function FitSection(props: FitPanelProps) {
  const t = useTranslations('fit');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!hasPlace()) return;
    setOpen(true);
    setWanted(true);
  }, []);
  return (
    <div className={styles.section} data-fit={open ? 'open' : 'closed'}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => {
          setWanted(true);
          setOpen(!open);
        }}
      >
        {t('doesItFit')} <Icon glyph={ChevronDown} size={16} className={styles.arrow} />
      </button>
      {wanted ? (
        <div hidden={!open}>
          <FitPanel {...props} />
        </div>
      ) : null}
    </div>
  );
}

function hasPlace(): boolean {
  try {
    return localStorage.getItem(placeKey) !== null;
  } catch {
    return false;
  }
}
