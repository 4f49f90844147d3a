'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { parseAmount } from '@/lib/merchant/parse-amount';
import styles from './fields.module.css';

type Common = {
  label: string;
  /** The label is only for screen readers: a table's column says it. */
  bare?: boolean;
  hint?: ReactNode;
  /** What is wrong, in words. */
  problem?: string | undefined;
};

/** A label, a control and what is to say of it. `children` gets the ids that tie them together. */
export function Labelled(
  props: Common & {
    children: (ids: {
      id: string;
      'aria-describedby': string | undefined;
      'aria-invalid': boolean;
    }) => ReactNode;
  },
) {
  const { label, bare, hint, problem } = props;
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={bare ? undefined : styles.label}>
        {bare ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {props.children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': problem !== undefined,
      })}
      {note ? (
        <p id={`${id}-note`} className={classNames(styles.hint, problem !== undefined && styles.bad)}>
          {note}
        </p>
      ) : null}
    </div>
  );
}

type TextProps = Common &
  Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> & {
    value: string;
    onText: (text: string) => void;
  };

export function TextField({ label, bare, hint, problem, value, onText, className, ...input }: TextProps) {
  return (
    <Labelled label={label} bare={bare ?? false} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          {...input}
          autoComplete="off"
          className={classNames(styles.input, className)}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Labelled>
  );
}

export function TextArea({
  label,
  bare,
  hint,
  problem,
  value,
  onText,
  ...area
}: Common &
  Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id'> & {
    value: string;
    onText: (text: string) => void;
  }) {
  return (
    <Labelled label={label} bare={bare ?? false} hint={hint} problem={problem}>
      {(ids) => (
        <textarea
          {...ids}
          {...area}
          className={styles.input}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Labelled>
  );
}

type NumberProps = Common & {
  /** Null shows an empty field. */
  value: number | null;
  /** Called with each number that can be read, and with null for an empty field. */
  onNumber: (value: number | null) => void;
  /** Says what is wrong with a number, or nothing. */
  check?: (value: number) => string | undefined;
  /** What is said of letters. */
  unreadable: string;
  /** An empty field is a mistake. */
  needed?: boolean;
  /** Digits after the point that are shown. */
  digits?: number;
  integer?: boolean;
};

/** A number as a person writes it: `49.9`, `49,90`, `1,299`. What cannot be read stays in the field and is not taken. */
export function NumberField(props: NumberProps) {
  const { label, bare, hint, value, onNumber, check, unreadable, needed, digits = 2, integer } = props;
  const written = value === null ? '' : String(Number(value.toFixed(digits)));
  const [draft, setDraft] = useState<string | null>(null);
  // Another value from elsewhere (an undo, another tab) takes the place of what stands here.
  useEffect(() => {
    setDraft((now) => (now !== null && parseAmount(now) === value ? now : null));
  }, [value]);
  const text = draft ?? written;
  const number = parseAmount(text);
  const problem =
    text.trim() === '' ? (needed ? unreadable : undefined) : number === null ? unreadable : check?.(number);
  return (
    <Labelled label={label} bare={bare ?? false} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          dir="ltr"
          inputMode={integer ? 'numeric' : 'decimal'}
          autoComplete="off"
          className={classNames(styles.input, styles.number)}
          value={text}
          onChange={(event) => {
            const next = event.target.value;
            setDraft(next);
            const read = parseAmount(next);
            if (next.trim() === '') {
              if (!needed) onNumber(null);
            } else if (read !== null && !check?.(read)) onNumber(read);
          }}
          onBlur={() => setDraft((now) => (now !== null && parseAmount(now) === value ? null : now))}
        />
      )}
    </Labelled>
  );
}
