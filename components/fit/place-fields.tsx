'use client';

import { useTranslations } from 'use-intl/react';
import { type KeptPlace, longestField, type PlaceField } from '@/lib/fit/kept-place';
import { typedLength } from '@/lib/fit/typed-length';
import styles from './place-fields.module.css';

type Props = {
  place: KeptPlace;
  /** Names of the fields in the order in which they are read. */
  fields: readonly PlaceField[];
  legend: string;
  hint?: string | undefined;
  onPlace: (place: KeptPlace) => void;
};

const words = {
  width: 'width',
  depth: 'depth',
  height: 'height',
  doorWidth: 'width',
  doorHeight: 'height',
} as const;

/** Lengths to type, in one row. A field that holds no length says so by itself. */
export function PlaceFields({ place, fields, legend, hint, onPlace }: Props) {
  const t = useTranslations('fit');
  const unit = t(place.unit === 'cm' ? 'centimetres' : 'inches');
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{legend}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={styles.row}>
        {fields.map((field) => (
          <label key={field} className={styles.field}>
            <span className={styles.word}>{t(words[field])}</span>
            <span className={styles.line}>
              <input
                className={styles.input}
                inputMode="decimal"
                autoComplete="off"
                maxLength={longestField}
                dir="ltr"
                value={place[field]}
                aria-invalid={place[field] !== '' && !typedLength(place[field], place.unit)}
                onChange={(event) => onPlace({ ...place, [field]: event.target.value })}
                data-place={field}
              />
              <span className={styles.unit} aria-hidden>
                {unit}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
