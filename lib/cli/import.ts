import { stat, writeFile } from 'node:fs/promises';
import { AppError, isAppError } from '@/lib/core/app-error';
import { type Currency, currencies } from '@/lib/core/money';
import { databaseTrouble } from '@/lib/db/database-trouble';
import { publicFetcher } from '@/lib/http/public-fetcher.server';
import { type Encoding, encodings } from '@/lib/product/import/detect-encoding';
import { type Catalogue, openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { reasonInEnglish } from '@/lib/product/import/reason-words';
import { inProject } from '@/lib/settings/root.server';
import { type EmbedReport, embedViews } from '@/lib/shop/embed-views';
import type { ShopGateway } from '@/lib/shop/gateway';
import { importCatalogue } from '@/lib/shop/import-catalogue';
import type { PhotoSource } from '@/lib/shop/import-photos';
import { photoReader } from '@/lib/shop/read-photo';
import { storage } from '@/lib/storage/storage.server';
import { type Command, progressLine, readArgs, UsageError } from './command';
import { emptyReport, type Report, rowsLine, tell } from './import-report';
import { openGateway } from './open-gateway';

export const importCommand: Command = {
  summary: 'bring in a product catalogue',
  usage: `npx vitrine import <catalogue> [--images <folder>] [--report <file.json>]

  Reads Vitrine's CSV, a Google Merchant feed (XML or TSV) or a Shopify product CSV: docs/import.md has the
  columns. Rows are matched by SKU: a second run changes only what changed, and goes on after a kill.

  --images <folder>   where image file names are looked up
  --fetch-images      also fetch images that are given as http or https addresses of the public internet
  --allow-private-hosts   with --fetch-images: of this machine and its network as well
  --currency <code>   of prices that name none (${currencies.join(', ')}); USD unless told
  --encoding <name>   instead of finding it out (${encodings.join(', ')})
  --dry-run           check the file and write nothing
  --no-embed          leave the pictures for the shop's next start to look at
  --report <file>     everything as JSON: counts, every bad row and warning with its line

  Status 0: every row is in. 1: some rows are bad (the good ones are in), or the file cannot be read.`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      images: { type: 'string' },
      'fetch-images': { type: 'boolean' },
      'allow-private-hosts': { type: 'boolean' },
      currency: { type: 'string' },
      encoding: { type: 'string' },
      'dry-run': { type: 'boolean' },
      'no-embed': { type: 'boolean' },
      report: { type: 'string' },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one catalogue file.');
    const currency = oneOf<Currency>('--currency', values.currency?.toUpperCase(), currencies) ?? 'USD';
    const encoding = oneOf<Encoding>('--encoding', values.encoding, encodings);
    const anyHost = values['allow-private-hosts'] ?? false;
    if (anyHost && !values['fetch-images'])
      throw new UsageError('--allow-private-hosts goes with --fetch-images.');
    if (values.images !== undefined && !(await stat(values.images).catch(() => null))?.isDirectory())
      throw new AppError('NOT_FOUND', `There is no folder ${values.images} for --images.`);
    const catalogue = await openCatalogue(file, { currency, ...(encoding ? { encoding } : {}) });
    console.error(`${file}: ${formatWords[catalogue.format]}, ${encodingWords(catalogue)}`);

    const started = Date.now();
    const report = values['dry-run']
      ? await check(catalogue)
      : await bringIn(catalogue, {
          folder: values.images ?? null,
          fetchBytes: values['fetch-images'] ? publicFetcher(anyHost ? { mayReach: () => true } : {}) : null,
          embed: !values['no-embed'],
        });
    const seconds = (Date.now() - started) / 1000;
    if (values.report !== undefined) {
      const { format, encoding: found, guessed } = catalogue;
      const whole = {
        file,
        format,
        encoding: found,
        guessed,
        dryRun: values['dry-run'] ?? false,
        seconds,
        ...report,
        bad: inWords(report.bad),
        warnings: inWords(report.warnings),
      };
      await writeFile(values.report, `${JSON.stringify(whole, null, 2)}\n`);
    }
    tell(report, values['dry-run'] ?? false, seconds, values.report);
    return report.bad.length > 0 ? 1 : 0;
  },
};

/** Reasons as sentences, with their codes beside them. */
function inWords(notes: Report['bad']) {
  return notes.map(({ line, sku, problems }) => ({
    line,
    sku,
    problems: problems.map(reasonInEnglish),
    codes: problems.map(({ code }) => code),
  }));
}

type Embedding = Pick<EmbedReport, 'embedded' | 'failed'> & { whyNot?: string };

const formatWords: Record<Catalogue['format'], string> = {
  vitrine: 'Vitrine CSV',
  'google-xml': 'Google Merchant XML feed',
  'google-tsv': 'Google Merchant TSV feed',
  shopify: 'Shopify product CSV',
};

function encodingWords({ encoding, guessed }: Catalogue): string {
  return guessed ? `read as ${encoding} (a guess: say --encoding if letters come out wrong)` : encoding;
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined || (known as readonly string[]).includes(value)) return value as T | undefined;
  throw new UsageError(`${option} is one of ${known.join(', ')}.`);
}

/** What an import would find, without a database: every good row counts as added. */
async function check(catalogue: Catalogue): Promise<Report> {
  const report = emptyReport();
  for await (const row of catalogue.rows()) {
    if (!row.ok) report.bad.push({ line: row.line, sku: row.sku, problems: row.problems });
    else {
      report.added++;
      if (row.warnings.length > 0)
        report.warnings.push({ line: row.line, sku: row.sku, problems: row.warnings });
    }
  }
  return report;
}

async function bringIn(catalogue: Catalogue, options: PhotoSource & { embed: boolean }): Promise<Report> {
  const { gateway, close } = await openGateway();
  try {
    const progress = rowsLine();
    const report = await importCatalogue({
      rows: catalogue.rows(),
      gateway,
      storage: storage(),
      photos: options,
      onProgress: progress.update,
    }).catch((error: unknown) => {
      const known = isAppError(error) ? error : databaseTrouble(error);
      if (!known) throw error;
      const message = `${known.message} What was imported stays; run the same import again to go on.`;
      throw new AppError(known.code, message, { details: known.details, cause: error });
    });
    progress.end();
    // The rows are in whatever happens to their pictures, so what became of the rows is told.
    const embedding: Embedding = options.embed
      ? await embed(gateway).catch((error: unknown) => {
          if (!isAppError(error)) throw error;
          return { embedded: 0, failed: [], whyNot: error.message };
        })
      : { embedded: 0, failed: [] };
    const notEmbedded = embedding.failed.map(({ url, reason }) => ({ url, reason }));
    return { ...report, embedded: embedding.embedded, notEmbedded, whyNotEmbedded: embedding.whyNot ?? null };
  } finally {
    await close();
  }
}

/** Looks at the pictures that have no vector yet; TensorFlow.js is only started when there are some. */
async function embed(gateway: ShopGateway) {
  const [{ readActiveModels }] = await Promise.all([import('@/lib/shop/active-model')]);
  const models = await readActiveModels(inProject());
  if (models && (await gateway.unembeddedViews(models.embedder, 1)).missing === 0)
    return { embedded: 0, failed: [] };
  const { getEmbedder } = await import('@/lib/embedding/embedder.server');
  const { decodePhoto } = await import('@/lib/photo/decode.server');
  const read = photoReader(inProject('public'), storage());
  const line = progressLine('Pictures looked at');
  try {
    return await embedViews(
      gateway,
      await getEmbedder(),
      async (url) => decodePhoto(await read(url)),
      line.update,
    );
  } finally {
    line.end();
  }
}
