import { existsSync, readFileSync } from 'node:fs';
import type { Document } from '@gltf-transform/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrepareTools } from '@/lib/model3d/prepare/prepare-options';
import { prepareTools } from '@/lib/model3d/prepare/prepare-tools.server';
import { readDecoded } from '@/lib/model3d/prepare/read-decoded';
import { comparedLooks } from './compared-looks';
import { drawLooks } from './draw-looks';
import type { PixelDifference } from './pixel-difference';

let tools: PrepareTools;
beforeAll(async () => {
  tools = await prepareTools();
});

const demo = (slug: string) => new Uint8Array(readFileSync(`public/models/demo/${slug}/model.glb`));

/** How different a model looks after a change. */
async function difference(
  glb: Uint8Array,
  change: (document: Document) => unknown,
): Promise<PixelDifference> {
  const { document } = await readDecoded(glb, tools);
  const looks = await drawLooks(document, null, tools.decodePixels);
  const other = (await readDecoded(glb, tools)).document;
  await change(other);
  const { pixels } = await comparedLooks(looks, other, tools);
  if ('skipped' in pixels) throw new Error(pixels.skipped);
  return pixels;
}

const tint = (amount: number) => (document: Document) => {
  for (const material of document.getRoot().listMaterials()) {
    const [r, g, b, a] = material.getBaseColorFactor();
    material.setBaseColorFactor([r * (1 - amount), g, b, a]);
  }
};

describe('pictures of two models', () => {
  const vase = demo('faceted-porcelain-vase');

  it('do not differ at all for equal models', async () => {
    const none = { meanDeltaE: 0, p99DeltaE: 0, changedShare: 0, silhouetteShare: 0 };
    expect(await difference(vase, () => {})).toMatchObject(none);
  });

  it('differ the more, the more a colour is changed, and not in the outline', async () => {
    const found: PixelDifference[] = [];
    for (const amount of [0.05, 0.2, 0.6]) found.push(await difference(vase, tint(amount)));
    const means = found.map(({ meanDeltaE }) => meanDeltaE);
    expect(means[0]).toBeGreaterThan(0.2);
    expect(means[1]).toBeGreaterThan(means[0]! * 2);
    expect(means[2]).toBeGreaterThan(means[1]! * 2);
    expect(found.every(({ silhouetteShare }) => silhouetteShare === 0)).toBe(true);
    expect(found[2]!.changedShare).toBeGreaterThan(0.5);
  });

  it('show a part that is gone in the outline, and where it is seen best', async () => {
    const found = await difference(demo('arc-cane-chair'), (document) => {
      document.getRoot().listMeshes()[0]!.listPrimitives()[0]!.dispose();
    });
    expect(found.silhouetteShare).toBeGreaterThan(0.01);
    expect(found.worst.meanDeltaE).toBeGreaterThan(found.meanDeltaE);
  });

  it('are the same for a closed thing whether its material is double-sided or not', async () => {
    const turned = await difference(vase, (document) => {
      for (const material of document.getRoot().listMaterials()) material.setDoubleSided(true);
    });
    expect(turned.meanDeltaE).toBeLessThan(0.05);
  });
});

const real = '../shared/data/glb/models/BoomBox_256px.glb';

describe.skipIf(!existsSync(real))('a textured model (skipped without the collection of models)', () => {
  it('differs the more, the smaller its textures are made', async () => {
    const glb = new Uint8Array(readFileSync(real));
    const smaller = (side: number) => async (document: Document) => {
      for (const texture of document.getRoot().listTextures()) {
        const picture = await sharp(texture.getImage()!)
          .resize(side, side, { fit: 'inside' })
          .png()
          .toBuffer();
        texture.setImage(new Uint8Array(picture)).setMimeType('image/png');
      }
    };
    const found = [];
    for (const side of [256, 64, 16]) found.push((await difference(glb, smaller(side))).meanDeltaE);
    expect(found[0]).toBeLessThan(0.05);
    for (const k of [1, 2]) expect(found[k]).toBeGreaterThan(found[k - 1]! * 1.2);
  }, 60_000);
});
