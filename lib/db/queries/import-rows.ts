import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { importRows } from '@/lib/db/import-rows-schema';
import { jobs } from '@/lib/db/jobs-schema';
import type { NotedRow, OutcomeRow } from '@/lib/merchant/import-events';

/** What an import found and did. */
export type ImportNotes = { outcomes: OutcomeRow[]; refused: NotedRow[]; warnings: NotedRow[] };

const rowsAtOnce = 1_000;

/** Writes down what one part of an import did; call it in the transaction of that part. */
export async function noteImportRows(
  tx: Database,
  jobId: string,
  notes: Partial<ImportNotes>,
): Promise<void> {
  const { outcomes = [], refused = [], warnings = [] } = notes;
  const noted = (kind: 'refused' | 'warning', rows: readonly NotedRow[]) =>
    rows.map(({ line, sku, problems }) => ({ jobId, kind, line, sku, name: null, details: problems }));
  const rows = [
    ...outcomes.map(({ kind, line, sku, name, fields }) => ({
      jobId,
      kind,
      line,
      sku,
      name,
      details: fields,
    })),
    ...noted('refused', refused),
    ...noted('warning', warnings),
  ];
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.insert(importRows).values(rows.slice(at, at + rowsAtOnce));
  }
}

/** Everything that an import has written down until now, by line. */
export async function importNotes(db: Database, jobId: string): Promise<ImportNotes> {
  const rows = await db
    .select()
    .from(importRows)
    .where(eq(importRows.jobId, jobId))
    .orderBy(importRows.line, importRows.sequence);
  const notes: ImportNotes = { outcomes: [], refused: [], warnings: [] };
  for (const { kind, line, sku, name, details } of rows) {
    // Written by `noteImportRows` and by nothing else.
    if (kind === 'refused') notes.refused.push({ line, sku, problems: details as NotedRow['problems'] });
    else if (kind === 'warning')
      notes.warnings.push({ line, sku, problems: details as NotedRow['problems'] });
    else notes.outcomes.push({ kind, line, sku: sku ?? '', name: name ?? '', fields: details as string[] });
  }
  return notes;
}

/** Takes the notes of an import away: it begins from the first row. */
export async function dropImportNotes(db: Database, jobId: string): Promise<void> {
  await db.delete(importRows).where(eq(importRows.jobId, jobId));
}

/** Takes the notes of imports away that ended so many days ago. */
export async function dropOldImportNotes(db: Database, days: number): Promise<void> {
  const old = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.kind, 'catalogue.import'),
        sql`${jobs.finishedAt} < now() - make_interval(days => ${days})`,
      ),
    );
  await db.delete(importRows).where(inArray(importRows.jobId, old));
}
