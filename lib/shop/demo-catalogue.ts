import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Product } from '@/lib/product/product';
import { productSchema } from '@/lib/product/product-schema';
import { contentHash } from '@/lib/search/content-hash';

/** The demo catalogue with a hash of its content, so that a shop notices a newer one. */
export type DemoCatalogue = { hash: string; products: Product[] };

const catalogueFile = z.object({ products: z.array(productSchema) });

/**
 * Reads the demo catalogue that the repository carries; null when it has none.
 *
 * @param folder `public/models/demo`.
 */
export async function readDemoCatalogue(folder: string): Promise<DemoCatalogue | null> {
  const text = await readFile(path.join(/* turbopackIgnore: true */ folder, 'catalogue.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
  if (text === null) return null;
  return { hash: contentHash(text), products: catalogueFile.parse(JSON.parse(text)).products };
}
