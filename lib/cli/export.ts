import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportCatalogue, exportFormats } from '@/lib/product/export/export-catalogue';
import type { ExportedProduct } from '@/lib/product/export/values';
import { settings } from '@/lib/settings/settings.server';
import { productPages } from '@/lib/shop/product-pages';
import { type Command, readArgs, UsageError } from './command';
import { openGateway } from './open-gateway';

export const exportCommand: Command = {
  summary: 'write the product catalogue as a file',
  usage: `npx vitrine export [--format <format>] [--out <file>] [--origin <address>]

  Writes every product, to the standard output unless --out names a file. npx vitrine import reads each format back.

  --format <format>   vitrine (CSV with everything; unless told), google-xml, google-tsv (published products only),
                      shopify
  --out <file>        the file to write; one that is there is replaced
  --origin <address>  of the shop, for the addresses of photos and pages; SITE_URL unless told`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      format: { type: 'string', default: 'vitrine' },
      out: { type: 'string' },
      origin: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('Say the file with --out.');
    const format = exportFormats.find((each) => each === values.format);
    if (!format) throw new UsageError(`--format is one of ${exportFormats.join(', ')}.`);
    const { gateway, runningShop, close } = await openGateway();
    try {
      const given =
        values.origin ?? (settings().SITE_URL || runningShop?.url || `http://localhost:${settings().PORT}`);
      const origin = URL.parse(given)?.origin;
      if (!origin) throw new UsageError('--origin is an address, e.g. https://shop.example.');
      let products = 0;
      const counted = async function* (): AsyncGenerator<ExportedProduct[]> {
        for await (const page of productPages(gateway)) {
          products += page.length;
          yield page;
        }
      };
      const text = Readable.from(
        exportCatalogue(format, counted(), { origin, locations: await gateway.locations() }),
      );
      if (values.out === undefined) {
        await pipeline(text, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
          // Whoever read it (`| head`) has enough.
          if (error.code !== 'EPIPE') throw error;
        });
      }
      if (values.out !== undefined) await pipeline(text, createWriteStream(values.out));
      console.error(`${products} products${values.out === undefined ? '' : ` in ${values.out}`}.`);
      return 0;
    } finally {
      await close();
    }
  },
};
