import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Document } from '@gltf-transform/core';
import {
  KHRMaterialsTransmission,
  KHRMaterialsVariants,
  KHRTextureTransform,
} from '@gltf-transform/extensions';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/app-error';
import { worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { readDecoded } from '@/lib/model3d/prepare/read-decoded';
import { boundsOf } from '@/lib/model3d/scale/bounds';
import { wrongClaims } from '@/lib/model3d/testing/hostile-claims';
import { wrongContainers } from '@/lib/model3d/testing/hostile-containers';
import { wrongInsides } from '@/lib/model3d/testing/hostile-insides';
import { wrongJson } from '@/lib/model3d/testing/hostile-json';
import { readWithThree, readWithTinyUsdz } from '@/lib/model3d/testing/usdz-readers.server';
import { unpackUsdz } from '@/lib/model3d/testing/usdz-structure';
import { packUsdz } from './archive';
import { type UsdzTools, usdzDefaults } from './usdz-options';
import { usdzTools } from './usdz-tools.server';
import { writeUsdz } from './write-usdz';

let tools: UsdzTools;
beforeAll(async () => {
  tools = await usdzTools();
});

const usdz = (glb: Uint8Array, options: Partial<typeof usdzDefaults> = {}) =>
  writeUsdz(glb, { ...usdzDefaults, ...options }, tools);

/** Everything that must be so of any USDZ, by two readers that others wrote and by the specification's letter. */
async function opened(bytes: Uint8Array) {
  const files = unpackUsdz(bytes);
  for (const file of files) expect(crc32(file.bytes), file.name).toBe(file.crc);
  const specs = await readWithThree(bytes);
  expect(specs['/']!.fields).toMatchObject({ upAxis: 'Y', metersPerUnit: 1, defaultPrim: 'Model' });
  expect(specs['/Model']!.fields).toMatchObject({ typeName: 'Xform', kind: 'component' });
  const read = await readWithTinyUsdz(bytes);
  for (const mesh of read.meshes) {
    expect(mesh.points.length / 3).toBeGreaterThan(Math.max(...sample(mesh.faceVertexIndices)));
    expect(mesh.points.every(Number.isFinite)).toBe(true);
    const fields = specs[`${mesh.absPath}.faceVertexIndices`]!.fields as { default: Int32Array };
    expect(fields.default.length).toBe(mesh.faceVertexIndices.length);
    for (const [name, value] of Object.entries(mesh.material))
      if (name.endsWith('TextureId')) expect(value).toBeGreaterThanOrEqual(0);
  }
  const all = read.meshes.map(({ points }) => boundsOf(points)!);
  const bounds = boundsOf(Float32Array.from(all.flatMap(({ min, max }) => [...min, ...max])))!;
  const triangles = read.meshes.reduce((sum, mesh) => sum + mesh.faceVertexIndices.length / 3, 0);
  const pictures = await Promise.all(files.slice(1).map(({ bytes: picture }) => sharp(picture).metadata()));
  for (const { width, height } of pictures) expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
  return { files, specs, read, bounds, triangles, pictures };
}

const sample = (list: Uint32Array) => list.filter((_, i) => i % 7 === 0 || i < 100);

/** A square of 2 × 1 m, 1 m above the floor, its front towards +Z. */
function square(
  change: (document: Document, part: ReturnType<Document['createPrimitive']>) => void = () => {},
) {
  const document = new Document();
  const buffer = document.createBuffer();
  const accessor = (type: 'VEC3' | 'VEC2' | 'SCALAR', array: Float32Array | Uint16Array) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const part = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', new Float32Array([-1, 1, 0, 1, 1, 0, 1, 2, 0, -1, 2, 0])))
    .setAttribute('NORMAL', accessor('VEC3', new Float32Array([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1])))
    .setAttribute('TEXCOORD_0', accessor('VEC2', new Float32Array([0, 1, 1, 1, 1, 0, 0, 0])))
    .setIndices(accessor('SCALAR', new Uint16Array([0, 1, 2, 0, 2, 3])))
    .setMaterial(document.createMaterial('Paint').setBaseColorFactor([0.5, 0.25, 0.125, 1]));
  document.createScene().addChild(document.createNode().setMesh(document.createMesh().addPrimitive(part)));
  change(document, part);
  return tools.io.writeBinary(document);
}

const picture = async (format: 'png' | 'webp', alpha: number) => {
  const pixels = sharp({
    create: { width: 8, height: 4, channels: 4, background: { r: 200, g: 40, b: 40, alpha } },
  });
  return new Uint8Array(await pixels.toFormat(format).toBuffer());
};

describe('a USDZ', () => {
  it('is a ZIP of stored files whose bytes begin at multiples of 64, whatever their names and sizes', () => {
    for (let length = 1; length < 70; length++) {
      const files = [
        { name: `${'m'.repeat(length)}.usdc`, bytes: new Uint8Array(length * 3) },
        { name: `textures/${'t'.repeat(length)}.png`, bytes: new Uint8Array(length).fill(length) },
        { name: 'textures/last.jpg', bytes: new Uint8Array(1) },
      ];
      expect(unpackUsdz(packUsdz(files)).map(({ name, bytes }) => ({ name, bytes }))).toEqual(files);
    }
  });

  it('is the same bytes for the same model', async () => {
    const glb = await square();
    expect((await usdz(glb)).bytes).toEqual((await usdz(glb)).bytes);
  });

  it('stands where the model stands, in metres, with y up', async () => {
    const { bytes, report } = await usdz(await square());
    const { bounds, triangles, read } = await opened(bytes);
    expect(bounds).toEqual({ min: [-1, 1, 0], max: [1, 2, 0] });
    expect(report.bounds).toEqual(bounds);
    expect(triangles).toBe(2);
    expect(read.text).toContain('uniform token preliminary:planeAnchoring:alignment = "horizontal"');
    expect(read.meshes[0]!.material).toMatchObject({ diffuseColor: [0.5, 0.25, 0.125] });
  });

  it('lies on its back for a wall, which Quick Look takes for the way away from it', async () => {
    const { bytes, report } = await usdz(await square(), { anchor: 'wall' });
    const { bounds, read } = await opened(bytes);
    expect(report.wallTurn).toBe(true);
    expect(bounds.min.map((value) => value + 0)).toEqual([-1, 0, -2]);
    expect(bounds.max.map((value) => value + 0)).toEqual([1, 0, -1]);
    expect([...read.meshes[0]!.normals!.slice(0, 3)].map((value) => value + 0)).toEqual([0, 1, 0]);
    expect(read.text).toContain('alignment = "vertical"');
  });

  it('stands on its lowest point when it hangs or is worn', async () => {
    const { bytes, report } = await usdz(await square(), { anchor: 'ceiling' });
    expect((await opened(bytes)).bounds.min[1]).toBe(0);
    expect(report.notes.map(({ code }) => code)).toContain('stood-on-floor');
  });

  it('gives a double-sided sheet a back of its own, and a closed thing none', async () => {
    const sheet = await usdz(await square((_, part) => part.getMaterial()!.setDoubleSided(true)));
    expect(sheet.report).toMatchObject({ triangles: 4, backTriangles: 2 });
    const { read } = await opened(sheet.bytes);
    const z = [...read.meshes[0]!.normals!].filter((_, i) => i % 3 === 2);
    expect(new Set(z)).toEqual(new Set([1, -1]));
    expect(read.text).toContain('uniform bool doubleSided = 0');

    const closed = await usdz(await square((document, part) => closedBox(document, part)));
    expect(closed.report).toMatchObject({ triangles: 12, backTriangles: 0 });
  });

  it('turns a mirrored part the right way round', async () => {
    const glb = await square((document) => document.getRoot().listNodes()[0]!.setScale([-1, 1, 1]));
    const { bytes, report } = await usdz(glb);
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'mirrored', count: 1 }));
    const mesh = (await opened(bytes)).read.meshes[0]!;
    expect(area(mesh.points, mesh.faceVertexIndices)).toEqual([0, 0, 1]);
    expect(mesh.normals![2]).toBe(1);
  });

  it('turns WebP into JPEG, or PNG where its alpha is seen through', async () => {
    for (const [alpha, mode, type] of [
      [1, 'OPAQUE', 'jpeg'],
      [0.5, 'OPAQUE', 'jpeg'],
      [0.5, 'BLEND', 'png'],
      [1, 'BLEND', 'jpeg'],
    ] as const) {
      const image = await picture('webp', alpha);
      const glb = await square((document, part) => {
        const texture = document.createTexture().setImage(image).setMimeType('image/webp');
        part.getMaterial()!.setBaseColorTexture(texture).setAlphaMode(mode);
      });
      const { pictures, read } = await opened((await usdz(glb)).bytes);
      expect(pictures.map(({ format }) => format)).toEqual([type]);
      expect(read.text.includes('inputs:opacity.connect'), `${alpha} ${mode}`).toBe(type === 'png');
    }
  });

  it('works factors into the picture, for Quick Look has been known to ignore them beside it', async () => {
    const image = await picture('png', 1);
    const glb = await square((document, part) => {
      part
        .getMaterial()!
        .setBaseColorTexture(document.createTexture().setImage(image).setMimeType('image/png'));
    });
    const { files, read } = await opened((await usdz(glb)).bytes);
    const pixel = [...(await sharp(files[1]!.bytes).raw().toBuffer())].slice(0, 3);
    // sRGB 200, 40, 40 as light × 0.5, 0.25, 0.125, and back.
    expect(pixel.map((value, k) => Math.abs(value - [147, 16, 9][k]!) <= 3)).toEqual([true, true, true]);
    expect(read.text).not.toContain('inputs:scale');
  });

  it('moves the coordinates of a texture that is moved (KHR_texture_transform), and counts them from the bottom', async () => {
    const glb = await square((document, part) => {
      const material = part.getMaterial()!;
      const red = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
        'base64',
      );
      material.setBaseColorTexture(
        document.createTexture().setImage(new Uint8Array(red)).setMimeType('image/png'),
      );
      const move = document.createExtension(KHRTextureTransform).createTransform();
      material
        .getBaseColorTextureInfo()!
        .setExtension('KHR_texture_transform', move.setOffset([0.25, 0.5]).setScale([2, 3]));
    });
    const { specs } = await opened((await usdz(glb)).bytes);
    const name = Object.keys(specs).find((path) => path.endsWith('primvars:st'))!;
    const st = [...(specs[name]!.fields as { default: Float32Array }).default];
    // (0, 1) in glTF: × (2, 3) + (0.25, 0.5) = (0.25, 3.5), and counted from the bottom 1 − 3.5.
    expect(st.slice(0, 2)).toEqual([0.25, -2.5]);
  });

  it('shows the variant that was asked for', async () => {
    const glb = await square((document, part) => {
      const extension = document.createExtension(KHRMaterialsVariants);
      const blue = document.createMaterial('Blue').setBaseColorFactor([0, 0, 1, 1]);
      const mapping = extension.createMapping().setMaterial(blue).addVariant(extension.createVariant('blue'));
      part.setExtension('KHR_materials_variants', extension.createMappingList().addMapping(mapping));
    });
    const colour = async (variant: string | null) =>
      (await opened((await usdz(glb, { variant })).bytes)).read.meshes[0]!.material.diffuseColor;
    expect(await colour('blue')).toEqual([0, 0, 1]);
    expect(await colour(null)).toEqual([0.5, 0.25, 0.125]);
    await expect(usdz(glb, { variant: 'green' })).rejects.toThrow('no variant green: it has blue.');
  });

  it('lets light through glass as its colour does: clear glass nearly all, black sunglasses none', async () => {
    const opacity = async (grey: number) => {
      const glb = await square((document, part) => {
        const glass = document
          .createExtension(KHRMaterialsTransmission)
          .createTransmission()
          .setTransmissionFactor(1);
        part
          .getMaterial()!
          .setBaseColorFactor([grey, grey, grey, 1])
          .setRoughnessFactor(0)
          .setExtension('KHR_materials_transmission', glass);
      });
      return (await opened((await usdz(glb)).bytes)).read.meshes[0]!.material.opacity;
    };
    expect(await opacity(1)).toBeCloseTo(0.2);
    expect(await opacity(0.01)).toBeGreaterThan(0.98);
  });

  it('shows colours of vertices as materials', async () => {
    const glb = await square((document, part) => {
      const colours = new Float32Array([1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0]);
      part.setAttribute(
        'COLOR_0',
        document
          .createAccessor()
          .setType('VEC3')
          .setArray(colours)
          .setBuffer(document.getRoot().listBuffers()[0]!),
      );
    });
    const { bytes, report } = await usdz(glb);
    expect((await opened(bytes)).read.meshes[0]!.material.diffuseColor).toEqual([0.5, 0, 0]);
    expect(report.notes).toEqual([]);
  });

  it('is refused by name without a surface', async () => {
    const glb = await square((_, part) => part.setMode(1));
    await expect(usdz(glb)).rejects.toMatchObject({ code: 'USDZ_FAILED' });
  });
});

describe('a hostile file', () => {
  it.each([...wrongContainers, ...wrongJson, ...wrongClaims, ...wrongInsides])(
    '$name is refused by name, or becomes a right USDZ',
    async ({ bytes, code }) => {
      const made = await usdz(bytes).catch((error: unknown) => {
        if (!isAppError(error)) throw error;
        return error.code;
      });
      if (typeof made === 'string') expect(made).toBe(code === 'harmless' ? 'USDZ_FAILED' : code);
      else await opened(made.bytes);
    },
  );
});

const good = '../shared/data/glb/models';

describe.skipIf(!existsSync(good))(
  'real models of others (skipped: they are not part of the repository)',
  () => {
    const files = existsSync(good) ? readdirSync(good).filter((name) => name.endsWith('.glb')) : [];
    it.each(files)(
      '%s opens in two readers with its triangles, its size and its textures',
      async (name) => {
        const glb = new Uint8Array(readFileSync(`${good}/${name}`));
        const { bytes, report } = await usdz(glb, { texturePixels: 512 });
        const { bounds, triangles, files: inside } = await opened(bytes);
        const { document } = await readDecoded(glb, tools);
        const surface = worldTriangles(document);
        expect(triangles).toBe(report.triangles);
        if (!report.simplification) expect(triangles - report.backTriangles).toBe(surface.length / 9);
        else expect(triangles).toBeLessThan(report.simplification.trianglesBefore);
        const truth = boundsOf(surface)!;
        const allowed =
          (report.simplification?.allowedMillimetres ?? 0) / 1000 +
          1e-5 * Math.max(...truth.max.map(Math.abs), 1e-3);
        for (const k of [0, 1, 2] as const) {
          expect(Math.abs(bounds.min[k] - truth.min[k])).toBeLessThanOrEqual(allowed);
          expect(Math.abs(bounds.max[k] - truth.max[k])).toBeLessThanOrEqual(allowed);
        }
        expect(inside.length - 1).toBe(report.textures.count);
      },
      60_000,
    );
  },
);

const awkward = '../shared/data/glb/awkward/quad_ktx2.glb';
it.skipIf(!existsSync(awkward))(
  'unpacks a KTX2 texture (skipped without the collection of models)',
  async () => {
    const { pictures } = await opened((await usdz(new Uint8Array(readFileSync(awkward)))).bytes);
    expect(pictures).toMatchObject([{ format: 'jpeg', width: 256, height: 256 }]);
  },
);

/** A box of 1 m with vertices shared, whose material says it is double-sided, as Blender writes it. */
function closedBox(document: Document, part: ReturnType<Document['createPrimitive']>): void {
  const corners = Array.from({ length: 8 }, (_, i) => [i & 1, (i >> 1) & 1, i >> 2]).flat();
  const faces = [
    0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7,
    5,
  ];
  const buffer = document.getRoot().listBuffers()[0]!;
  part.setAttribute(
    'POSITION',
    document.createAccessor().setType('VEC3').setArray(new Float32Array(corners)).setBuffer(buffer),
  );
  part.setIndices(
    document.createAccessor().setType('SCALAR').setArray(new Uint16Array(faces)).setBuffer(buffer),
  );
  part.setAttribute('NORMAL', null).setAttribute('TEXCOORD_0', null);
  part.getMaterial()!.setDoubleSided(true);
}

/** Direction of the first triangle's front. */
function area(points: Float32Array, indices: Uint32Array): number[] {
  const p = (corner: number) =>
    [...points.slice(indices[corner]! * 3, indices[corner]! * 3 + 3)] as [number, number, number];
  const [a, b, c] = [p(0), p(1), p(2)];
  const [u, v] = [b.map((x, i) => x - a[i]!), c.map((x, i) => x - a[i]!)] as [number[], number[]];
  const n = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
  const length = Math.hypot(...n);
  return n.map((x) => x / length + 0);
}
