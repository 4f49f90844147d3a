import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unitVector } from '@/lib/db/testing/fixtures';
import { quantise } from '@/lib/search/quantise';
import { applyDemoVectors, photoHash, readDemoVectors, writeDemoVectors } from './demo-vectors';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-vectors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const model = { id: 'test-model', dimension: 16 };
const picture = (url: string) => new TextEncoder().encode(url);
const entry = (viewId: string, url: string, seed: number) => ({
  viewId,
  photo: photoHash(picture(url)),
  embedding: { modelId: model.id, vector: unitVector(seed, 16) },
});

it('gives a picture its ready-made vector only while it is the same picture', async () => {
  await writeDemoVectors(folder, [entry('a-1', '/a.webp', 1), entry('b-1', '/b-as-it-was.webp', 2)]);
  const vectors = await readDemoVectors(folder, model.id);
  const saved: unknown[] = [];
  const stored = await applyDemoVectors(
    {
      unembeddedViews: async () => ({
        views: [
          { id: 'a-1', url: '/a.webp' },
          { id: 'b-1', url: '/b.webp' },
          { id: 'c-1', url: '/c.webp' },
        ],
        missing: 3,
      }),
      saveVectors: async (rows) => {
        saved.push(...rows);
      },
    },
    model,
    vectors as NonNullable<typeof vectors>,
    async (url) => picture(url),
  );
  expect(stored).toBe(1);
  expect(saved).toMatchObject([{ viewId: 'a-1', embedding: { modelId: model.id } }]);
  const [{ embedding }] = saved as [ReturnType<typeof entry>];
  expect(Math.hypot(...embedding.vector)).toBeCloseTo(1, 6);
  expect(quantise(embedding.vector).values, 'the index holds the same').toEqual(
    quantise(unitVector(1, 16)).values,
  );
});

it('has none for another model, and says when the files do not fit', async () => {
  expect(await readDemoVectors(folder, 'other-model')).toBeNull();
  truncateSync(path.join(folder, 'test-model.bin'), 100);
  await expect(readDemoVectors(folder, model.id)).rejects.toMatchObject({ code: 'MODEL_BAD_WEIGHTS' });
});
