import { classNames } from './class-names';
import styles from './progress-line.module.css';

type Props = {
  /** How far it is, from 0 to 1; null while nobody knows. */
  share: number | null;
  /** What is on its way, for those who do not see the line. */
  label: string;
  /** Where it lies and how long it is; the rest is its own. */
  className?: string | undefined;
};

/** How far something is, as a hairline. */
export function ProgressLine({ share, label, className }: Props) {
  return (
    <progress
      className={classNames(styles.line, className)}
      max={1}
      aria-label={label}
      {...(share === null ? {} : { value: share })}
    />
  );
}
