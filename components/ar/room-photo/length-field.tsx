'use client';

import { Field } from '@/components/ui/field';

/** A length in centimetres, to be left empty where nobody knows it. */
export function LengthField(props: {
  label: string;
  value: string;
  placeholder?: string;
  onValue: (value: string) => void;
}) {
  const { label, value, placeholder, onValue } = props;
  return (
    <Field
      label={label}
      value={value}
      placeholder={placeholder}
      inputMode="decimal"
      dir="ltr"
      autoComplete="off"
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

/** What was typed, in metres: a number of centimetres between 1 and 2000, with a point or a comma. Null for anything else. */
export function metresOf(typed: string): number | null {
  const centimetres = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && centimetres >= 1 && centimetres <= 2000 ? centimetres / 100 : null;
}
