import Link from 'next/link';
import { rangeLengths } from '@/lib/analytics/days';
import styles from './range-links.module.css';

type Props = { path: string; days: number; label: string; words: (days: number) => string };

/** Which days are shown. */
export function RangeLinks({ path, days, label, words }: Props) {
  return (
    <nav aria-label={label} className={styles.range}>
      {rangeLengths.map((length) => (
        <Link
          key={length}
          href={`${path}?days=${length}`}
          prefetch={false}
          scroll={false}
          aria-current={length === days ? 'true' : undefined}
          className={styles.link}
        >
          {words(length)}
        </Link>
      ))}
    </nav>
  );
}
