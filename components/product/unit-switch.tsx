'use client';

import { useTranslations } from 'use-intl/react';
import { type LengthUnit, lengthUnits } from '@/lib/product/measure';
import styles from './unit-switch.module.css';

const words = { cm: 'centimetres', in: 'inches' } as const;

export function UnitSwitch({ unit, onUnit }: { unit: LengthUnit; onUnit: (unit: LengthUnit) => void }) {
  const t = useTranslations('product');
  return (
    <fieldset className={styles.switch} aria-label={t('units')}>
      {lengthUnits.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.unit}
          aria-pressed={each === unit}
          onClick={() => onUnit(each)}
        >
          {t(words[each])}
        </button>
      ))}
    </fieldset>
  );
}
