import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { skuCodes } from '../kit/product.mjs';

/** `catalogue.json` in `folder` out of every record (`<slug>.json`), by category then SKU. Returns how many products. */
export async function assemble(folder, records) {
  const products = [];
  for (const name of await readdir(records))
    products.push(withCutouts(JSON.parse(await readFile(path.join(records, name), 'utf8')).product, folder));
  const order = Object.keys(skuCodes);
  products.sort(
    (a, b) =>
      order.indexOf(a.category) - order.indexOf(b.category) || (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0),
  );
  // One product a line: small, and a change to one product is a change to one line.
  const lines = products.map((p) => JSON.stringify(p)).join(',\n');
  await writeFile(path.join(folder, 'catalogue.json'), `{"version":1,"products":[\n${lines}\n]}\n`);
  return products.length;
}

/** A photo whose cut-out lies beside it says so. */
function withCutouts(product, folder) {
  const photos = product.photos.map((photo, i) => {
    const name = `${product.slug}/cutout-${i + 1}.webp`;
    return existsSync(path.join(folder, name)) ? { ...photo, cutoutUrl: `/models/demo/${name}` } : photo;
  });
  return { ...product, photos };
}
