import { z } from 'zod';
import { currencies } from '@/lib/core/money';
import type { Reason } from '@/lib/product/import/reason-words';
import type { JobView } from './job-view';

/** What a merchant says of a catalogue file that was sent, for a look at it and for its import. */
export const importRequest = z.object({
  currency: z.enum(currencies),
  /** Also fetch pictures from addresses of the public internet. */
  fetchImages: z.boolean(),
  /** Of the file, for the history. */
  name: z.string().max(300),
});
export type ImportRequest = z.infer<typeof importRequest>;

export type NotedRow = { line: number; sku: string | null; problems: Reason[] };
export type OutcomeRow = {
  kind: 'added' | 'changed';
  line: number;
  sku: string;
  name: string;
  fields: string[];
};

/** What an import found its file to be. */
export type CatalogueKind = {
  format: 'vitrine' | 'google-xml' | 'google-tsv' | 'shopify';
  encoding: string;
  /** The encoding is a guess. */
  guessed: boolean;
};

/** Everything that a look at a file, or its import, found. Lists are whole. */
export type CatalogueReport = CatalogueKind & {
  mode: 'check' | 'run';
  added: number;
  changed: number;
  unchanged: number;
  photos: number;
  refused: NotedRow[];
  warnings: NotedRow[];
  outcomes: OutcomeRow[];
};

export type ImportCounts = {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  photos: number;
};

/** An import behind the pages, and how far it is. Its id is the file's. */
export type ImportState = { id: string; job: JobView; counts: ImportCounts };

/** One line of the answer to a look, as JSON: counts as they grow, then the report, or why there is none. */
export type ImportEvent =
  | { type: 'progress'; counts: ImportCounts }
  | { type: 'report'; report: CatalogueReport }
  | {
      type: 'error';
      code: string;
      message: string;
      details: Record<string, string | number | boolean | null>;
    };
