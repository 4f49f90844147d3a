import { existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmbedder, readManifest } from '@/lib/embedding/embedder.server';
import { decodePhoto } from '@/lib/photo/decode.server';
import { wholePhoto } from '@/lib/photo/pixels';
import { provisionModels } from '@/scripts/provision-models.mjs';
import { readDemoCatalogue } from './demo-catalogue';
import { photoHash, readDemoVectors } from './demo-vectors';

const demo = path.resolve('public/models/demo');
const weights = path.resolve(process.env.VITRINE_SHARED ?? '../shared', 'models');

describe.each([
  ['the bundled model', 'bundled', true],
  ['MobileNet V2 (skipped without ../shared/models)', weights, existsSync(weights)],
] as const)('ready-made demo vectors of %s', (_, from, here) => {
  it.skipIf(!here)(
    'are of the photos and the model that ship (else run scripts/embed-demo.mts)',
    async () => {
      const root = mkdtempSync(path.join(tmpdir(), 'vitrine-ready-'));
      for (const name of ['node_modules', 'lib']) symlinkSync(path.resolve(name), path.join(root, name));
      await provisionModels({ from, offline: true, root, log: () => {} });
      const { embedder } = readManifest(path.join(root, 'public'));
      const [catalogue, ready] = await Promise.all([
        readDemoCatalogue(demo),
        readDemoVectors(path.join(demo, 'vectors'), embedder.id),
      ]);
      const photos = catalogue?.products.flatMap((product) => product.photos) ?? [];
      const rows = new Map(ready?.rows.map((row) => [row.viewId, row]));
      const bytesOf = (url: string) => new Uint8Array(readFileSync(path.join('public', url)));
      const stale = photos.filter(({ id, url }) => rows.get(id)?.photo !== photoHash(bytesOf(url)));
      expect(stale.map(({ url }) => url)).toEqual([]);

      const vision = await openEmbedder(path.join(root, 'public'));
      for (const { id, url } of photos.filter((_, i) => i % 97 === 0)) {
        const { vector } = await vision.embed(await decodePhoto(bytesOf(url)), wholePhoto);
        const kept = rows.get(id)?.vector as Float32Array;
        expect(kept.reduce((sum, value, i) => sum + value * (vector[i] as number), 0)).toBeGreaterThan(
          0.9999,
        );
      }
      vision.dispose();
    },
  );
});
