import type { Locale } from '@/lib/core/locale';
import { detailWords } from './detail-words';
import styles from './history.module.css';

/** What a change was about, in one line. */
export function ChangeDetails({ locale, details }: { locale: Locale; details: Record<string, unknown> }) {
  const words = detailWords(locale, details);
  return words.length > 0 ? (
    <span className={styles.details}>
      {words.map((text, i) => (
        <span key={text}>
          {i > 0 ? ' · ' : null}
          <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  ) : null;
}
