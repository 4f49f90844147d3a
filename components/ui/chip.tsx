import type { ComponentProps } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names';

/** A small round control that is on or off (`pressed`), or a plain action when `pressed` is left out. */
export function Chip({
  pressed,
  className,
  type = 'button',
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-pressed'> & { pressed?: boolean }) {
  return (
    <button type={type} aria-pressed={pressed} className={classNames(styles.chip, className)} {...rest} />
  );
}
