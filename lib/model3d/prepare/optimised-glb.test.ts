import { Document } from '@gltf-transform/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateGlb } from '@/lib/model3d/check/validate';
import { graphicsBudgetBytes, ktx2Wins } from '@/lib/model3d/optimise/ktx2-rule';
import { prepareModel } from './prepare-model';
import { type PrepareOptions, type PrepareTools, prepareDefaults } from './prepare-options';
import { prepareTools } from './prepare-tools.server';
import { readDecoded } from './read-decoded';

const options: PrepareOptions = { ...prepareDefaults, category: 'unsorted', compareLooks: false };
let tools: PrepareTools;
beforeAll(async () => {
  tools = await prepareTools();
});

/** A square with a colour, a normal map and noise in both, as PNGs. */
async function textured(side: number): Promise<Uint8Array> {
  const noise = (background: string) =>
    sharp({
      create: {
        width: side,
        height: side,
        channels: 3,
        background,
        noise: { type: 'gaussian', mean: 128, sigma: 20 },
      },
    })
      .png()
      .toBuffer();
  const document = new Document();
  const buffer = document.createBuffer();
  const accessor = (type: 'VEC3' | 'VEC2', numbers: number[]) =>
    document.createAccessor().setType(type).setArray(new Float32Array(numbers)).setBuffer(buffer);
  const texture = async (background: string) =>
    document
      .createTexture()
      .setImage(new Uint8Array(await noise(background)))
      .setMimeType('image/png');
  const material = document
    .createMaterial()
    .setBaseColorTexture(await texture('#a05030'))
    .setNormalTexture(await texture('#8080ff'));
  const part = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', [0, 0, 0, 1, 0, 0, 0, 1, 0]))
    .setAttribute('NORMAL', accessor('VEC3', [0, 0, 1, 0, 0, 1, 0, 0, 1]))
    .setAttribute('TEXCOORD_0', accessor('VEC2', [0, 0, 1, 0, 0, 1]))
    .setMaterial(material);
  document.createScene().addChild(document.createNode().setMesh(document.createMesh().addPrimitive(part)));
  return tools.io.writeBinary(document);
}

describe('textures as KTX2', () => {
  it('are made when they are asked for, validate, and are unpacked again', async () => {
    const upload = await textured(130);
    const { report, glb } = await prepareModel(upload, { ...options, ktx2: 'always' }, tools);
    expect(report.ktx2).toBe(true);
    expect(glb.byteLength).toBeLessThanOrEqual(upload.byteLength);
    expect(await validateGlb(glb)).toMatchObject({ errors: 0 });
    expect(report.guard.extensionsUsed).not.toContain('KHR_texture_basisu');
    expect(report.findings.map(({ code }) => code)).toContain('ktx2-delivered');
    const { document, packings } = await readDecoded(glb, tools);
    expect(packings).toContain('KHR_texture_basisu');
    // Sides of a KTX2 texture are multiples of 4.
    for (const texture of document.getRoot().listTextures()) expect(texture.getSize()).toEqual([132, 132]);
    // Half a byte a pixel for the colour, one for the normals, and mipmaps.
    expect(report.after.textureMemoryBytes).toBe(
      Math.round((132 * 132 * 0.5 * 4) / 3) + Math.round((132 * 132 * 4) / 3),
    );
  });

  it('are not made unasked while WebP fits the graphics memory', async () => {
    const { report } = await prepareModel(await textured(64), options, tools);
    expect(report.ktx2).toBe(false);
  });

  it('win where they save much graphics memory for little download, and never above the upload', () => {
    const mb = 2 ** 20;
    const webp = { fileBytes: mb, graphicsBytes: graphicsBudgetBytes + mb };
    const ktx2 = { fileBytes: 3 * mb, graphicsBytes: 12 * mb };
    expect(ktx2Wins('auto', webp, ktx2, 9 * mb)).toBe(true);
    expect(ktx2Wins('auto', webp, ktx2, 2 * mb)).toBe(false);
    expect(ktx2Wins('always', webp, ktx2, 2 * mb)).toBe(false);
    expect(ktx2Wins('auto', { ...webp, graphicsBytes: graphicsBudgetBytes }, ktx2, 9 * mb)).toBe(false);
    expect(ktx2Wins('auto', webp, { ...ktx2, fileBytes: 6 * mb }, 9 * mb)).toBe(false);
    expect(ktx2Wins('never', webp, ktx2, 9 * mb)).toBe(false);
  });
});
