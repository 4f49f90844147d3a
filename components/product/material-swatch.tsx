import { classNames } from '@/components/ui/class-names';
import type { Finish } from '@/lib/product/finish';
import styles from './material-swatch.module.css';

type Props = {
  /** sRGB hex. */
  colour: string;
  finish: Finish;
  className?: string | undefined;
};

/** A patch of what a thing is made of: its colour, and how its surface takes the light. Decorative; fills its class. */
export function MaterialSwatch({ colour, finish, className }: Props) {
  return (
    <span
      aria-hidden
      className={classNames(styles.patch, styles[finish], className)}
      style={{ backgroundColor: colour }}
      data-finish={finish}
    />
  );
}
