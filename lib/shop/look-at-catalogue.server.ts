import 'server-only';
import type { Database } from '@/lib/db/database';
import { publicFetcher } from '@/lib/http/public-fetcher.server';
import type { CatalogueReport, ImportCounts, ImportRequest, OutcomeRow } from '@/lib/merchant/import-events';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { storage } from '@/lib/storage/storage.server';
import { dryGateway } from './gateway';
import { importCatalogue } from './import-catalogue';

/**
 * Looks at a catalogue file that a merchant sent, by the code that imports it (`importCatalogueJob`), so that the look
 * finds what the import will do. It writes nothing and fetches no picture.
 *
 * @throws AppError: what `openCatalogue` throws, and the database's troubles.
 */
export async function lookAtCatalogue(
  db: Database,
  file: string,
  { currency, fetchImages }: ImportRequest,
  onProgress: (counts: ImportCounts) => void,
): Promise<CatalogueReport> {
  const catalogue = await openCatalogue(file, { currency });
  const outcomes: OutcomeRow[] = [];
  const report = await importCatalogue({
    rows: catalogue.rows(),
    gateway: dryGateway(db),
    storage: storage(),
    photos: { folder: null, fetchBytes: fetchImages ? publicFetcher() : null },
    withoutPictures: true,
    onOutcome: ({ kind, ...row }) => {
      if (kind !== 'unchanged') outcomes.push({ kind, ...row });
    },
    onProgress: ({ bad, ...counts }) => {
      const { rows, added, changed, unchanged, photos } = counts;
      onProgress({ rows, added, changed, unchanged, refused: bad, photos });
    },
  });
  const { format, encoding, guessed } = catalogue;
  const { added, changed, unchanged, photos, bad: refused, warnings } = report;
  return {
    ...{ mode: 'check', format, encoding, guessed, added, changed, unchanged, photos, refused, warnings },
    outcomes: outcomes.sort((a, b) => a.line - b.line),
  };
}
