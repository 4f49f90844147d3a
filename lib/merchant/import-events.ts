import { z } from 'zod';
import { currencies } from '@/lib/core/money';

/** What a merchant asks of a catalogue file that was sent: a look at it, or its import. */
export const importRequest = z.object({
  mode: z.enum(['check', 'run']),
  currency: z.enum(currencies),
  /** Also fetch pictures from addresses of the public internet. */
  fetchImages: z.boolean(),
  /** Of the file, for the history. */
  name: z.string().max(300),
});
export type ImportRequest = z.infer<typeof importRequest>;

export type NotedRow = { line: number; sku: string | null; problems: string[] };
export type OutcomeRow = {
  kind: 'added' | 'changed';
  line: number;
  sku: string;
  name: string;
  fields: string[];
};

/** Everything that a look at a file, or its import, found. Lists are whole. */
export type CatalogueReport = {
  mode: 'check' | 'run';
  format: 'vitrine' | 'google-xml' | 'google-tsv' | 'shopify';
  encoding: string;
  /** The encoding is a guess. */
  guessed: boolean;
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

/** One line of the answer, as JSON: counts as they grow, then the report, or why there is none. */
export type ImportEvent =
  | { type: 'progress'; counts: ImportCounts }
  | { type: 'report'; report: CatalogueReport }
  | {
      type: 'error';
      code: string;
      message: string;
      details: Record<string, string | number | boolean | null>;
    };
