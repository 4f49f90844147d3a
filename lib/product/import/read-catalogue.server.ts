import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '@/lib/core/app-error';
import type { Currency } from '@/lib/core/money';
import { csvRows } from './csv-rows.server';
import { decodeText } from './decode-text';
import type { DescribedProduct } from './described';
import { type DetectedEncoding, detectEncoding, type Encoding } from './detect-encoding';
import { type CatalogueFormat, type DetectedFormat, detectFormat } from './detect-format';
import type { ImportRow } from './draft';
import { fromGoogle, joinsGoogle } from './from-google';
import { fromShopify, joinsShopify } from './from-shopify';
import { fromVitrine, joinsVitrine } from './from-vitrine';
import { groupRows, type Joins } from './group-rows';
import type { Row } from './row';
import { SeenSkus } from './seen-skus';
import { toDraft } from './to-draft';
import { xmlItems } from './xml-items';

export type ReadOptions = {
  /** Of prices that name none. */
  currency: Currency;
  /** Instead of finding it out. */
  encoding?: Encoding;
};

export const defaultReadOptions: ReadOptions = { currency: 'USD' };

/** A catalogue file, looked at and ready to be read. */
export type Catalogue = DetectedFormat &
  DetectedEncoding & {
    /** Reads the file once more from its start. Memory does not grow with it, but for about 100 bytes a SKU. */
    rows(): AsyncGenerator<ImportRow>;
  };

const readers: Record<CatalogueFormat, { joins: Joins; from: (rows: readonly Row[]) => DescribedProduct }> = {
  vitrine: { joins: joinsVitrine, from: fromVitrine },
  'google-xml': { joins: joinsGoogle, from: fromGoogle },
  'google-tsv': { joins: joinsGoogle, from: fromGoogle },
  shopify: { joins: joinsShopify, from: fromShopify },
};

/**
 * Opens a catalogue file of any format we read: finds its encoding (a whole pass over the bytes) and its kind.
 *
 * @throws AppError `NOT_FOUND`: no such file. `EMPTY_FILE`, `BAD_ENCODING`, `BAD_FILE`: as `detectEncoding` and
 *   `detectFormat`; `rows()` may still throw the last two.
 */
export async function openCatalogue(file: string, options: Partial<ReadOptions> = {}): Promise<Catalogue> {
  const { currency, encoding } = { ...defaultReadOptions, ...options };
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    const what = found ? `${file} is a folder; name the catalogue file in it.` : `There is no file ${file}.`;
    throw new AppError('NOT_FOUND', what, { details: { file } });
  }
  const bytes = () => createReadStream(file) as AsyncIterable<Uint8Array>;
  const detected = encoding ? { encoding, guessed: false } : await detectEncoding(bytes());
  const text = () => decodeText(bytes(), detected.encoding);
  const format = detectFormat(await firstCharacters(text()));
  return {
    ...detected,
    ...format,
    async *rows() {
      const rows = format.format === 'google-xml' ? xmlItems(text()) : csvRows(text(), format.delimiter);
      const { joins, from } = readers[format.format];
      const seen = new SeenSkus();
      for await (const group of groupRows(rows, joins)) {
        if ('problem' in group) {
          yield { line: group.line, sku: group.sku, ok: false, problems: [group.problem] };
          continue;
        }
        yield* toDraft(from(group.rows), currency, seen);
      }
    },
  };
}

async function firstCharacters(text: AsyncIterable<string>): Promise<string> {
  let start = '';
  for await (const piece of text) {
    start += piece;
    if (start.length >= 65_536) break;
  }
  return start;
}
