import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import styles from './field.module.css';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  /** What a good answer looks like, below the field. */
  hint?: ReactNode;
};

/** One line to fill in, with its name above. Words that are the same in every language (`dir="ltr"`) keep their order. */
export function Field({ label, hint, ...input }: Props) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input id={id} className={styles.input} aria-describedby={hintId} {...input} />
      {hint ? (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
