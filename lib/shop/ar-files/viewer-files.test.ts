import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@/lib/product/product';
import { inProject } from '@/lib/settings/root.server';
import { readDemoCatalogue } from '@/lib/shop/demo-catalogue';
import { arFileKey } from './ar-file';
import { arFileCache } from './ar-file-cache';
import { modelSource } from './model-source';
import { arRecipes, viewerFiles } from './viewer-files';

const source = modelSource(inProject('public'), () => {
  throw new Error('no storage here');
});
const folder = mkdtempSync(path.join(os.tmpdir(), 'viewer-files-'));
let products: Product[];
beforeAll(async () => {
  products = (await readDemoCatalogue(inProject('public', 'models', 'demo')))!.products;
});
const find = (slug: string) => products.find((product) => product.slug === slug)!;

describe('the files that phones’ viewers open', () => {
  it('are two for each colour, at addresses that change with the model alone', async () => {
    const product = find('metal-dome-pendant');
    const files = await viewerFiles(product, { source, cache: arFileCache(folder) });
    expect(files.map(({ materialVariant }) => materialVariant)).toEqual([
      'forest',
      'black',
      'cream',
      'burgundy',
    ]);
    const urls = files.flatMap(({ usdzUrl, glbUrl }) => [usdzUrl, glbUrl]);
    expect(new Set(urls).size).toBe(8);
    for (const url of urls) expect(url).toMatch(/^\/ar\/metal-dome-pendant\/[0-9a-f]{64}\.(usdz|glb)$/);
    expect(await viewerFiles(product, { source, cache: arFileCache(folder) })).toEqual(files);
    const model = { ...product.model!, url: '/models/demo/arc-cane-chair/model.glb' };
    const other = await viewerFiles({ ...product, model }, { source, cache: arFileCache(folder) });
    expect(other[0]!.usdzUrl).not.toBe(files[0]!.usdzUrl);
  });

  it('are none for what is not shown in a room, or whose model is gone', async () => {
    const product = find('metal-dome-pendant');
    const none = { source, cache: arFileCache(folder) };
    expect(await viewerFiles({ ...product, dimensions: null }, none)).toEqual([]);
    const model = { ...product.model!, url: '/models/demo/nothing/model.glb' };
    expect(await viewerFiles({ ...product, model }, none)).toEqual([]);
  });

  it('are, for an upload’s own materials, the USDZ that was made with it', async () => {
    const product = find('metal-dome-pendant');
    const sha256 = 'ab'.repeat(32);
    const model = { ...product.model!, url: `/media/ab/${sha256}.glb`, usdzUrl: '/media/cd/x.usdz' };
    const own = { ...product, model, variants: [] };
    const [files] = await viewerFiles(own, { source, cache: arFileCache(folder) });
    expect(files).toMatchObject({ materialVariant: null, usdzUrl: '/media/cd/x.usdz' });
    expect(files!.glbUrl).toMatch(/\.glb$/);
  });

  it('leave out one that could not be made', async () => {
    const product = find('metal-dome-pendant');
    const cache = arFileCache(folder);
    const [first] = await arRecipes(product, { source });
    const failing = cache.ready(arFileKey(first!), 'usdz', () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toMatchObject({ code: 'AR_FILE_FAILED' });
    const [files] = await viewerFiles(product, { source, cache });
    expect(files).toMatchObject({ usdzUrl: null, glbUrl: expect.stringMatching(/\.glb$/) });
  });

  it('are made of a model that changed on the disk anew', async () => {
    const file = path.join(folder, 'model.glb');
    const changing = modelSource(folder, () => {
      throw new Error('no storage here');
    });
    await writeFile(file, 'one');
    const before = await changing.hash('/model.glb');
    await writeFile(file, 'another');
    expect(await changing.hash('/model.glb')).not.toBe(before);
    expect(await changing.hash('/../package.json')).toBeNull();
    await expect(changing.read('/gone.glb')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
