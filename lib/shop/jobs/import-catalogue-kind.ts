import { z } from 'zod';
import { importRequest } from '@/lib/merchant/import-events';

/** The job that brings a catalogue file in. Its subject is the file: `{ kind: 'import', id }`. */
export const importCatalogueKind = 'catalogue.import';

/** What it is given. `fileName` is what the person's device called the file. */
export const importPayload = importRequest.omit({ name: true }).extend({
  importId: z.string(),
  fileName: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
});
export type ImportPayload = z.infer<typeof importPayload>;

/** How far it is, as it is kept under the checkpoint `rows`. */
export const importPosition = z.object({
  /** Rows from the file's start that are dealt with. */
  rows: z.number(),
  /** SKUs after them that are written already: of a batch that did not come to its end. */
  written: z.array(z.string()),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  photos: z.number(),
});
export type ImportPosition = z.infer<typeof importPosition>;

export const firstPosition: ImportPosition = {
  rows: 0,
  written: [],
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  photos: 0,
};
