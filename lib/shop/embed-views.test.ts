import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { upsertProducts } from '@/lib/db/queries/upsert-product';
import { countVectors } from '@/lib/db/queries/vectors';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product, unitVector } from '@/lib/db/testing/fixtures';
import { embedViews } from './embed-views';
import { databaseGateway } from './gateway';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
  await upsertProducts(
    opened.db,
    Array.from({ length: 20 }, (_, i) => product(`p${i}`)),
  );
});
afterAll(() => opened?.close());

it('embeds every picture once, goes on after a stop, and names the ones that cannot be read', async () => {
  const read: string[] = [];
  let stopAfter = 20;
  const vision = {
    modelId: 'test-model',
    dimension: 16,
    async embed() {
      return { modelId: 'test-model', vector: unitVector(read.length, 16) };
    },
  };
  const pixels = async (url: string) => {
    read.push(url);
    if (url.includes('p3-2')) throw new AppError('IMAGE_DAMAGED', 'The picture is damaged.');
    return { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  };
  const stop = () => {
    if (read.length >= stopAfter) throw new Error('stopped');
  };
  await expect(embedViews(databaseGateway(opened.db), vision, pixels, stop)).rejects.toThrow('stopped');
  stopAfter = Number.POSITIVE_INFINITY;
  const progress: number[] = [];
  const report = await embedViews(databaseGateway(opened.db), vision, pixels, (done) => progress.push(done));
  expect(report.failed).toEqual([
    { viewId: 'p3-2', url: '/models/demo/p3-2.webp', reason: 'The picture is damaged.' },
  ]);
  expect(await countVectors(opened.db, 'test-model')).toEqual({ embedded: 39, missing: 1 });
  expect(progress.at(-1)).toBe(8 + 1);
  // 40 pictures, and the damaged one was tried again by the second run.
  expect(read).toHaveLength(41);
  expect(new Set(read).size).toBe(40);
});
