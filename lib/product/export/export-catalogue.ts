import { googleTsvHead, googleXmlHead, googleXmlTail, toGoogleTsv, toGoogleXml } from './to-google';
import { shopifyHead, toShopify } from './to-shopify';
import { toVitrine, vitrineHead } from './to-vitrine';
import type { ExportedProduct, ExportOptions } from './values';

export const exportFormats = ['vitrine', 'google-xml', 'google-tsv', 'shopify'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Writer = {
  head: (options: ExportOptions) => string;
  tail: string;
  write: (product: ExportedProduct, options: ExportOptions) => string;
  /** Of the file, with its type. */
  file: string;
  type: string;
};

const csv = 'text/csv; charset=utf-8';

export const exportWriters: Record<ExportFormat, Writer> = {
  // A mark at the start tells spreadsheets that Hebrew and Arabic are UTF-8.
  vitrine: {
    head: (options) => `\ufeff${vitrineHead(options)}`,
    tail: '',
    write: toVitrine,
    file: 'products.csv',
    type: csv,
  },
  'google-xml': {
    head: () => googleXmlHead,
    tail: googleXmlTail,
    write: toGoogleXml,
    file: 'google-merchant.xml',
    type: 'application/xml; charset=utf-8',
  },
  'google-tsv': {
    head: () => googleTsvHead,
    tail: '',
    write: toGoogleTsv,
    file: 'google-merchant.tsv',
    type: 'text/tab-separated-values; charset=utf-8',
  },
  shopify: { head: () => shopifyHead, tail: '', write: toShopify, file: 'shopify-products.csv', type: csv },
};

/** A catalogue file piece by piece, in flat memory: as many products as are given, in their order. */
export async function* exportCatalogue(
  format: ExportFormat,
  pages: AsyncIterable<readonly ExportedProduct[]>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const { head, tail, write } = exportWriters[format];
  yield head(options);
  for await (const page of pages) {
    const text = page.map((product) => write(product, options)).join('');
    if (text !== '') yield text;
  }
  if (tail !== '') yield tail;
}
