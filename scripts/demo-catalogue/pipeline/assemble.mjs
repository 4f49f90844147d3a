import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { skuCodes } from '../kit/product.mjs';

/** `catalogue.json` out of every `<slug>/product.json`, by category then SKU. Returns the number of products. */
export async function assemble(folder) {
  const products = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const text = await readFile(path.join(folder, entry.name, 'product.json'), 'utf8').catch(() => null);
    if (text) products.push(withCutouts(JSON.parse(text).product, folder));
  }
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
