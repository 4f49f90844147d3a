import 'server-only';
import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import { publicFetcher } from '@/lib/http/public-fetcher.server';
import type { Merchant } from '@/lib/merchant/access';
import type { CatalogueReport, ImportCounts, ImportRequest, OutcomeRow } from '@/lib/merchant/import-events';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { storage } from '@/lib/storage/storage.server';
import { embedShop } from './embed-shop.server';
import { databaseGateway, dryGateway } from './gateway';
import { importCatalogue } from './import-catalogue';

/**
 * Looks at a catalogue file that a merchant sent, or imports it: the same code either way, so that the look finds what
 * the import will do. A look writes nothing and fetches no picture.
 *
 * @throws AppError: what `openCatalogue` throws, and the database's troubles.
 */
export async function importFile(
  db: Database,
  merchant: Pick<Merchant, 'id' | 'name'>,
  file: string,
  { mode, currency, fetchImages, name }: ImportRequest,
  onProgress: (counts: ImportCounts) => void,
): Promise<CatalogueReport> {
  const catalogue = await openCatalogue(file, { currency });
  const outcomes: OutcomeRow[] = [];
  const check = mode === 'check';
  const report = await importCatalogue({
    rows: catalogue.rows(),
    gateway: check ? dryGateway(db) : databaseGateway(db, merchant.name),
    storage: storage(),
    photos: { folder: null, fetchBytes: fetchImages ? publicFetcher() : null },
    withoutPictures: check,
    onOutcome: ({ kind, ...row }) => {
      if (kind !== 'unchanged') outcomes.push({ kind, ...row });
    },
    onProgress: ({ rows, added, changed, unchanged, bad, photos }) =>
      onProgress({ rows, added, changed, unchanged, refused: bad, photos }),
  });
  const { added, changed, unchanged, photos, bad: refused, warnings } = report;
  if (!check) {
    await recordChange(db, merchant, {
      action: 'import.finished',
      subject: { kind: 'import', id: catalogue.format, label: name },
      details: { added, changed, unchanged, refused: refused.length, photos },
    });
    // New pictures are looked at while the shop goes on.
    if (photos > 0) embedShop().catch((error: unknown) => console.error(error));
  }
  const { format, encoding, guessed } = catalogue;
  return {
    mode,
    format,
    encoding,
    guessed,
    added,
    changed,
    unchanged,
    photos,
    refused,
    warnings,
    outcomes: outcomes.sort((a, b) => a.line - b.line),
  };
}
