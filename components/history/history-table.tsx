import table from '@/components/studio/table.module.css';
import { translator } from '@/components/ui/messages/translator';
import { Moment } from '@/components/ui/moment';
import type { Locale } from '@/lib/core/locale';
import { actionWords } from './action-words';
import { ChangeDetails } from './change-details';
import styles from './history.module.css';

/** One change, as the page gets it. */
export type HistoryRow = {
  id: number;
  at: string;
  /** Null for what the shop did by itself. */
  actor: string | null;
  action: string;
  label: string;
  details: Record<string, unknown>;
};

/** Who changed what, newest first. */
export function HistoryTable({ locale, rows }: { locale: Locale; rows: HistoryRow[] }) {
  const t = translator(locale, 'history');
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('which')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, actor, action, label, details }) => (
          <tr key={id} data-action={action}>
            <td className={styles.when}>
              <Moment at={at} />
            </td>
            <td>{actor === null ? t('shopItself') : <bdi>{actor}</bdi>}</td>
            <td className={table.wide}>
              <span className={styles.what}>{actionWords(locale, action)}</span>
              <ChangeDetails locale={locale} details={details} />
            </td>
            <td className={table.wide}>
              <bdi>{label}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
