import { kindWord } from '@/components/jobs/job-words';
import { roleWord } from '@/components/studio/role-word';
import table from '@/components/studio/table.module.css';
import { translator } from '@/components/ui/messages/translator';
import { Moment } from '@/components/ui/moment';
import { directionOf, type Locale } from '@/lib/core/locale';
import { roles } from '@/lib/merchant/access';
import { actionWords } from './action-words';
import { fieldWords } from './field-words';
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
              <Details locale={locale} details={details} />
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

/** What a change was about, short: the values that people can read. */
function Details({ locale, details }: { locale: Locale; details: Record<string, unknown> }) {
  const account = translator(locale, 'account');
  const word = (value: unknown) => {
    const role = roles.find((each) => each === value);
    if (role) return account(roleWord(role));
    return Array.isArray(value) ? value.filter(isPlain).join(', ') : isPlain(value) ? String(value) : '';
  };
  const { before, after, fields, job, ...rest } = details;
  const parts = Object.values(rest).map(word);
  if (Array.isArray(fields)) parts.unshift(fieldWords(locale, fields));
  if (typeof job === 'string') parts.unshift(translator(locale, 'pipeline')(kindWord(job)));
  if (isPlain(before) && isPlain(after)) {
    const arrow = directionOf(locale) === 'rtl' ? '←' : '→';
    parts.unshift(`${word(before)} ${arrow} ${word(after)}`);
  }
  const text = parts.filter(Boolean).join(' · ');
  return text ? <bdi className={styles.details}>{text}</bdi> : null;
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
