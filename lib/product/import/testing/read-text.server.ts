import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { ImportRow, ProductDraft } from '../draft';
import { type Catalogue, openCatalogue, type ReadOptions } from '../read-catalogue.server';
import { reasonInEnglish } from '../reason-words';

const folder = mkdtempSync(path.join(os.tmpdir(), 'vitrine-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Opens text or bytes as a merchant's file. */
export async function openText(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Catalogue> {
  const file = path.join(folder, `catalogue-${files++}`);
  writeFileSync(file, content);
  return openCatalogue(file, options);
}

/** Every row of such a file. */
export async function readText(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ImportRow[]> {
  return rowsOf(await openText(content, options));
}

export async function rowsOf(catalogue: Catalogue): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of catalogue.rows()) rows.push(row);
  return rows;
}

export const drafts = (rows: ImportRow[]) =>
  rows.flatMap((row): ProductDraft[] => (row.ok ? [row.draft] : []));

export const bad = (rows: ImportRow[]) =>
  rows.flatMap((row) => (row.ok ? [] : [{ line: row.line, problems: row.problems.map(reasonInEnglish) }]));
