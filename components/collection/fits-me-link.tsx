'use client';

import { useSyncExternalStore } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import { wearParts } from '@/lib/fit/wear/wear-fit';
import { wearsHref } from '@/lib/search/wears-href';
import { measureHref } from '@/lib/tryon/measure/measure-href';
import styles from './collection.module.css';

/** What of a collection is of the shopper's size, once they have measured it; before, the way to measure. Else nothing. */
export function FitsMeLink(props: { category: string; fitsWords: string; measureWords: string }) {
  const { category, fitsWords, measureWords } = props;
  const sizes = useSyncExternalStore(keptSizes.subscribe, keptSizes.getSnapshot, keptSizes.getServerSnapshot);
  const parts = wearParts(category);
  if (parts.some((part) => sizes[part] !== null)) {
    return (
      <ButtonLink href={wearsHref(category)} prefetch={false} className={styles.fits} data-show-what-fits>
        {fitsWords}
      </ButtonLink>
    );
  }
  const href = parts.length > 0 ? measureHref(category) : null;
  return href ? (
    <ButtonLink href={href} prefetch={false} className={styles.fits} data-measure-link>
      {measureWords}
    </ButtonLink>
  ) : null;
}
