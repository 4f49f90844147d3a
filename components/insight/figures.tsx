import type { NowAndBefore } from '@/lib/analytics/insight';
import styles from './insight.module.css';

type Props = {
  figures: { word: string; of: NowAndBefore }[];
  number: (value: number) => string;
  compared: (of: NowAndBefore) => string;
};

/** A few numbers, each with what it was before, in words. */
export function Figures({ figures, number, compared }: Props) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ word, of }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            <span className={styles.figure}>{number(of.now)}</span>
            {compared(of)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
