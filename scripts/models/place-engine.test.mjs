import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine, placeEngine } from './place-engine.mjs';

const project = path.resolve(import.meta.dirname, '../..');
const inPublic = (root, address) => path.join(root, 'public', address);
let root;
let placed;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-engine-'));
  for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(path.join(project, name), path.join(root, name));
  placed = await placeEngine(root);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the viewer's engine", () => {
  it('is placed whole, packed, and under a name of its content', async () => {
    expect(placed.script).toMatch(/^\/wasm\/viewer-[0-9a-f]{12}\/viewer\.js$/);
    for (const address of [placed.script, ...placed.parts]) {
      const file = inPublic(root, address);
      expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(readFileSync(file))).toBe(true);
    }
    expect(await placeEngine(root)).toEqual(placed);
  });

  it('is placed anew where its packing was cut short', async () => {
    const packed = `${inPublic(root, placed.script)}.br`;
    rmSync(packed);
    await placeEngine(root);
    expect(existsSync(packed)).toBe(true);
  });

  it('weighs at most 150 KB with what it imports at once, holds no React and asks no other origin', () => {
    const files = [placed.script, ...placed.parts].map((address) => inPublic(root, address));
    const packed = files.reduce((sum, file) => sum + readFileSync(`${file}.br`).length, 0);
    expect(packed).toBeLessThanOrEqual(150_000);
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(text).not.toMatch(/react/i);
    expect(text).not.toMatch(/gstatic|unpkg|jsdelivr|googleapis/);
  });

  it('keeps the decoders that few models need out of what every visitor loads', async () => {
    const { files, script, parts } = await bundleEngine(project);
    const later = files.map(({ name }) => name).filter((name) => name !== script && !parts.includes(name));
    expect(later.some((name) => name.startsWith('DRACOLoader'))).toBe(true);
    expect(later.some((name) => name.startsWith('KTX2Loader'))).toBe(true);
  });
});
