'use client';

import { ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoThumb } from '@/components/photo/photo-canvas';
import { Icon } from '@/components/ui/icon';
import { wholePhoto } from '@/lib/photo/pixels';
import styles from './folded-photo.module.css';
import type { SessionState } from './session-state';

/** On a phone, once the photo has scrolled away: a strip with the part that is searched, and the way back up. */
export function FoldedPhoto({ state }: { state: SessionState }) {
  const t = useTranslations('search');
  const mark = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(false);
  const { photo, answer } = state;

  useEffect(() => {
    if (!mark.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry) setFolded(!entry.isIntersecting && entry.boundingClientRect.top < 0);
    });
    watch.observe(mark.current);
    return () => watch.disconnect();
  }, []);

  return (
    <div ref={mark} className={styles.mark}>
      {folded && photo ? (
        <button
          type="button"
          className={styles.strip}
          aria-label={t('backToPhoto')}
          data-folded-photo
          onClick={() => window.scrollTo({ top: 0, behavior: 'smooth' })}
        >
          <PhotoThumb pixels={photo.pixels} box={photo.selection?.box ?? wholePhoto} size={44} />
          <span className={styles.words}>
            {answer
              ? t('countAlike', { count: answer.basis === 'photo' ? answer.alike : answer.total })
              : null}
          </span>
          <Icon glyph={ArrowUp} />
        </button>
      ) : null}
    </div>
  );
}
