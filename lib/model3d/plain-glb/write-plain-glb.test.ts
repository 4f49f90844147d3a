import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Document, type PlatformIO } from '@gltf-transform/core';
import { EXTMeshGPUInstancing } from '@gltf-transform/extensions';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateGlb } from '@/lib/model3d/check/validate';
import { readGlbJson } from '@/lib/model3d/plain-glb/testing/read-glb-json';
import { usdzTools } from '@/lib/model3d/usdz/usdz-tools.server';
import { plainGlbFile } from './plain-glb-apart.server';
import { plainGlbDefaults } from './plain-glb-options';
import { sceneBounds } from './scene-bounds';
import { writePlainGlb } from './write-plain-glb';

const demo = (slug: string) =>
  new Uint8Array(readFileSync(path.resolve('public/models/demo', slug, 'model.glb')));
let tools: Awaited<ReturnType<typeof usdzTools>>;
beforeAll(async () => {
  tools = await usdzTools();
});
const boundsOfFile = async (io: PlatformIO, bytes: Uint8Array) => sceneBounds(await io.readBinary(bytes))!;

/** A wavy cloth of `side`² vertices, 1 m wide. */
async function cloth(side: number): Promise<Document> {
  const document = new Document();
  const buffer = document.createBuffer();
  const points = new Float32Array(side * side * 3);
  const indices: number[] = [];
  for (let i = 0; i < side * side; i++) {
    const [x, z] = [(i % side) / (side - 1), Math.floor(i / side) / (side - 1)];
    points.set([x, Math.sin(x * 6) * 0.02, z], i * 3);
    if (i % side < side - 1 && i < side * (side - 1))
      indices.push(i, i + side, i + 1, i + 1, i + side, i + side + 1);
  }
  const part = document
    .createPrimitive()
    .setMaterial(document.createMaterial())
    .setAttribute('POSITION', document.createAccessor().setType('VEC3').setArray(points).setBuffer(buffer))
    .setIndices(
      document.createAccessor().setType('SCALAR').setArray(Uint32Array.from(indices)).setBuffer(buffer),
    );
  document.createScene().addChild(document.createNode().setMesh(document.createMesh().addPrimitive(part)));
  return document;
}

describe('a plain GLB', () => {
  it('asks for no extension, holds PNG and JPEG alone, and is valid', async () => {
    const { bytes, report } = await writePlainGlb(demo('arc-cane-chair'), plainGlbDefaults, tools);
    const json = readGlbJson(bytes);
    expect(json.extensionsRequired).toBeUndefined();
    for (const name of json.extensionsUsed ?? [])
      expect(name).toMatch(/^KHR_(materials_(?!variants)|texture_transform)/);
    expect(json.images?.length).toBeGreaterThan(0);
    for (const image of json.images ?? []) expect(['image/png', 'image/jpeg']).toContain(image.mimeType);
    const types = new Set(json.accessors?.map(({ componentType }) => componentType));
    // Floats, and indices: nothing quantised is left.
    expect([...types].filter((type) => ![5126, 5125, 5123].includes(type))).toEqual([]);
    expect((await validateGlb(bytes)).errors).toBe(0);
    expect(report).toMatchObject({ bytes: bytes.byteLength, simplified: false, overVertices: false });
  });

  it('wears the variant that was asked for, and no other', async () => {
    const colourOf = async (variant: string | null) => {
      const { bytes } = await writePlainGlb(
        demo('metal-dome-pendant'),
        { ...plainGlbDefaults, variant },
        tools,
      );
      const shown = await tools.io.readBinary(bytes);
      const lacquer = shown
        .getRoot()
        .listMaterials()
        .find((each) => each.getName() === 'lacquer');
      return lacquer
        ?.getBaseColorFactor()
        .map((value) => value.toFixed(3))
        .join(' ');
    };
    const [cream, black] = [await colourOf('cream'), await colourOf('black')];
    expect(cream).toBeDefined();
    expect(black).toBeDefined();
    expect(cream).not.toBe(black);
    await expect(colourOf('plaid')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stands what hangs from a ceiling on its lowest point, at its true size', async () => {
    const source = demo('metal-dome-pendant');
    const hanging = await boundsOfFile(tools.io, source);
    expect(hanging.max[1]).toBeCloseTo(0, 3);
    const { bytes } = await writePlainGlb(source, { ...plainGlbDefaults, anchor: 'ceiling' }, tools);
    const standing = await boundsOfFile(tools.io, bytes);
    expect(standing.min[1]).toBeCloseTo(0, 4);
    for (const axis of [0, 1, 2] as const)
      expect(standing.max[axis] - standing.min[axis]).toBeCloseTo(hanging.max[axis] - hanging.min[axis], 3);
  });

  it('leaves what stands or hangs on a wall where its origin is', async () => {
    const source = demo('metal-dome-pendant');
    const { bytes } = await writePlainGlb(source, { ...plainGlbDefaults, anchor: 'wall' }, tools);
    const [before, after] = [await boundsOfFile(tools.io, source), await boundsOfFile(tools.io, bytes)];
    for (const axis of [0, 1, 2] as const) expect(after.min[axis]).toBeCloseTo(before.min[axis], 3);
  });

  it('has no more vertices than Scene Viewer takes, where its surface allows that', async () => {
    const heavy = await tools.io.writeBinary(await cloth(180));
    const { report } = await writePlainGlb(heavy, plainGlbDefaults, tools);
    expect(report.simplified).toBe(true);
    expect(report.vertices).toBeLessThanOrEqual(30_000);
    expect(report.overVertices).toBe(false);
  });

  it('draws instances one by one, for a viewer without the extension shows the first alone', async () => {
    const document = await cloth(4);
    const batch = document
      .createExtension(EXTMeshGPUInstancing)
      .createInstancedMesh()
      .setAttribute(
        'TRANSLATION',
        document
          .createAccessor()
          .setType('VEC3')
          .setArray(Float32Array.from([0, 0, 0, 2, 0, 0]))
          .setBuffer(document.getRoot().listBuffers()[0]!),
      );
    document.getRoot().listNodes()[0]!.setExtension('EXT_mesh_gpu_instancing', batch);
    const { bytes } = await writePlainGlb(await tools.io.writeBinary(document), plainGlbDefaults, tools);
    const { min, max } = await boundsOfFile(tools.io, bytes);
    expect(max[0] - min[0]).toBeCloseTo(3, 5);
    expect(readGlbJson(bytes).extensionsUsed).toBeUndefined();
  });

  it('is refused by name where it cannot be small enough', async () => {
    const heavy = await tools.io.writeBinary(await cloth(40));
    const asked = writePlainGlb(heavy, { ...plainGlbDefaults, mostBytes: 10_000 }, tools);
    await expect(asked).rejects.toMatchObject({ code: 'GLB_TOO_LARGE' });
  });

  it('is the same each time, and from a process of its own, which leaves no draft', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'plain-'));
    const out = path.join(folder, 'model.glb');
    const options = { ...plainGlbDefaults, variant: 'cream' };
    const report = await plainGlbFile(demo('metal-dome-pendant'), out, options);
    const made = await writePlainGlb(demo('metal-dome-pendant'), options, tools);
    expect(report).toEqual(made.report);
    expect(new Uint8Array(readFileSync(out))).toEqual(made.bytes);
    expect(readdirSync(folder)).toEqual(['model.glb']);
  });
});
