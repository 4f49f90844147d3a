'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { changedFieldNames } from '@/lib/merchant/changed-fields';
import type { CatalogueReport } from '@/lib/merchant/import-events';
import { csvRow } from '@/lib/product/export/csv-cell';
import type { Reason } from '@/lib/product/import/reason-words';
import styles from './import-report.module.css';
import { useReasonText, withoutIsolates } from './reason-text';

/** Rows shown of one kind; the report that is downloaded has all. */
const mostShown = 100;

const kinds = ['refused', 'new', 'changed', 'warnings'] as const;
type Kind = (typeof kinds)[number];

const formatWord = {
  vitrine: 'formatVitrine',
  'google-xml': 'formatGoogleXml',
  'google-tsv': 'formatGoogleTsv',
  shopify: 'formatShopify',
} as const;

type Row = { line: number; sku: string | null; name: string; what: string };

type Props = {
  report: CatalogueReport;
  fileName: string;
  /** Offers to add a place that the file names and the shop does not have. */
  onAddPlace?: (name: string) => void;
  /** False for an import that did not come to its end. */
  whole?: boolean;
};

/** What a look at a file found, or what its import did: counts, and each row with its line and its reasons. */
export function ImportReport({ report, fileName, whole = true, onAddPlace }: Props) {
  const t = useTranslations('exchange');
  const sayReason = useReasonText();
  const sayField = useFieldText();
  const rows = rowsOf(report, sayReason, sayField);
  const [kind, setKind] = useState<Kind | null>(null);
  const shown = kind ?? kinds.find((each) => rows[each].length > 0) ?? 'new';
  const list = rows[shown];
  const counts = {
    refused: t('refusedCount', { count: rows.refused.length }),
    new: t('newCount', { count: report.added }),
    changed: t('changedCount', { count: report.changed }),
    warnings: t('warningCount', { count: rows.warnings.length }),
  };
  return (
    <section className={styles.report} aria-labelledby="report-title" data-report={report.mode}>
      <div className={styles.head}>
        <h3 id="report-title" className={styles.title}>
          {t(report.mode === 'check' ? 'reportTitle' : whole ? 'doneTitle' : 'partTitle')}
        </h3>
        <span className={styles.quiet}>
          {t(formatWord[report.format])}
          {report.guessed ? <> · {t('guessed', { encoding: report.encoding })}</> : null}
        </span>
      </div>
      <div className={styles.counts}>
        {kinds.map((each) => (
          <Chip
            key={each}
            pressed={each === shown}
            data-kind={each}
            data-count={rows[each].length}
            onClick={() => setKind(each)}
          >
            {counts[each]}
          </Chip>
        ))}
        <span className={styles.quiet}>{t('unchangedCount', { count: report.unchanged })}</span>
        {report.photos > 0 ? (
          <span className={styles.quiet}>{t('photosStored', { count: report.photos })}</span>
        ) : null}
      </div>
      {onAddPlace && shown === 'refused'
        ? missingPlaces(report).map((place) => (
            <Button key={place} className={styles.place} onClick={() => onAddPlace(place)}>
              {t('addPlace', { place })}
            </Button>
          ))
        : null}
      {list.length === 0 ? (
        <p className={styles.quiet}>{t('nothingOfKind')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('line')}</th>
                <th>{t('sku')}</th>
                {shown === 'new' || shown === 'changed' ? <th>{t('product')}</th> : null}
                {shown === 'new' ? null : <th>{t('what')}</th>}
              </tr>
            </thead>
            <tbody>
              {list.slice(0, mostShown).map((row) => (
                <tr key={`${row.line} ${row.sku}`}>
                  <td className={styles.line}>{row.line}</td>
                  <td className={styles.sku}>
                    <bdi>{row.sku}</bdi>
                  </td>
                  {shown === 'new' || shown === 'changed' ? (
                    <td>
                      <bdi>{row.name}</bdi>
                    </td>
                  ) : null}
                  {shown === 'new' ? null : <td className={styles.what}>{row.what}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.length > mostShown ? (
        <p className={styles.quiet}>{t('firstOf', { shown: mostShown, total: list.length })}</p>
      ) : null}
      <div>
        <Button kind="plain" className={styles.download} onClick={() => download(rows, fileName)}>
          {t('download')}
        </Button>
      </div>
    </section>
  );
}

function rowsOf(
  { refused, warnings, outcomes }: CatalogueReport,
  sayReason: (reason: Reason) => string,
  sayField: (field: string) => string,
): Record<Kind, Row[]> {
  const noted = (rows: CatalogueReport['refused']) =>
    rows.map(({ line, sku, problems }) => ({
      line,
      sku,
      name: '',
      what: problems.map(sayReason).join('; '),
    }));
  const outcome = (kind: 'added' | 'changed') =>
    outcomes
      .filter((row) => row.kind === kind)
      .map(({ line, sku, name, fields }) => ({ line, sku, name, what: fields.map(sayField).join(', ') }));
  return {
    refused: noted(refused),
    new: outcome('added'),
    changed: outcome('changed'),
    warnings: noted(warnings),
  };
}

/** A part of a product in words. */
function useFieldText(): (field: string) => string {
  const t = useTranslations('fields');
  return (field) => {
    const known = changedFieldNames.find((each) => each === field);
    return known ? t(known) : field;
  };
}

/** Places that rows were refused for. */
function missingPlaces({ refused }: CatalogueReport): string[] {
  const places = refused.flatMap(({ problems }) =>
    problems.flatMap(({ code, values }) => (code === 'stockPlaceUnknown' ? [String(values.place)] : [])),
  );
  return [...new Set(places)];
}

/** The whole report as a CSV, made in the browser. */
function download(rows: Record<Kind, Row[]>, fileName: string): void {
  const text = [
    csvRow(['line', 'sku', 'product', 'result', 'reason']),
    ...kinds.flatMap((kind) =>
      rows[kind].map(({ line, sku, name, what }) =>
        csvRow([String(line), sku ?? '', name, kind, withoutIsolates(what)]),
      ),
    ),
  ].join('');
  const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName.replace(/\.[a-z]+$/i, '')}-report.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
