'use client';

import { useTranslations } from 'use-intl/react';
import type { Region } from '@/lib/region/region';
import styles from './region-dots.module.css';

/** The things found in a photo, each a dot at its middle. Positioned in fractions of the parent. */
export function RegionDots(props: {
  regions: readonly Region[];
  selectedId: string | null;
  labelOf: (region: Region) => string;
  onSelect: (region: Region) => void;
}) {
  const { regions, selectedId, labelOf, onSelect } = props;
  const t = useTranslations('search');
  return regions
    .filter((region) => region.id !== selectedId)
    .map((region) => (
      <button
        key={region.id}
        type="button"
        className={styles.dot}
        data-region={region.id}
        data-label={region.label}
        aria-label={t('searchThing', { label: labelOf(region) })}
        style={{
          left: `${(region.box.x + region.box.width / 2) * 100}%`,
          top: `${(region.box.y + region.box.height / 2) * 100}%`,
        }}
        onClick={() => onSelect(region)}
      >
        <span className={styles.name} aria-hidden>
          {labelOf(region)}
        </span>
      </button>
    ));
}
