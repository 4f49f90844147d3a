import { readFileSync } from 'node:fs';
import { Document } from '@gltf-transform/core';
import { KHRDracoMeshCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import draco from 'draco3dgltf';
import { beforeAll, describe, expect, it } from 'vitest';
import { surfaceDeviation } from '@/lib/model3d/deviation/surface-deviation';
import { worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { type PixelDifference, visibleDeltaE } from '@/lib/model3d/raster/pixel-difference';
import { boundsOf, sizeOf } from '@/lib/model3d/scale/bounds';
import { variantNames } from '@/lib/model3d/variants';
import { prepareModel } from './prepare-model';
import { type PrepareOptions, type PrepareTools, prepareDefaults } from './prepare-options';
import { prepareTools } from './prepare-tools.server';

const demo = (slug: string) => new Uint8Array(readFileSync(`public/models/demo/${slug}/model.glb`));
const vase = demo('faceted-porcelain-vase');
const options: PrepareOptions = { ...prepareDefaults, category: 'vases', compareLooks: false };
let tools: PrepareTools;
beforeAll(async () => {
  tools = await prepareTools();
});

async function triangles(glb: Uint8Array) {
  return worldTriangles(await tools.io.readBinary(glb));
}

/** The vase as a document that a test may change, unpacked. */
async function vaseDocument(): Promise<Document> {
  const document = await tools.io.readBinary(vase);
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (/meshopt/.test(extension.extensionName)) extension.dispose();
  }
  return document;
}

describe('prepareModel', () => {
  it('makes a plain export much smaller, and measures what that did to its surface and looks', async () => {
    const document = await vaseDocument();
    const { dequantize, unweld } = await import('@gltf-transform/functions');
    await document.transform(dequantize(), unweld());
    const upload = await tools.io.writeBinary(document);
    const asked = { ...options, compareLooks: true };
    const { report, glb, pictures } = await prepareModel(upload, asked, tools);
    expect(report.delivered).toBe('optimised');
    expect(report.pixels).toMatchObject({ views: 6, silhouetteShare: 0 });
    expect((report.pixels as PixelDifference).p99DeltaE).toBeLessThan(visibleDeltaE);
    expect(pictures?.view).toBe((report.pixels as PixelDifference).worst.view);
    expect(report.proposal).toMatchObject({
      attachment: { where: 'table', by: 'proposal' },
      confidence: 'sure',
    });
    expect(report.ratio).toBeLessThan(0.6);
    expect(report.validation.after.errors).toBe(0);
    expect(report.validation.afterDecoded?.errors).toBe(0);
    const measured = surfaceDeviation(await triangles(upload), await triangles(glb));
    expect(report.deviation).toEqual(measured);
    expect(measured?.maxMillimetres).toBeLessThan(report.simplification.boundMillimetres);
  });

  it('rescales nothing unasked, and what is asked exactly', async () => {
    const document = await vaseDocument();
    for (const node of document.getRoot().listScenes()[0]!.listChildren()) {
      const parent = document.createNode('millimetres').setScale([1000, 1000, 1000]).addChild(node);
      document.getRoot().listScenes()[0]!.addChild(parent);
    }
    const upload = await tools.io.writeBinary(document);
    const truth = sizeOf(boundsOf(await triangles(vase))!);
    const entered = { widthMetres: truth[0], heightMetres: truth[1], depthMetres: truth[2] };

    const told = await prepareModel(upload, { ...options, entered }, tools);
    expect(told.report.scale.fixes).toEqual([{ kind: 'scale', factor: 0.001, unit: 'millimetres' }]);
    expect(told.report.appliedFixes).toEqual([]);
    expect(sizeOf(boundsOf(await triangles(told.glb))!)[1]).toBeCloseTo(truth[1] * 1000, 0);

    const fixed = await prepareModel(upload, { ...options, entered, fix: true }, tools);
    expect(fixed.report.appliedFixes).toContainEqual({ kind: 'scale', factor: 0.001, unit: 'millimetres' });
    sizeOf(boundsOf(await triangles(fixed.glb))!).forEach((side, k) => {
      expect(side).toBeCloseTo(truth[k]!, 4);
    });
    expect(boundsOf(await triangles(fixed.glb))!.min[1]).toBeCloseTo(0, 4);
  });

  it('unpacks Draco and validates what was inside', async () => {
    tools.io.registerDependencies({ 'draco3d.encoder': await draco.createEncoderModule() });
    const document = await vaseDocument();
    const { dequantize } = await import('@gltf-transform/functions');
    await document.transform(dequantize());
    document.createExtension(KHRDracoMeshCompression).setRequired(true);
    const upload = await tools.io.writeBinary(document);
    const { report } = await prepareModel(upload, options, tools);
    expect(report.guard.extensionsUsed).toContain('KHR_draco_mesh_compression');
    expect(report.validation.decoded?.errors).toBe(0);
    expect(report.before.triangles).toBeGreaterThan(100);
    expect(report.deviation?.maxMillimetres).toBeLessThan(0.3);
  });

  it('keeps positions that were already whole numbers', async () => {
    const document = new Document();
    const buffer = document.createBuffer();
    document.createExtension(KHRMeshQuantization).setRequired(true);
    const position = document.createAccessor().setType('VEC3').setBuffer(buffer);
    position.setArray(new Uint16Array([0, 0, 0, 1000, 0, 0, 0, 1000, 0, 0, 0, 1000, 1000, 0, 0, 0, 1000, 0]));
    const part = document.createPrimitive().setAttribute('POSITION', position);
    const node = document
      .createNode()
      .setMesh(document.createMesh().addPrimitive(part))
      .setScale([0.001, 0.001, 0.001]);
    document.createScene().addChild(node);
    const { report } = await prepareModel(await tools.io.writeBinary(document), options, tools);
    expect(report.scale.sizeMetres.map((side) => side.toFixed(3))).toEqual(['1.000', '1.000', '1.000']);
    expect(report.deviation?.maxMillimetres).toBeLessThan(0.1);
  });

  it('keeps colour variants, and never delivers more than it was given', async () => {
    const catalogue = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
      products: { slug: string; variants: { materialVariant: string | null }[]; model: unknown }[];
    };
    const { slug } = catalogue.products.find(
      ({ variants, model }) => model && variants.some((v) => v.materialVariant),
    )!;
    const upload = demo(slug);
    const { glb } = await prepareModel(upload, { ...options, category: 'unsorted' }, tools);
    expect(glb.byteLength).toBeLessThanOrEqual(upload.byteLength);
    const names = async (bytes: Uint8Array) =>
      variantNames((await tools.io.binaryToJSON(bytes)).json as never);
    expect(await names(glb)).toEqual(await names(upload));
    expect((await names(glb)).length).toBeGreaterThan(0);
  });
});

describe('worldTriangles', () => {
  it('puts a skinned part where its joints are and not where its node is', () => {
    const document = new Document();
    const accessor = (type: 'VEC3' | 'VEC4' | 'MAT4', array: Float32Array | Uint8Array) =>
      document.createAccessor().setType(type).setArray(array);
    const part = document
      .createPrimitive()
      .setAttribute('POSITION', accessor('VEC3', new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0])))
      .setAttribute('JOINTS_0', accessor('VEC4', new Uint8Array(12)))
      .setAttribute('WEIGHTS_0', accessor('VEC4', new Float32Array([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])));
    const half = new Float32Array([0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 1]);
    const joint = document.createNode().setTranslation([0, 3, 0]);
    const skin = document.createSkin().addJoint(joint).setInverseBindMatrices(accessor('MAT4', half));
    const node = document.createNode().setMesh(document.createMesh().addPrimitive(part)).setSkin(skin);
    document
      .createScene()
      .addChild(node.setTranslation([100, 0, 0]))
      .addChild(joint);
    expect(boundsOf(worldTriangles(document))).toEqual({ min: [0, 3, 0], max: [0.5, 3.5, 0] });
  });
});
