'use client';

import { useEffect, useId, useState } from 'react';
import styles from './inspector.module.css';

type Props = {
  label: string;
  unit: string;
  value: number;
  step: number;
  disabled?: boolean;
  /** `along`: more of the same gesture (holding a stepper, typing on). */
  onChange: (value: number, along: boolean) => void;
};

/** A number with its unit; empty or half-written numbers wait until they are one. */
export function NumberField({ label, unit, value, step, disabled, onChange }: Props) {
  const id = useId();
  const shown = Number(value.toFixed(step < 1 ? 2 : 1));
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft !== null && Number(draft) !== shown) setDraft(null);
  }, [draft, shown]);
  return (
    <label htmlFor={id} className={styles.field}>
      <span>{label}</span>
      <span className={styles.number}>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          dir="ltr"
          step={step}
          disabled={disabled}
          value={draft ?? shown}
          onChange={({ target }) => {
            setDraft(target.value);
            if (target.value !== '' && Number.isFinite(target.valueAsNumber))
              onChange(target.valueAsNumber, draft !== null);
          }}
          onBlur={() => setDraft(null)}
        />
        <span aria-hidden>{unit}</span>
      </span>
    </label>
  );
}
