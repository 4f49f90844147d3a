import { reasonInEnglish } from '@/lib/product/import/reason-words';
import type { ImportProgress, ImportReport } from '@/lib/shop/import-parts';

/** Bad rows and warnings that are printed; the report file has all. */
const printed = 20;

/** What an import tells in the end. */
export type Report = ImportReport & {
  embedded: number;
  notEmbedded: { url: string; reason: string }[];
  /** Why no picture could be looked at; they wait for the shop's next start. */
  whyNotEmbedded: string | null;
};

export function emptyReport(): Report {
  return {
    added: 0,
    changed: 0,
    unchanged: 0,
    bad: [],
    warnings: [],
    photos: 0,
    embedded: 0,
    notEmbedded: [],
    whyNotEmbedded: null,
  };
}

/** Progress on stderr: redrawn on a terminal, a line every 5 s elsewhere. */
export function rowsLine(): { update(progress: ImportProgress): void; end(): void } {
  const terminal = process.stderr.isTTY;
  let last = Date.now();
  return {
    update({ rows, added, changed, unchanged, bad, photos }) {
      if (Date.now() - last < (terminal ? 100 : 5_000)) return;
      last = Date.now();
      const text = `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${bad} bad; ${photos} pictures`;
      process.stderr.write(terminal ? `\r${text} ` : `${text}\n`);
    },
    end() {
      if (terminal) process.stderr.write('\n');
    },
  };
}

/** Prints a report: bad rows, warnings, counts. */
export function tell(report: Report, dryRun: boolean, seconds: number, file: string | undefined): void {
  const list = (title: string, notes: ImportReport['bad']) => {
    if (notes.length === 0) return;
    console.log(`\n${title}`);
    for (const { line, sku, problems } of notes.slice(0, printed)) {
      console.log(`  line ${line}${sku ? ` (${sku})` : ''}: ${problems.map(reasonInEnglish).join('; ')}`);
    }
    if (notes.length > printed) {
      console.log(
        `  and ${notes.length - printed} more${file ? ` in ${file}` : ' (--report <file> lists all)'}`,
      );
    }
  };
  list('Not imported', report.bad);
  list('Imported, but', report.warnings);
  for (const { url, reason } of report.notEmbedded.slice(0, printed)) console.log(`  ${url}: ${reason}`);
  if (report.whyNotEmbedded) console.log(`\nNo picture was looked at. ${report.whyNotEmbedded}`);
  const counts = dryRun
    ? `${report.added} products could be imported, ${report.bad.length} rows could not. Nothing was written.`
    : `${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.bad.length} bad; ` +
      `${report.photos} pictures stored, ${report.embedded} looked at. ${seconds.toFixed(1)} s.`;
  console.log(`${report.bad.length + report.warnings.length > 0 ? '\n' : ''}${counts}`);
}
