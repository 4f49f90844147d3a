import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './select.module.css';

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  label: string;
  /** Leaves the name to screen readers, where a table's head or the place says it. */
  quiet?: boolean;
};

/** A choice out of few, as the device's own list. */
export function Select({ label, quiet = false, className, children, ...select }: Props) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      {quiet ? null : (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <div className={styles.box}>
        <select id={id} aria-label={quiet ? label : undefined} className={styles.select} {...select}>
          {children}
        </select>
        <Icon glyph={ChevronDown} size={16} className={styles.arrow} />
      </div>
    </div>
  );
}
