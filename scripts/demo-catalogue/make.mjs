#!/usr/bin/env node
/** Makes the demo catalogue: see README.md beside this file. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { anchors } from './kit/product.mjs';
import { assemble } from './pipeline/assemble.mjs';
import { openStudio, unpack } from './pipeline/browser.mjs';
import { checkPlacement } from './pipeline/check.mjs';
import { makeGlb } from './pipeline/glb.mjs';
import { contactSheet, cutoutFits, encodeCutout, encodePhoto } from './pipeline/photos.mjs';
import { toProduct } from './pipeline/record.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const folder = path.join(root, 'public/models/demo');
const records = path.join(here, 'records');
const GLB_CAP = 400_000;
const PHOTO_BUDGET = [20_000, 20_000, 28_000];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    'no-render': { type: 'boolean' },
    force: { type: 'boolean' },
    models: { type: 'boolean' },
    cutouts: { type: 'boolean' },
    draft: { type: 'string' },
    shots: { type: 'string' },
    pixels: { type: 'string' },
    lights: { type: 'string' },
    variant: { type: 'string' },
    proof: { type: 'boolean' },
    preview: { type: 'string' },
    assemble: { type: 'boolean' },
    'no-assemble': { type: 'boolean' },
    first: { type: 'string' },
  },
});

/** Categories and slugs to make, or all. */
const wanted = options.only?.split(',');

const sha = (...parts) =>
  parts
    .reduce((h, p) => h.update(p), createHash('sha256'))
    .digest('hex')
    .slice(0, 24);
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
const log = (text) => process.stdout.write(`${text}\n`);

async function categoriesToMake() {
  const files = (await readdir(path.join(here, 'products')))
    .filter((f) => f.endsWith('.mjs'))
    .map((f) => f.slice(0, -4));
  const present = Object.keys(anchors).filter((c) => files.includes(c));
  const asked = present.filter((c) => wanted?.includes(c));
  return asked.length && asked.length === wanted.length ? asked : present;
}

/** The first build of a page may be slow: textures are made once and kept. */
async function makeProduct(page, slug, number) {
  const built = unpack(await page.evaluate((s) => globalThis.vitrine.build(s), slug));
  const { product, bounds, shots, studioVersion } = built;
  const problems = checkPlacement(product, bounds);
  const glb = await makeGlb(slug, built.raw);
  problems.push(...glb.errors.map((e) => `${slug}: ${e.code} ${e.message}`));
  if (glb.bytes.length > GLB_CAP)
    problems.push(`${slug}: the GLB has ${glb.bytes.length} bytes, more than ${GLB_CAP}`);
  const place = path.join(folder, slug);
  const recordFile = path.join(records, `${slug}.json`);
  const before = await readJson(recordFile);
  const source = sha(glb.bytes, JSON.stringify([shots, studioVersion]));
  if (options['no-render']) {
    log(
      `  ${slug}: ${(glb.bytes.length / 1024).toFixed(0)} KB, ${glb.triangles} triangles, ${bounds.max.map((v, i) => (v - bounds.min[i]).toFixed(2)).join(' × ')} m`,
    );
    return problems;
  }
  if (options.models && !before) return problems;
  await mkdir(place, { recursive: true });
  const fresh = before?.source === source && !options.force;
  // `--models` makes GLBs and records anew and keeps the photos: for changes that cannot be seen in them.
  if (!fresh && !options.models) {
    for (const i of options.shots?.split(',').map(Number) ?? shots.keys()) {
      const started = Date.now();
      const shot = await page.evaluate(([s, n]) => globalThis.vitrine.photograph(s, n), [slug, i]);
      const photo = await encodePhoto(shot, PHOTO_BUDGET[i]);
      await writeFile(path.join(place, `${i + 1}.webp`), photo.bytes);
      log(
        `  ${slug} photo ${i + 1}: ${(photo.bytes.length / 1024).toFixed(0)} KB, ${((Date.now() - started) / 1000).toFixed(1)} s`,
      );
    }
  }
  if (!fresh && !options.models) await makeCutouts(page, slug);
  if (!fresh) await writeFile(path.join(place, 'model.glb'), glb.bytes);
  const record = toProduct({
    product,
    bounds,
    shots,
    number,
    glbBytes: glb.bytes.length,
    triangles: glb.triangles,
    side: 1000,
  });
  await writeFile(recordFile, `${JSON.stringify({ source, product: record })}\n`);
  log(
    `  ${slug}: GLB ${(glb.bytes.length / 1024).toFixed(0)} KB, ${glb.triangles} triangles${fresh ? ', photos unchanged' : ''}`,
  );
  return problems;
}

/** Which part of each studio photo is the thing itself. `--cutouts` makes these alone, of photos that are there. */
async function makeCutouts(page, slug) {
  for (const i of [0, 1, 2]) {
    const file = path.join(folder, slug, `cutout-${i + 1}.webp`);
    const photo = path.join(folder, slug, `${i + 1}.webp`);
    if (!existsSync(photo)) continue;
    const drawn = await page.evaluate(([s, n]) => globalThis.vitrine.cutout(s, n), [slug, i]);
    const cutout = drawn && (await encodeCutout(drawn));
    const fits = cutout && (await cutoutFits(photo, cutout));
    if (fits) await writeFile(file, cutout);
    else await rm(file, { force: true });
    if (cutout && !fits) log(`  ${slug}: photo ${i + 1} is of an older model, make it again`);
  }
}

/** Quick looks: chosen photos at half size into a folder; nothing else is written. */
async function draft(page, slugs) {
  await mkdir(options.draft, { recursive: true });
  for (const slug of slugs)
    for (const i of (options.shots ?? '0').split(',').map(Number)) {
      const started = Date.now();
      const shot = await page.evaluate(
        ([s, n, v, g]) => globalThis.vitrine.photograph(s, n, v, g),
        [slug, i, options.variant, options.proof ? `/public/models/demo/${slug}/model.glb` : undefined],
      );
      const { bytes } = await encodePhoto(shot, 1e6);
      const { default: sharp } = await import('sharp');
      await sharp(bytes)
        .png()
        .toFile(path.join(options.draft, `${slug}-${i + 1}.png`));
      log(
        `  ${slug} ${i + 1}: ${((Date.now() - started) / 1000).toFixed(1)} s ${JSON.stringify(shot.timing)}`,
      );
    }
}

async function main() {
  await mkdir(folder, { recursive: true });
  if (!options.assemble) {
    const studio = await openStudio(root);
    const problems = [];
    try {
      const { page } = studio;
      const pixels = Number(options.pixels ?? (options.draft ? 1000 : 1280));
      const lights = Number(options.lights ?? 80);
      if (!options['no-render'] && !options.models && !options.cutouts)
        await page.evaluate((o) => globalThis.vitrine.start(o), { pixels, lights });
      for (const category of await categoriesToMake()) {
        const slugs = await page.evaluate((c) => globalThis.vitrine.load(c), category);
        const asked = !wanted || wanted.includes(category) ? slugs : slugs.filter((s) => wanted.includes(s));
        const chosen = asked.slice(0, Number(options.first ?? asked.length));
        if (!chosen.length) continue;
        log(category);
        if (options.draft) await draft(page, chosen);
        else if (options.cutouts) for (const slug of chosen) await makeCutouts(page, slug);
        else
          for (const slug of chosen)
            problems.push(...(await makeProduct(page, slug, slugs.indexOf(slug) + 1)));
        if (options.preview) {
          await mkdir(options.preview, { recursive: true });
          const files = chosen.flatMap((s) => [1, 2, 3].map((n) => path.join(folder, s, `${n}.webp`)));
          await contactSheet(files, 3, 480, path.join(options.preview, `${category}.jpg`));
        }
      }
    } finally {
      await studio.close();
    }
    for (const p of problems) console.error(`! ${p}`);
    if (problems.length) process.exitCode = 1;
  }
  if (!options.draft && !options['no-assemble'])
    log(`catalogue.json: ${await assemble(folder, records)} products`);
}

await main();
