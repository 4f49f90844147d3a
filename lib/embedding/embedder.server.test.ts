import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePhoto } from '@/lib/photo/decode.server';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { letterbox } from '@/lib/photo/resample';
import { provisionModels } from '@/scripts/provision-models.mjs';
import { openEmbedder, readManifest } from './embedder.server';
import { graphHandler } from './graph-handler';
import { mobilenetFeatureLength, mobilenetSize, runMobilenet } from './mobilenet';
import type { VisionModel } from './vision';

const shared = process.env.VITRINE_SHARED ?? '../shared';
const weights = path.resolve(shared, 'models');

/** A project folder of its own, so that a test never touches the models that the shop runs. */
async function provisioned(from: string) {
  const root = mkdtempSync(path.join(tmpdir(), 'vitrine-vision-'));
  for (const name of ['node_modules', 'lib']) symlinkSync(path.resolve(name), path.join(root, name));
  await provisionModels({ from, offline: true, root, log: () => {} });
  return path.join(root, 'public');
}

/** A made-up photo: a coloured shape on a ground, so that tests need no photo files. */
async function picture(shape: string, ground = '#d8d4cc'): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="${ground}"/>${shape}</svg>`;
  return decodePhoto(await sharp(Buffer.from(svg)).png().toBuffer());
}
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);

describe.each([
  ['the bundled model', 'bundled', true],
  ['MobileNet V2 (skipped without ../shared/models)', weights, existsSync(weights)],
] as const)('%s', (_, from, here) => {
  let vision: VisionModel;
  let folder: string;
  beforeAll(async () => {
    if (!here) return;
    folder = await provisioned(from);
    vision = await openEmbedder(folder);
  });
  afterAll(() => vision?.dispose());

  it.skipIf(!here)('makes a unit vector of the promised length and id, the same each time', async () => {
    const photo = await picture('<circle cx="240" cy="180" r="120" fill="#a33"/>');
    const first = await vision.embed(photo, wholePhoto);
    const again = await vision.embed({ ...photo }, wholePhoto);
    expect(first.modelId).toBe(readManifest(folder).embedder.id);
    expect(first.vector.length).toBe(vision.dimension);
    expect(dot(first.vector, first.vector)).toBeCloseTo(1, 5);
    expect([...again.vector]).toEqual([...first.vector]);
  });

  it.skipIf(!here)('sees the same thing in a crop as in a photo cut there beforehand', async () => {
    const photo = await picture(
      '<circle cx="120" cy="180" r="90" fill="#a33"/><rect x="300" y="90" width="120" height="180" fill="#248"/>',
    );
    const box = { x: 0, y: 0, width: 0.5, height: 1 };
    const cut: Pixels = { width: 240, height: 360, data: new Uint8ClampedArray(240 * 360 * 4) };
    for (let y = 0; y < 360; y++) cut.data.set(photo.data.subarray(y * 1920, y * 1920 + 960), y * 960);
    const a = await vision.embed(photo, box);
    const b = await vision.embed(cut, wholePhoto);
    expect(dot(a.vector, b.vector)).toBeGreaterThan(0.9999);
    expect(dot(a.vector, (await vision.embed(photo, wholePhoto)).vector)).toBeLessThan(0.99);
  });

  it.skipIf(!here)(
    'holds its tensor count while it embeds and detects, and frees all on dispose',
    async () => {
      const before = tf.memory().numTensors;
      const other = await openEmbedder(folder);
      const loaded = tf.memory().numTensors;
      const photo = await picture('<rect x="90" y="40" width="300" height="280" fill="#384"/>');
      for (let i = 0; i < 3; i++) {
        await other.embed({ ...photo }, wholePhoto);
        await other.embed(photo, { x: 0.1, y: 0.1, width: 0.5, height: 0.5 });
        await other.detect({ ...photo });
        expect(tf.memory().numTensors).toBe(loaded);
      }
      other.dispose();
      expect(tf.memory().numTensors).toBe(before);
      await expect(other.embed(photo, wholePhoto)).rejects.toMatchObject({ code: 'CANCELLED' });
    },
  );
});

describe('embedding files that are missing or damaged', () => {
  it('says which command to run when models were never provisioned', () => {
    expect(() => readManifest(mkdtempSync(path.join(tmpdir(), 'vitrine-empty-')))).toThrowError(
      expect.objectContaining({
        code: 'MODEL_UNAVAILABLE',
        message: expect.stringContaining('vitrine models'),
      }),
    );
  });

  it('refuses a weight file that was cut short', async () => {
    const folder = await provisioned('bundled');
    const { embedder } = readManifest(folder);
    writeFileSync(path.join(folder, embedder.projection.url), 'short');
    await expect(openEmbedder(folder)).rejects.toMatchObject({ code: 'MODEL_BAD_WEIGHTS' });
  });
});

describe.skipIf(!existsSync(weights))(
  'MobileNet V2 through its library (skipped without ../shared/models)',
  () => {
    it('answers exactly what a plain run of the pooled node answers', async () => {
      const { load } = await import('@tensorflow-models/mobilenet');
      const { readFileSync } = await import('node:fs');
      const folder = path.join(weights, 'mobilenet-v2-1.0-224-f16');
      const handler = () =>
        graphHandler(
          readFileSync(path.join(folder, 'model.json'), 'utf8'),
          ['group1-shard1of2.bin', 'group1-shard2of2.bin'].map((n) => readFileSync(path.join(folder, n))),
        );
      await tf.setBackend('wasm');
      const square = letterbox(
        await picture('<circle cx="200" cy="180" r="99" fill="#c72"/>'),
        wholePhoto,
        mobilenetSize,
      );
      const library = await load({ version: 2, alpha: 1, modelUrl: handler(), inputRange: [0, 1] });
      const feature = await runMobilenet(tf, library, square);
      const plain = await loadGraphModel(handler());
      const expected = (await tf
        .tidy(
          () =>
            plain.execute(
              tf.div(tf.tensor4d(square.data, [1, 224, 224, 3]), 255),
              'module_apply_default/MobilenetV2/Logits/AvgPool',
            ) as tf.Tensor,
        )
        .data()) as Float32Array;
      expect(feature.length).toBe(mobilenetFeatureLength);
      for (let i = 0; i < feature.length; i++) {
        expect(Math.abs((feature[i] as number) - (expected[i] as number))).toBeLessThan(1e-4);
      }
    });
  },
);
