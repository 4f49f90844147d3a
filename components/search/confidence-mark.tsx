import { useTranslations } from 'use-intl/react';
import type { Confidence } from '@/lib/search/match';
import styles from './confidence-mark.module.css';

const words = { same: 'same', 'very-similar': 'verySimilar', similar: 'similar', none: 'none' } as const;
const filled = { same: 3, 'very-similar': 2, similar: 1, none: 0 } as const;

/** How sure the shop is, as a word and a small mark. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const t = useTranslations('search');
  return (
    <span className={styles.confidence} data-sure={confidence}>
      <svg aria-hidden="true" focusable="false" viewBox="0 0 16 6" width="16" height="6">
        {[0, 1, 2].map((i) => (
          <circle
            key={i}
            cx={3 + i * 5}
            cy="3"
            r="1.75"
            className={i < filled[confidence] ? styles.on : styles.off}
          />
        ))}
      </svg>
      {t(words[confidence])}
    </span>
  );
}
