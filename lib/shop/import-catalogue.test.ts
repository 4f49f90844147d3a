import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { deleteProductsSoftly, listDeleted } from '@/lib/db/queries/delete-product';
import { countProducts, getProductBySlug, getProductIdsBySku, listProducts } from '@/lib/db/queries/products';
import { addLocation, readLevels } from '@/lib/db/queries/stock-levels';
import { deleteProducts, upsertProduct } from '@/lib/db/queries/upsert-product';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { type FetchBytes, publicFetcher } from '@/lib/http/public-fetcher.server';
import { exportCatalogue } from '@/lib/product/export/export-catalogue';
import { openCatalogue } from '@/lib/product/import/read-catalogue.server';
import { reasonInEnglish } from '@/lib/product/import/reason-words';
import type { Product } from '@/lib/product/product';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import type { Storage } from '@/lib/storage/storage';
import { databaseGateway, dryGateway } from './gateway';
import { importCatalogue } from './import-catalogue';
import type { ImportReport, Outcome } from './import-parts';
import { productPages } from './product-pages';

let opened: OpenDatabase;
let folder: string;
let images: string;
let files = 0;
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
  folder = await mkdtemp(path.join(os.tmpdir(), 'vitrine-import-'));
  images = path.join(folder, 'images');
  await mkdir(path.join(images, 'more'), { recursive: true });
  const picture = (red: number) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 40, b: 60 } } })
      .jpeg()
      .toBuffer();
  await writeFile(path.join(images, 'a.jpg'), await picture(200));
  await writeFile(path.join(images, 'more', 'b.jpg'), await picture(90));
  await writeFile(path.join(images, 'broken.jpg'), 'not a picture');
  await writeFile(path.join(folder, 'secret.jpg'), await picture(10));
  await symlink(path.join(folder, 'secret.jpg'), path.join(images, 'link.jpg'));
}, 240_000);
afterAll(async () => {
  await opened?.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await opened.db.execute(sql`DELETE FROM products`);
});

async function run(
  csv: string,
  options: { folder?: string | null; fetchBytes?: FetchBytes; storage?: Storage } = {},
): Promise<ImportReport> {
  const file = path.join(folder, `catalogue-${files++}.csv`);
  await writeFile(file, csv);
  return importCatalogue({
    rows: (await openCatalogue(file)).rows(),
    gateway: databaseGateway(opened.db),
    storage: options.storage ?? createFolderStorage(path.join(folder, 'media')),
    photos: { folder: options.folder ?? null, fetchBytes: options.fetchBytes ?? null },
  });
}

const header = 'sku,name,category,price,stock,images\n';

describe('an import', () => {
  it('adds products with their pictures, and finds nothing to do the second time', async () => {
    const csv = `${header}A-1,Oslo sofa,sofas,900,3,a.jpg|more/b.jpg\nB-1,Luna mirror,mirrors,120,1,\n`;
    const first = await run(csv, { folder: images });
    expect(first).toMatchObject({ added: 2, changed: 0, unchanged: 0, bad: [], warnings: [], photos: 2 });
    const sofa = await getProductBySlug(opened.db, 'oslo-sofa');
    expect(sofa).toMatchObject({ sku: 'A-1', category: 'sofas', price: { minor: 90_000 } });
    expect(sofa?.photos).toMatchObject([
      { url: expect.stringMatching(/^\/media\/.*\.webp$/), widthPixels: 40, heightPixels: 30 },
      { widthPixels: 40 },
    ]);
    const again = await run(csv, { folder: images });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2, photos: 0 });
    expect(await getProductBySlug(opened.db, 'oslo-sofa')).toEqual(sofa);
  });

  it('changes what changed, whichever file it came in, and brings back what was removed', async () => {
    await run(`${header}A-1,Oslo sofa,sofas,900,3,\nB-1,Luna mirror,mirrors,120,1,\n`);
    const other = await run(`${header}B-1,Luna mirror,mirrors,99,1,\nA-1,Oslo sofa,sofas,900,3,\n`);
    expect(other).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect((await getProductBySlug(opened.db, 'luna-mirror'))?.price.minor).toBe(9900);
    const back = await run(`${header}B-1,Luna mirror,mirrors,120,1,\n`);
    expect(back).toMatchObject({ changed: 1 });
    await deleteProducts(opened.db, ['luna-mirror']);
    expect(await run(`${header}B-1,Luna mirror,mirrors,120,1,\n`)).toMatchObject({ added: 1 });
  });

  it('keeps the address, the 3D model and the photos of a product that it changes', async () => {
    const before = product('oslo', { sku: 'A-1' });
    await upsertProduct(opened.db, before);
    await run(`${header}A-1,A new name,sofas,900,3,\n`);
    const after = await getProductBySlug(opened.db, 'oslo');
    expect(after).toMatchObject({ id: 'oslo', name: { en: 'A new name' }, model: before.model });
    expect(after?.photos).toEqual(before.photos);
  });

  it('gives products of one name addresses of their own', async () => {
    await run(`${header}A-1,Vase,vases,9,3,\n`);
    const report = await run(`${header}A-2,Vase,vases,9,3,\nA-3,Vase,vases,9,3,\nA-4,ואזה,vases,9,3,\n`);
    expect(report).toMatchObject({ added: 3, bad: [] });
    const slugs = (await listProducts(opened.db, { limit: 9, offset: 0 })).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(4);
    expect(slugs.filter((slug) => slug.startsWith('vase'))).toHaveLength(3);
    expect(slugs).toContain('a-4');
    expect(await getProductBySlug(opened.db, 'vase')).toMatchObject({ sku: 'A-1' });
    expect(await run(`${header}A-3,Vase,vases,9,3,\n`)).toMatchObject({ unchanged: 1 });
  });

  it('reports a variant SKU that another product has, and imports the rest of the batch', async () => {
    await upsertProduct(opened.db, product('oslo'));
    const columns = 'sku,parent_sku,name,price\n';
    const report = await run(`${columns}S,,Sofa,1\nVT-OSLO-W,S,Wine,1\nB,,Bowl,2\n`);
    expect(report.added).toBe(1);
    expect(report.bad).toMatchObject([{ line: 2, sku: 'S' }]);
  });

  it('says which pictures it could not take, and imports the product all the same', async () => {
    const report = await run(
      `${header}A-1,Oslo,sofas,9,3,a.jpg|none.jpg|../secret.jpg|link.jpg|broken.jpg|/etc/passwd|https://x.example/1.jpg|ftp://x.example/1.jpg\n`,
      { folder: images },
    );
    expect(report).toMatchObject({ added: 1, photos: 1, bad: [] });
    const [warning] = report.warnings;
    expect(warning).toMatchObject({ line: 2, sku: 'A-1' });
    expect(warning?.problems.map(reasonInEnglish)).toEqual([
      expect.stringMatching(/none\.jpg: is not in the images folder/),
      expect.stringMatching(/secret\.jpg: leads out/),
      expect.stringMatching(/link\.jpg: leads out/),
      expect.stringMatching(/broken\.jpg: /),
      expect.stringMatching(/passwd: leads out/),
      expect.stringMatching(/x\.example.*--fetch-images was not given/),
      expect.stringMatching(/^image ftp:.* is not an http or https address/),
    ]);
  });

  it('fetches addresses when it is told to, of public hosts only', async () => {
    const jpeg = await sharp({ create: { width: 32, height: 32, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer();
    const server = http.createServer((_request, response) => response.end(jpeg));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = `http://localhost:${(server.address() as AddressInfo).port}/a.jpg`;
      const csv = `${header}A-1,Oslo,sofas,9,3,${address}\n`;
      const report = await run(csv, { fetchBytes: publicFetcher() });
      expect(report).toMatchObject({ added: 1, photos: 0 });
      expect(report.warnings.map(({ problems }) => problems.map(reasonInEnglish))).toEqual([
        [
          expect.stringMatching(
            /^image http:\/\/localhost:\d+\/a\.jpg: leads to (127\.0\.0\.1|::1), which is not an address of the public internet \(--allow-private-hosts/,
          ),
        ],
      ]);
      const allowed = await run(csv, { fetchBytes: publicFetcher({ mayReach: () => true }) });
      expect(allowed).toMatchObject({ changed: 1, photos: 1, warnings: [] });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('stops when the storage refuses it, and takes every row when that is put right', async () => {
    const csv = `${header}A-1,Oslo,sofas,9,3,a.jpg\n`;
    const storage: Storage = {
      ...createFolderStorage(images),
      put: async () => {
        throw new AppError('BAD_SETTINGS', 'The storage refuses the key.');
      },
    };
    await expect(run(csv, { folder: images, storage })).rejects.toMatchObject({ code: 'BAD_SETTINGS' });
    expect(await run(csv, { folder: images })).toMatchObject({ added: 1, photos: 1, warnings: [] });
  });

  it('asks again for a picture that was out of reach, until it is there', async () => {
    let answer: (() => Promise<Uint8Array>) | null = null;
    const fetchBytes: FetchBytes = async () => {
      if (!answer) throw new AppError('NETWORK', 'could not be fetched', { details: { status: 503 } });
      return answer();
    };
    const csv = `${header}A-1,Oslo,sofas,9,3,https://x.example/a.jpg\n`;
    expect(await run(csv, { fetchBytes })).toMatchObject({ added: 1, photos: 0 });
    const still = await run(csv, { fetchBytes });
    expect(still).toMatchObject({ changed: 0, unchanged: 1 });
    expect(still.warnings[0]?.problems).toMatchObject([{ code: 'imageAnswered', values: { status: '503' } }]);
    answer = () => readFile(path.join(images, 'a.jpg'));
    expect(await run(csv, { fetchBytes })).toMatchObject({ changed: 1, photos: 1, warnings: [] });
    answer = null;
    expect(await run(csv, { fetchBytes })).toMatchObject({ unchanged: 1, warnings: [] });
  });
});

describe('a killed import', () => {
  it('goes on where it stopped, and no product is lost or doubled', async () => {
    const data = path.join(folder, 'killed');
    const file = path.join(folder, 'many.csv');
    const rows = Array.from({ length: 600 }, (_, i) => `K-${i},Chair ${i},chairs,${i}.50,2,`);
    await writeFile(file, `${header}${rows.join('\n')}\n`);
    let added = 0;
    for (let kills = 0; kills < 2; kills++) added = await importUntilKilled(data, file, added + 100);
    expect(added).toBeGreaterThanOrEqual(200);
    const db = await openEmbedded(data, migrationsFolder);
    try {
      const kept = await countProducts(db.db);
      expect(kept).toBeGreaterThanOrEqual(added);
      const report = await importCatalogue({
        rows: (await openCatalogue(file)).rows(),
        gateway: databaseGateway(db.db),
        storage: createFolderStorage(path.join(folder, 'media')),
        photos: { folder: null, fetchBytes: null },
      });
      expect(report).toMatchObject({ added: 600 - kept, unchanged: kept, changed: 0, bad: [] });
      expect(await countProducts(db.db)).toBe(600);
    } finally {
      await db.close();
    }
  }, 240_000);
});

/** Runs an import in a process of its own and kills it (-9) once that many rows are known to be in. */
function importUntilKilled(data: string, file: string, rows: number): Promise<number> {
  const writer = path.join(import.meta.dirname, 'testing', 'importer.ts');
  const loader = path.resolve(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs');
  const root = path.resolve(import.meta.dirname, '../..');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', loader, writer, data, file],
      {
        env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    let errors = '';
    let known = 0;
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.stdout.on('data', (text) => {
      said += text;
      known = Number(said.trim().split('\n').at(-1));
      if (known >= rows) child.kill('SIGKILL');
    });
    child.on('close', () =>
      known >= rows ? resolve(known) : reject(new Error(`it ended at ${known}: ${errors}`)),
    );
  });
}

describe('a look at a file', () => {
  it('finds what the import would do, SKUs of others too, and writes nothing', async () => {
    await run(`${header}A-1,Oslo sofa,sofas,900,3,\nB-1,Luna mirror,mirrors,120,1,\n`);
    const file = path.join(folder, `catalogue-${files++}.csv`);
    await writeFile(
      file,
      'sku,parent_sku,name,variant_name,category,price,stock\nA-1,,Oslo sofa,,sofas,800,3\nB-1,,Luna mirror,,mirrors,120,1\n' +
        'C,,Chair,,chairs,50,1\nD,,Desk,,tables,90,1\nE,,Set,,chairs,1,\nVT-X-W,E,,Wine,,1,1\n',
    );
    await upsertProduct(opened.db, product('x'));
    const outcomes: Outcome[] = [];
    const report = await importCatalogue({
      rows: (await openCatalogue(file)).rows(),
      gateway: dryGateway(opened.db),
      storage: createFolderStorage(path.join(folder, 'media')),
      photos: { folder: null, fetchBytes: null },
      withoutPictures: true,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(report).toMatchObject({ added: 2, changed: 1, unchanged: 1 });
    expect(report.bad).toMatchObject([{ line: 6, sku: 'E' }]);
    expect(outcomes.find(({ kind }) => kind === 'changed')).toMatchObject({ sku: 'A-1', fields: ['price'] });
    expect(await countProducts(opened.db)).toBe(3);
    expect((await getProductBySlug(opened.db, 'oslo-sofa'))?.price.minor).toBe(90_000);
  });
});

it('changes nothing when a whole catalogue comes back as it was exported', async () => {
  await upsertProduct(opened.db, product('x'));
  await upsertProduct(opened.db, product('y', { variants: [], status: 'draft', dimensions: null }));
  const pages = productPages(databaseGateway(opened.db));
  let text = '';
  for await (const piece of exportCatalogue('vitrine', pages, { origin: 'https://shop.example' }))
    text += piece;
  expect(await run(text)).toMatchObject({ added: 0, changed: 0, unchanged: 2, bad: [], warnings: [] });
});

it('brings a deleted product’s SKU in as a new product, as often as it is deleted', async () => {
  const csv = `${header}A-1,Oslo sofa,sofas,900,3,\n`;
  await run(csv);
  for (let times = 0; times < 3; times++) {
    const [id] = [...(await getProductIdsBySku(opened.db, ['A-1'])).values()];
    await deleteProductsSoftly(opened.db, { id: 'u', name: 'Ada' }, [id as string]);
    expect(await run(csv)).toMatchObject({ added: 1, bad: [] });
  }
  expect(await countProducts(opened.db)).toBe(1);
  expect(await listDeleted(opened.db)).toHaveLength(3);
});

it('knows a product of variants by them when a Shopify file comes back, and changes little', async () => {
  const sofa = product('x', {
    name: { en: 'Sofa', he: 'ספה', ar: 'أريكة' },
    description: { en: 'Deep.', he: 'עמוקה.', ar: 'عميقة.' },
    variants: ['Wine', 'Navy'].map((colour, at) => ({
      ...(product('x').variants[0] as Product['variants'][number]),
      id: `x-${at}`,
      sku: `X-${colour}`,
      name: { en: colour, he: '', ar: '' },
      options: { colour },
      stock: 2,
    })),
    stock: 4,
  });
  await upsertProduct(opened.db, sofa);
  const pages = productPages(databaseGateway(opened.db));
  let text = '';
  for await (const piece of exportCatalogue('shopify', pages, { origin: 'https://shop.example' }))
    text += piece;
  expect(await run(text.replace('1290.00', '990.00'))).toMatchObject({ added: 0, changed: 1, bad: [] });
  const after = await getProductBySlug(opened.db, 'x');
  expect(after).toMatchObject({
    id: 'x',
    sku: sofa.sku,
    name: sofa.name,
    description: sofa.description,
    dimensions: sofa.dimensions,
    variants: [
      { id: 'x-0', price: { minor: 99_000 } },
      { id: 'x-1', price: { minor: 129_000 } },
    ],
  });
});

describe('stock by place', () => {
  beforeAll(() => addLocation(opened.db, { id: 'north', name: 'Haifa (north), "old" store' }));
  afterAll(() => opened.db.execute(sql`DELETE FROM locations WHERE id = 'north'`).then(() => undefined));
  afterEach(() => opened.db.execute(sql`DELETE FROM stock_levels`).then(() => undefined));

  const place = 'stock:haifa (north), ""OLD"" store';
  const head = `sku,parent_sku,name,variant_name,category,price,stock,stock:main,"${place}"\n`;
  const levelsOf = async (slug: string) => {
    const found = await getProductBySlug(opened.db, slug);
    const levels = await readLevels(opened.db, [found!]);
    return {
      stock: found?.stock,
      levels: Object.fromEntries(
        [...levels.values()]
          .flat()
          .map(({ variantId, locationId, quantity }) => [
            `${found?.variants.find(({ id }) => id === variantId)?.sku ?? ''}@${locationId}`,
            quantity,
          ]),
      ),
    };
  };

  it('comes in by the name or the id of a place; what a row does not say stays', async () => {
    expect(await run(`${head}A,,Lamp,,ceiling-lamps,9,,4,2\n`)).toMatchObject({
      added: 1,
      bad: [],
      warnings: [],
    });
    expect(await levelsOf('lamp')).toEqual({ stock: 6, levels: { '@main': 4, '@north': 2 } });
    expect(await run(`${head}A,,Lamp,,ceiling-lamps,9,,,5\n`)).toMatchObject({ changed: 1 });
    expect(await levelsOf('lamp')).toEqual({ stock: 9, levels: { '@main': 4, '@north': 5 } });
    // A file without places says the total, which is spread as ever.
    expect(await run(`${header}A,Lamp,ceiling-lamps,9,7,\n`)).toMatchObject({ changed: 1 });
    expect(await levelsOf('lamp')).toEqual({ stock: 7, levels: { '@main': 2, '@north': 5 } });
  });

  it('is told as a change, and not when nothing is other', async () => {
    await run(`${head}A,,Lamp,,ceiling-lamps,9,,4,2\n`);
    const outcomes: Outcome[] = [];
    const file = path.join(folder, `catalogue-${files++}.csv`);
    await writeFile(file, `${head}A,,Lamp,,ceiling-lamps,9,,2,4\n`);
    await importCatalogue({
      rows: (await openCatalogue(file)).rows(),
      gateway: databaseGateway(opened.db),
      storage: createFolderStorage(path.join(folder, 'media')),
      photos: { folder: null, fetchBytes: null },
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(outcomes).toMatchObject([{ kind: 'changed', fields: ['stock'] }]);
    expect(await run(`${head}A,,Lamp,,ceiling-lamps,9.00,,2,4\n`)).toMatchObject({ unchanged: 1 });
  });

  it('refuses a row whose pieces lie at a place that the shop does not have, and says when a total differs', async () => {
    const csv = 'sku,name,category,price,stock,stock:Main,stock:Eilat\n';
    const report = await run(`${csv}A,Lamp,ceiling-lamps,9,,1,3\nB,Bowl,vases,9,5,1,0\n`);
    expect(report.bad).toEqual([
      { line: 2, sku: 'A', problems: [{ code: 'stockPlaceUnknown', values: { place: 'Eilat' } }] },
    ]);
    expect(report.warnings).toEqual([
      { line: 3, sku: 'B', problems: [{ code: 'stockNotSum', values: { stock: '5', sum: '1' } }] },
    ]);
    expect(await levelsOf('bowl')).toEqual({ stock: 1, levels: { '@main': 1 } });
  });

  it('of variants under an address that is taken goes where the file says', async () => {
    await run(`${header}A-1,Set,chairs,900,3,\n`);
    const rows = 'S,,Set,,chairs,9,,,\nS-1,S,,One,,9,,1,2\nS-2,S,,Two,,9,,0,3\n';
    expect(await run(head + rows)).toMatchObject({ added: 1, bad: [] });
    const [id] = (await getProductIdsBySku(opened.db, ['S'])).values();
    expect(await levelsOf(id as string)).toEqual({
      stock: 6,
      levels: { 'S-1@main': 1, 'S-1@north': 2, 'S-2@main': 0, 'S-2@north': 3 },
    });
  });

  it('comes back as it was exported, into a shop that had moved it', async () => {
    await run(`${head}A,,Lamp,,ceiling-lamps,9,,4,2\nS,,Set,,chairs,9,,,\nS-1,S,,One,,9,,1,2\n`);
    await upsertProduct(opened.db, product('x', { stock: 3, variants: [] }));
    const before = [await levelsOf('lamp'), await levelsOf('set'), await levelsOf('x')];
    const gateway = databaseGateway(opened.db);
    const options = { origin: 'https://shop.example', locations: await gateway.locations() };
    let text = '';
    for await (const piece of exportCatalogue('vitrine', productPages(gateway), options)) text += piece;
    expect(text.split('\r\n')[0]).toMatch(/,stock:main,"stock:Haifa \(north\), ""old"" store"$/);
    expect(await run(text)).toMatchObject({ unchanged: 3, bad: [], warnings: [] });
    await opened.db.execute(sql`UPDATE stock_levels SET quantity = quantity + 1`);
    await opened.db.execute(sql`DELETE FROM import_journal`);
    expect(await run(text)).toMatchObject({ changed: 2, unchanged: 1, bad: [] });
    const after = [await levelsOf('lamp'), await levelsOf('set'), await levelsOf('x')];
    expect(after).toEqual(before);
  });
});
