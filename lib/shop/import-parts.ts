import type { ImportRow as FileRow } from '@/lib/product/import/draft';
import type { Reason } from '@/lib/product/import/reason-words';
import type { ProductPhoto } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';
import type { ImportRow, ShopGateway } from './gateway';
import type { PhotoSource } from './import-photos';

// What `importCatalogue` is given and what it gives back.

export type Noted = { line: number; sku: string | null; problems: Reason[] };

export type ImportReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** Rows that are not in the shop, each with every reason. */
  bad: Noted[];
  /** Rows that are in, with what was guessed or left out. */
  warnings: Noted[];
  /** Pictures stored by this run. */
  photos: number;
};

export type ImportProgress = Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'photos'> & {
  rows: number;
  bad: number;
};

/** What becomes of one product of the file: `fields` are those that change. */
export type Outcome = {
  kind: 'added' | 'changed' | 'unchanged';
  line: number;
  sku: string;
  name: string;
  fields: string[];
};

/** A row that is written, with what the report says of it. */
export type WrittenRow = ImportRow & { outcome: Outcome; problems: Reason[]; photos: number };

/** The end of a batch: how many rows of the file are dealt with, and what it found besides what it wrote. */
export type BatchEnd = {
  rows: number;
  unchanged: number;
  photos: number;
  bad: Noted[];
  warnings: Noted[];
};

/** Where an earlier run over the same file stopped. */
export type ImportStart = {
  /** Rows from the start that are dealt with. */
  rows: number;
  /** SKUs after them that were written already: of a batch that did not come to its end. */
  written: readonly string[];
};

export type ImportParts = {
  rows: AsyncIterable<FileRow>;
  gateway: Pick<
    ShopGateway,
    | 'importedRows'
    | 'productIdsBySku'
    | 'productIdsByVariantSku'
    | 'productsByIds'
    | 'takenIds'
    | 'locations'
    | 'levelsOf'
  > & {
    importProducts(source: string, rows: readonly WrittenRow[]): Promise<void>;
  };
  storage: Storage;
  photos: PhotoSource;
  onProgress?: (progress: ImportProgress) => void;
  onOutcome?: (outcome: Outcome) => void;
  /** Reads no picture: the gateway of a dry run writes nothing either (`dryGateway`). */
  withoutPictures?: boolean;
  /** Goes on there; the report is of what follows. */
  start?: ImportStart;
  /** Waited for after each batch. What it throws ends the import. */
  onBatch?: (end: BatchEnd) => Promise<void>;
};

/** What became of one row's pictures. */
export type Pictures = {
  photos: Omit<ProductPhoto, 'id'>[];
  /** Whether one of them may be there another time. */
  unreached: boolean;
  /** Stored by this run. */
  fetched: number;
  noted: Noted | null;
};
