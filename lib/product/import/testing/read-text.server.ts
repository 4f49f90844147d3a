import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ImportRow, ProductDraft } from '../draft';
import { type Catalogue, openCatalogue, type ReadOptions } from '../read-catalogue.server';

let folder: string | null = null;
let files = 0;

/** One folder a test file, removed when its process ends. */
function ownFolder(): string {
  if (folder === null) {
    const made = mkdtempSync(path.join(os.tmpdir(), 'vitrine-import-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

/** Opens text or bytes as a merchant's file. */
export async function openText(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Catalogue> {
  const file = path.join(ownFolder(), `catalogue-${files++}`);
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
  rows.flatMap((row) => (row.ok ? [] : [{ line: row.line, problems: row.problems }]));
