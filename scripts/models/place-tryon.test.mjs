import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutModel, packedParts, placeTryon } from './place-tryon.mjs';

const project = path.resolve(import.meta.dirname, '../..');
let root;
let manifest;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-tryon-'));
  symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
  manifest = await placeTryon(root);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inPublic = (address) => path.join(root, 'public', address);

describe("the try-on's models", () => {
  it('are cut whole out of their packages', () => {
    const sizes = Object.fromEntries(
      Object.entries(manifest.models).map(([key, { file }]) => [key, file.bytes]),
    );
    expect(sizes).toEqual({
      faceDetector: 229_032,
      faceLandmarks: 1_241_896,
      palmDetector: 2_341_280,
      handLandmarks: 2_071_408,
      personDetector: 2_962_288,
      personLandmarks: 2_819_824,
    });
    expect(cutModel(project, 'faceDetector').subarray(4, 8).toString('latin1')).toBe('TFL3');
  });

  it('lie where the manifest says, and the runtime is packed beside itself', () => {
    for (const { file } of Object.values(manifest.models)) expect(existsSync(inPublic(file.url))).toBe(true);
    for (const build of ['relaxed', 'plain']) {
      for (const { url } of Object.values(manifest.runtime[build])) {
        const packed = brotliDecompressSync(readFileSync(`${inPublic(url)}.br`));
        expect(packed.equals(readFileSync(inPublic(url)))).toBe(true);
      }
    }
  });

  it('weigh, with the runtime, at most 4 MB on the way to a face and 7 MB to a hand', () => {
    const { runtime, models } = manifest;
    const packed = ['loader', 'wasm'].reduce(
      (sum, part) => sum + readFileSync(`${inPublic(runtime.relaxed[part].url)}.br`).length,
      0,
    );
    const face = models.faceDetector.file.bytes + models.faceLandmarks.file.bytes;
    const hand = models.palmDetector.file.bytes + models.handLandmarks.file.bytes;
    expect(packed + face).toBeLessThan(4e6);
    expect(packed + hand).toBeLessThan(7e6);
  });

  it('are placed once, and anew where one was cut short', async () => {
    expect(await placeTryon(root)).toEqual(manifest);
    const file = inPublic(manifest.models.faceLandmarks.file.url);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 1000));
    await placeTryon(root);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  it('come with a loader that a module worker can import', async () => {
    const source = readFileSync(inPublic(manifest.runtime.plain.loader.url), 'utf8');
    expect(source.trimEnd().endsWith('export default ModuleFactory;')).toBe(true);
    expect(source).not.toMatch(/\beval\(|new Function\(/);
  });

  it('are refused from a package whose loader does not say what it holds', () => {
    expect(() => packedParts('var a = 1;')).toThrow(/does not say/);
  });
});
