import { AppError } from '@/lib/core/app-error';
import { columnName } from './column-name';

export const formats = ['vitrine', 'google-xml', 'google-tsv', 'shopify'] as const;
export type CatalogueFormat = (typeof formats)[number];

export type DetectedFormat = {
  format: CatalogueFormat /** Between columns; '' for XML. */;
  delimiter: string;
};

/**
 * What a catalogue is, by its first characters: XML, or columns by the names of the first line.
 *
 * @param start The first 64 KB or so of the text, without a byte order mark.
 * @throws AppError `BAD_FILE`: none of the formats we read, with the columns that were found. `EMPTY_FILE`: only
 *   blank space.
 */
export function detectFormat(start: string): DetectedFormat {
  const text = start.trimStart();
  if (text === '') throw new AppError('EMPTY_FILE', 'The file is empty.');
  if (text.startsWith('<')) {
    if (/<(html|!doctype html)\b/i.test(text.slice(0, 2000))) {
      throw new AppError('BAD_FILE', 'This is a web page, not a catalogue. Download the feed itself.');
    }
    return { format: 'google-xml', delimiter: '' };
  }
  const header = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const delimiter = [',', '\t', ';', '|'].sort((a, b) => header.split(b).length - header.split(a).length)[0]!;
  const columns = new Set(header.split(delimiter).map((name) => columnName(name.replaceAll('"', ''))));
  const has = (...names: string[]) => names.every((name) => columns.has(name));
  if (has('handle', 'title') || has('url_handle', 'title')) return { format: 'shopify', delimiter };
  if (has('sku', 'price') && ['name', 'name_en', 'name_he', 'name_ar'].some((name) => has(name))) {
    return { format: 'vitrine', delimiter };
  }
  if (has('id', 'title', 'price')) return { format: 'google-tsv', delimiter };
  const found = [...columns].filter(Boolean).slice(0, 12).join(', ').slice(0, 300);
  throw new AppError(
    'BAD_FILE',
    `The first line does not name columns we know (found: ${found || 'nothing'}). Needed: sku, name and price; or a ` +
      'Google Merchant feed (id, title, price); or a Shopify export (Handle, Title).',
    { details: { found } },
  );
}
