import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { Measured } from '@/lib/fit/measured';
import { type RingSystem, ringCircumference, ringSizes, ringSystems } from '@/lib/fit/wear/ring-size';
import { typedSize } from '@/lib/fit/wear/wear-fit';
import styles from './ring-field.module.css';

const words = { iso: 'systemIso', us: 'systemUs', uk: 'systemUk', il: 'systemIl' } as const;

type Props = { value: Measured | null; onValue: (value: Measured | null) => void };

/** A ring's size, as the shopper knows it. */
export function RingField({ value, onValue }: Props) {
  const t = useTranslations('fit');
  const [system, setSystem] = useState<RingSystem>('iso');
  const [typed, setTyped] = useState(() => shown(value, 'iso'));
  const own = useRef(value);
  useEffect(() => {
    if (own.current === value) return;
    own.current = value;
    setTyped(shown(value, system));
  }, [value, system]);
  const read = (text: string, as: RingSystem): Measured | null => {
    const around = ringCircumference(as, text);
    return around === null ? null : typedSize('fingerAround', around);
  };
  const wrong = typed !== '' && !read(typed, system);
  return (
    <div className={styles.row}>
      <Field
        label={t('ringSize')}
        hint={wrong ? t('noSuchSize') : undefined}
        value={typed}
        autoComplete="off"
        dir="ltr"
        maxLength={6}
        aria-invalid={wrong}
        onChange={({ target }) => {
          setTyped(target.value);
          own.current = read(target.value, system);
          onValue(own.current);
        }}
        data-wear-part="fingerAround"
      />
      <Select
        label={t('ringSystem')}
        value={system}
        onChange={({ target }) => {
          const next = target.value as RingSystem;
          setSystem(next);
          // The same ring by another name.
          if (value) setTyped(shown(value, next));
        }}
        data-ring-system
      >
        {ringSystems.map((each) => (
          <option key={each} value={each}>
            {t(words[each])}
          </option>
        ))}
      </Select>
    </div>
  );
}

function shown(value: Measured | null, system: RingSystem): string {
  return (value && ringSizes(value.millimetres)?.[system]) ?? '';
}
