import type { FunnelRow, Stage } from '@/lib/analytics/funnel';
import { type Share, tooFew } from '@/lib/analytics/wilson';
import styles from './funnel.module.css';
import table from './insight.module.css';

type Props = {
  rows: FunnelRow[];
  words: {
    stage: string;
    visits: string;
    ofBefore: string;
    stages: Record<Stage, string>;
    optional: string;
    absent: string;
    tooFew: string;
  };
  number: (value: number) => string;
  share: (share: Share) => string;
};

/** Stages as bars that are also a table; a stage that the shop has no page for says so instead of zero. */
export function Funnel({ rows, words, number, share }: Props) {
  const most = Math.max(1, ...rows.map(({ visits }) => visits));
  return (
    <div className={table.wide}>
      <table className={table.table} data-funnel>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col" className={styles.bars} aria-hidden />
            <th scope="col" className={table.number}>
              {words.visits}
            </th>
            <th scope="col" className={table.number}>
              {words.ofBefore}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, visits, ofBefore, optional, absent }) => {
            const bar =
              visits === 0 ? null : (
                <span
                  aria-hidden
                  className={optional ? styles.side : styles.bar}
                  style={{ inlineSize: `${(100 * visits) / most}%` }}
                />
              );
            return (
              <tr key={stage} data-stage={stage}>
                <th scope="row">
                  {words.stages[stage]}
                  {optional && !absent ? <span className={styles.note}>{words.optional}</span> : null}
                  <span className={styles.below}>{bar}</span>
                </th>
                <td className={styles.bars} aria-hidden>
                  {bar}
                </td>
                {absent ? (
                  <td colSpan={2} className={styles.absent}>
                    {words.absent}
                  </td>
                ) : (
                  <>
                    <td className={table.number}>{number(visits)}</td>
                    <td className={table.number}>
                      {ofBefore ? (tooFew(ofBefore) ? words.tooFew : share(ofBefore)) : ''}
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
