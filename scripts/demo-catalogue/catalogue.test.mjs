import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isGtin } from '@/lib/core/gtin';
import { categories } from '@/lib/product/category';
import { colourSlugs, materialSlugs } from '@/lib/product/product';
import { checkPlacement } from './pipeline/check.mjs';
import { cutoutFits } from './pipeline/photos.mjs';
import { demoGtin } from './pipeline/record.mjs';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../public/models/demo');
const { products } = JSON.parse(readFileSync(path.join(folder, 'catalogue.json'), 'utf8'));
const fileOf = (url) => path.join(folder, url.replace('/models/demo/', ''));
const texts = (p) => [p.name, p.description, ...p.variants.map((v) => v.name), ...p.photos.map((f) => f.alt)];

/** JSON head of a binary glTF (Khronos glTF 2.0, §4.4). */
function readGlb(file) {
  const bytes = readFileSync(file);
  expect(bytes.readUInt32LE(0)).toBe(0x46546c67);
  expect(bytes.readUInt32LE(8)).toBe(bytes.length);
  return {
    bytes: bytes.length,
    json: JSON.parse(bytes.subarray(20, 20 + bytes.readUInt32LE(12)).toString('utf8')),
  };
}

/** The model's box in metres, out of its accessors and its node's place and scale. */
function boundsOf({ nodes, meshes, accessors }) {
  const min = [0, 1, 2].map(() => Number.POSITIVE_INFINITY);
  const max = [0, 1, 2].map(() => Number.NEGATIVE_INFINITY);
  for (const node of nodes) {
    if (node.mesh === undefined) continue;
    const { translation = [0, 0, 0], scale = [1, 1, 1] } = node;
    for (const { attributes } of meshes[node.mesh].primitives) {
      const position = accessors[attributes.POSITION];
      for (let i = 0; i < 3; i++) {
        min[i] = Math.min(min[i], position.min[i] * scale[i] + translation[i]);
        max[i] = Math.max(max[i], position.max[i] * scale[i] + translation[i]);
      }
    }
  }
  return { min, max };
}

describe('the demo catalogue', () => {
  it('has at least 150 products, six or more in each of the shop’s categories', () => {
    expect(products.length).toBeGreaterThanOrEqual(150);
    for (const category of Object.keys(categories)) {
      const count = products.filter((p) => p.category === category).length;
      expect(count, category).toBeGreaterThanOrEqual(6);
    }
    for (const p of products) expect(Object.keys(categories)).toContain(p.category);
  });

  it('names every product, SKU and GTIN once', () => {
    const unique = (list) => expect(list.length).toBe(new Set(list).size);
    unique(products.map((p) => p.id));
    unique(products.map((p) => p.sku));
    const variants = products.flatMap((p) => p.variants);
    unique(variants.map((v) => v.id));
    unique(variants.map((v) => v.sku));
    unique(variants.map((v) => v.gtin13));
    for (const p of products) expect(p.id).toBe(p.slug);
  });

  it('carries valid GTIN-13s of the range kept for use inside one company (GS1 prefixes 200-299)', () => {
    for (const p of products)
      for (const v of p.variants) {
        expect(isGtin(v.gtin13), v.gtin13).toBe(true);
        expect(v.gtin13).toMatch(/^2\d{12}$/);
        expect(v.gtin13).toBe(demoGtin(p.slug, v.id.slice(p.slug.length + 1)));
      }
  });

  it('speaks English, Hebrew and Arabic everywhere', () => {
    for (const p of products)
      for (const text of texts(p)) {
        expect(text.en.trim(), p.slug).not.toBe('');
        expect(text.he, `${p.slug}: ${text.en}`).toMatch(/[\u0590-\u05ff]/);
        expect(text.ar, `${p.slug}: ${text.en}`).toMatch(/[\u0600-\u06ff]/);
      }
  });

  it('has prices, stock, and colours and materials that the shop can filter by', () => {
    for (const p of products) {
      expect(p.variants.length, p.slug).toBeGreaterThan(0);
      expect(p.stock).toBe(p.variants.reduce((n, v) => n + v.stock, 0));
      for (const { price } of [p, ...p.variants]) {
        expect(Number.isInteger(price.minor) && price.minor > 0, p.slug).toBe(true);
        expect(price.currency).toBe('USD');
      }
      for (const c of p.colours) expect(colourSlugs, p.slug).toContain(c);
      for (const v of p.variants) {
        expect(v.swatch, p.slug).toMatch(/^#[0-9a-fA-F]{6}$/);
        for (const c of v.colours) expect(colourSlugs, p.slug).toContain(c);
      }
      expect(p.materials.length, p.slug).toBeGreaterThan(0);
      for (const m of p.materials) expect(materialSlugs, p.slug).toContain(m);
    }
  });

  it('ships models under 400 KB, compressed, with one material variant for each variant sold', () => {
    for (const p of products) {
      const { bytes, json } = readGlb(fileOf(p.model.url));
      expect(bytes, p.slug).toBe(p.model.bytes);
      expect(bytes, p.slug).toBeLessThan(400_000);
      expect(json.extensionsRequired, p.slug).toContain('EXT_meshopt_compression');
      const named = json.extensions?.KHR_materials_variants?.variants.map((v) => v.name) ?? [];
      const sold = p.variants.map((v) => v.materialVariant).filter(Boolean);
      if (p.variants.length > 1) expect(named, p.slug).toEqual(sold);
      else expect(sold, p.slug).toEqual([]);
      if (p.variants.length > 1) expect(sold.length, p.slug).toBe(p.variants.length);
    }
  });

  it('is true to scale: the model’s own box is the recorded one, within 0.1 % of its longest side', () => {
    for (const p of products) {
      const inside = boundsOf(readGlb(fileOf(p.model.url)).json);
      const size = p.model.bounds.max.map((v, i) => v - p.model.bounds.min[i]);
      const slack = Math.max(0.0002, Math.max(...size) * 0.001);
      for (let i = 0; i < 3; i++) {
        expect(Math.abs(inside.min[i] - p.model.bounds.min[i]), p.slug).toBeLessThan(slack);
        expect(Math.abs(inside.max[i] - p.model.bounds.max[i]), p.slug).toBeLessThan(slack);
      }
      const { widthMetres, heightMetres, depthMetres } = p.dimensions;
      [widthMetres, heightMetres, depthMetres].forEach((d, i) => {
        expect(Math.abs(d - size[i]), p.slug).toBeLessThan(0.0011);
      });
      expect(checkPlacement({ ...p, anchor: p.model.anchor }, p.model.bounds)).toEqual([]);
    }
  });

  it('has three square photos of 1000 pixels for each product, and a camera angle for renders', async () => {
    for (const p of products) {
      expect(p.photos.length, p.slug).toBe(3);
      for (const photo of p.photos) {
        const { format, width, height } = await sharp(fileOf(photo.url)).metadata();
        expect([format, width, height], photo.url).toEqual(['webp', photo.widthPixels, photo.heightPixels]);
        expect(width).toBe(1000);
        if (!photo.view) continue;
        expect(Math.abs(photo.view.azimuthRadians)).toBeLessThanOrEqual(Math.PI + 1e-3);
        expect(Math.abs(photo.view.elevationRadians)).toBeLessThanOrEqual(Math.PI / 2);
      }
    }
  }, 120_000);

  it('cuts the thing itself out of its studio photos, each cut-out of the photo that it lies beside', async () => {
    let cut = 0;
    for (const p of products)
      for (const { url, cutoutUrl } of p.photos) {
        if (!cutoutUrl) continue;
        cut++;
        expect(await cutoutFits(fileOf(url), fileOf(cutoutUrl)), `${cutoutUrl} and ${url}`).toBe(true);
      }
    expect(cut).toBeGreaterThan(products.length);
  }, 120_000);

  it('fits in 25 MB, vectors and all, and keeps no file that no product uses', () => {
    let total = statSync(path.join(folder, 'catalogue.json')).size;
    const slugs = new Set(products.map((p) => p.slug));
    const known = [
      'model.glb',
      '1.webp',
      '2.webp',
      '3.webp',
      'cutout-1.webp',
      'cutout-2.webp',
      'cutout-3.webp',
    ];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      if (entry.name === 'vectors') {
        for (const file of readdirSync(path.join(folder, 'vectors')))
          total += statSync(path.join(folder, 'vectors', file)).size;
        continue;
      }
      expect(slugs.has(entry.name), entry.name).toBe(true);
      for (const file of readdirSync(path.join(folder, entry.name))) {
        expect(known, `${entry.name}/${file}`).toContain(file);
        total += statSync(path.join(folder, entry.name, file)).size;
      }
    }
    expect(total).toBeLessThan(25_000_000);
  });
});
