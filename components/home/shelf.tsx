'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './shelf.module.css';

/** A row that is drawn sideways by touch, trackpad or keyboard; a mouse gets arrows, when there is more to see. */
export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('ui');
  const row = useRef<HTMLUListElement>(null);
  const [ends, setEnds] = useState({ start: true, end: true });

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const look = () => {
      // Right to left, scrollLeft runs from 0 to negative.
      const at = Math.abs(element.scrollLeft);
      const most = element.scrollWidth - element.clientWidth;
      setEnds({ start: at < 8, end: at > most - 8 });
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  const draw = (pages: 1 | -1) => {
    const element = row.current;
    if (!element) return;
    const direction = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollBy({
      left: pages * direction * element.clientWidth * 0.75,
      behavior: still ? 'auto' : 'smooth',
    });
  };

  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {ends.start && ends.end ? null : (
          <div className={styles.arrows}>
            <IconButton label={t('before')} disabled={ends.start} onClick={() => draw(-1)}>
              <Icon glyph={ArrowLeft} directional />
            </IconButton>
            <IconButton label={t('after')} disabled={ends.end} onClick={() => draw(1)}>
              <Icon glyph={ArrowRight} directional />
            </IconButton>
          </div>
        )}
      </div>
      <ul ref={row} className={styles.shelf}>
        {children}
      </ul>
    </>
  );
}
