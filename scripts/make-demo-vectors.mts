// Embeds the demo catalogue's photos with the provisioned model and writes public/models/demo/vectors/:
//   npx tsx --conditions=react-server scripts/make-demo-vectors.mts
// Run it once for each model that a first start should find ready (VITRINE_MODELS=<folder or "bundled"> node
// scripts/provision-models.mjs switches between them).
import path from 'node:path';
import { getEmbedder } from '@/lib/embedding/embedder.server';
import { decodePhoto } from '@/lib/photo/decode.server';
import { wholePhoto } from '@/lib/photo/pixels';
import { readDemoCatalogue } from '@/lib/shop/demo-catalogue';
import { photoHash, writeDemoVectors } from '@/lib/shop/demo-vectors';
import { photoReader } from '@/lib/shop/read-photo';

const publicFolder = path.resolve(import.meta.dirname, '../public');
const catalogue = await readDemoCatalogue(path.join(publicFolder, 'models', 'demo'));
if (!catalogue) throw new Error('There is no demo catalogue at public/models/demo/catalogue.json.');
const readPhoto = photoReader(publicFolder, { put: async () => '', get: async () => null });
const vision = await getEmbedder();
const photos = catalogue.products.flatMap((product) => product.photos);
const rows: Parameters<typeof writeDemoVectors>[1][number][] = [];
for (const { id, url } of photos) {
  const bytes = await readPhoto(url);
  const embedding = await vision.embed(await decodePhoto(bytes), wholePhoto);
  rows.push({ viewId: id, photo: photoHash(bytes), embedding });
  if (rows.length % 50 === 0) console.log(`${rows.length} of ${photos.length}`);
}
await writeDemoVectors(path.join(publicFolder, 'models', 'demo', 'vectors'), rows);
console.log(`${rows.length} vectors of ${vision.modelId}`);
vision.dispose();
