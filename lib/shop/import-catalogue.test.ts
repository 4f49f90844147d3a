import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import { deleteProductsSoftly, listDeleted } from '@/lib/db/queries/delete-product';
import { countProducts, getProductBySlug, getProductIdsBySku, listProducts } from '@/lib/db/queries/products';
import { deleteProducts, upsertProduct } from '@/lib/db/queries/upsert-product';
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
import type { Outcome } from './import-parts';
import { productPages } from './product-pages';
import { header, importShop } from './testing/import-shop';

const shop = importShop();
let images: string;
beforeAll(async () => {
  images = path.join(shop.folder, 'images');
  await mkdir(path.join(images, 'more'), { recursive: true });
  const picture = (red: number) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 40, b: 60 } } })
      .jpeg()
      .toBuffer();
  await writeFile(path.join(images, 'a.jpg'), await picture(200));
  await writeFile(path.join(images, 'more', 'b.jpg'), await picture(90));
  await writeFile(path.join(images, 'broken.jpg'), 'not a picture');
  await writeFile(path.join(shop.folder, 'secret.jpg'), await picture(10));
  await symlink(path.join(shop.folder, 'secret.jpg'), path.join(images, 'link.jpg'));
});

describe('an import', () => {
  it('adds products with their pictures, and finds nothing to do the second time', async () => {
    const csv = `${header}A-1,Oslo sofa,sofas,900,3,a.jpg|more/b.jpg\nB-1,Luna mirror,mirrors,120,1,\n`;
    const first = await shop.run(csv, { folder: images });
    expect(first).toMatchObject({ added: 2, changed: 0, unchanged: 0, bad: [], warnings: [], photos: 2 });
    const sofa = await getProductBySlug(shop.db, 'oslo-sofa');
    expect(sofa).toMatchObject({ sku: 'A-1', category: 'sofas', price: { minor: 90_000 } });
    expect(sofa?.photos).toMatchObject([
      { url: expect.stringMatching(/^\/media\/.*\.webp$/), widthPixels: 40, heightPixels: 30 },
      { widthPixels: 40 },
    ]);
    const again = await shop.run(csv, { folder: images });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2, photos: 0 });
    expect(await getProductBySlug(shop.db, 'oslo-sofa')).toEqual(sofa);
  });

  it('changes what changed, whichever file it came in, and brings back what was removed', async () => {
    await shop.run(`${header}A-1,Oslo sofa,sofas,900,3,\nB-1,Luna mirror,mirrors,120,1,\n`);
    const other = await shop.run(`${header}B-1,Luna mirror,mirrors,99,1,\nA-1,Oslo sofa,sofas,900,3,\n`);
    expect(other).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect((await getProductBySlug(shop.db, 'luna-mirror'))?.price.minor).toBe(9900);
    const back = await shop.run(`${header}B-1,Luna mirror,mirrors,120,1,\n`);
    expect(back).toMatchObject({ changed: 1 });
    await deleteProducts(shop.db, ['luna-mirror']);
    expect(await shop.run(`${header}B-1,Luna mirror,mirrors,120,1,\n`)).toMatchObject({ added: 1 });
  });

  it('keeps the address, the 3D model and the photos of a product that it changes', async () => {
    const before = product('oslo', { sku: 'A-1' });
    await upsertProduct(shop.db, before);
    await shop.run(`${header}A-1,A new name,sofas,900,3,\n`);
    const after = await getProductBySlug(shop.db, 'oslo');
    expect(after).toMatchObject({ id: 'oslo', name: { en: 'A new name' }, model: before.model });
    expect(after?.photos).toEqual(before.photos);
  });

  it('gives products of one name addresses of their own', async () => {
    await shop.run(`${header}A-1,Vase,vases,9,3,\n`);
    const report = await shop.run(`${header}A-2,Vase,vases,9,3,\nA-3,Vase,vases,9,3,\nA-4,ואזה,vases,9,3,\n`);
    expect(report).toMatchObject({ added: 3, bad: [] });
    const slugs = (await listProducts(shop.db, { limit: 9, offset: 0 })).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(4);
    expect(slugs.filter((slug) => slug.startsWith('vase'))).toHaveLength(3);
    expect(slugs).toContain('a-4');
    expect(await getProductBySlug(shop.db, 'vase')).toMatchObject({ sku: 'A-1' });
    expect(await shop.run(`${header}A-3,Vase,vases,9,3,\n`)).toMatchObject({ unchanged: 1 });
  });

  it('reports a variant SKU that another product has, and imports the rest of the batch', async () => {
    await upsertProduct(shop.db, product('oslo'));
    const columns = 'sku,parent_sku,name,price\n';
    const report = await shop.run(`${columns}S,,Sofa,1\nVT-OSLO-W,S,Wine,1\nB,,Bowl,2\n`);
    expect(report.added).toBe(1);
    expect(report.bad).toMatchObject([{ line: 2, sku: 'S' }]);
  });

  it('says which pictures it could not take, and imports the product all the same', async () => {
    const report = await shop.run(
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
      const report = await shop.run(csv, { fetchBytes: publicFetcher() });
      expect(report).toMatchObject({ added: 1, photos: 0 });
      expect(report.warnings.map(({ problems }) => problems.map(reasonInEnglish))).toEqual([
        [
          expect.stringMatching(
            /^image http:\/\/localhost:\d+\/a\.jpg: leads to (127\.0\.0\.1|::1), which is not an address of the public internet \(--allow-private-hosts/,
          ),
        ],
      ]);
      const allowed = await shop.run(csv, { fetchBytes: publicFetcher({ mayReach: () => true }) });
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
    await expect(shop.run(csv, { folder: images, storage })).rejects.toMatchObject({ code: 'BAD_SETTINGS' });
    expect(await shop.run(csv, { folder: images })).toMatchObject({ added: 1, photos: 1, warnings: [] });
  });

  it('asks again for a picture that was out of reach, until it is there', async () => {
    let answer: (() => Promise<Uint8Array>) | null = null;
    const fetchBytes: FetchBytes = async () => {
      if (!answer) throw new AppError('NETWORK', 'could not be fetched', { details: { status: 503 } });
      return answer();
    };
    const csv = `${header}A-1,Oslo,sofas,9,3,https://x.example/a.jpg\n`;
    expect(await shop.run(csv, { fetchBytes })).toMatchObject({ added: 1, photos: 0 });
    const still = await shop.run(csv, { fetchBytes });
    expect(still).toMatchObject({ changed: 0, unchanged: 1 });
    expect(still.warnings[0]?.problems).toMatchObject([{ code: 'imageAnswered', values: { status: '503' } }]);
    answer = () => readFile(path.join(images, 'a.jpg'));
    expect(await shop.run(csv, { fetchBytes })).toMatchObject({ changed: 1, photos: 1, warnings: [] });
    answer = null;
    expect(await shop.run(csv, { fetchBytes })).toMatchObject({ unchanged: 1, warnings: [] });
  });
});

describe('a look at a file', () => {
  it('finds what the import would do, SKUs of others too, and writes nothing', async () => {
    await shop.run(`${header}A-1,Oslo sofa,sofas,900,3,\nB-1,Luna mirror,mirrors,120,1,\n`);
    const file = path.join(shop.folder, 'looked-at.csv');
    await writeFile(
      file,
      'sku,parent_sku,name,variant_name,category,price,stock\nA-1,,Oslo sofa,,sofas,800,3\nB-1,,Luna mirror,,mirrors,120,1\n' +
        'C,,Chair,,chairs,50,1\nD,,Desk,,tables,90,1\nE,,Set,,chairs,1,\nVT-X-W,E,,Wine,,1,1\n',
    );
    await upsertProduct(shop.db, product('x'));
    const outcomes: Outcome[] = [];
    const report = await importCatalogue({
      rows: (await openCatalogue(file)).rows(),
      gateway: dryGateway(shop.db),
      storage: createFolderStorage(path.join(shop.folder, 'media')),
      photos: { folder: null, fetchBytes: null },
      withoutPictures: true,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(report).toMatchObject({ added: 2, changed: 1, unchanged: 1 });
    expect(report.bad).toMatchObject([{ line: 6, sku: 'E' }]);
    expect(outcomes.find(({ kind }) => kind === 'changed')).toMatchObject({ sku: 'A-1', fields: ['price'] });
    expect(await countProducts(shop.db)).toBe(3);
    expect((await getProductBySlug(shop.db, 'oslo-sofa'))?.price.minor).toBe(90_000);
  });
});

it('changes nothing when a whole catalogue comes back as it was exported', async () => {
  await upsertProduct(shop.db, product('x'));
  await upsertProduct(shop.db, product('y', { variants: [], status: 'draft', dimensions: null }));
  const pages = productPages(databaseGateway(shop.db));
  let text = '';
  for await (const piece of exportCatalogue('vitrine', pages, { origin: 'https://shop.example' }))
    text += piece;
  expect(await shop.run(text)).toMatchObject({ added: 0, changed: 0, unchanged: 2, bad: [], warnings: [] });
});

it('brings a deleted product’s SKU in as a new product, as often as it is deleted', async () => {
  const csv = `${header}A-1,Oslo sofa,sofas,900,3,\n`;
  await shop.run(csv);
  for (let times = 0; times < 3; times++) {
    const [id] = [...(await getProductIdsBySku(shop.db, ['A-1'])).values()];
    await deleteProductsSoftly(shop.db, { id: 'u', name: 'Ada' }, [id as string]);
    expect(await shop.run(csv)).toMatchObject({ added: 1, bad: [] });
  }
  expect(await countProducts(shop.db)).toBe(1);
  expect(await listDeleted(shop.db)).toHaveLength(3);
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
  await upsertProduct(shop.db, sofa);
  const pages = productPages(databaseGateway(shop.db));
  let text = '';
  for await (const piece of exportCatalogue('shopify', pages, { origin: 'https://shop.example' }))
    text += piece;
  expect(await shop.run(text.replace('1290.00', '990.00'))).toMatchObject({ added: 0, changed: 1, bad: [] });
  const after = await getProductBySlug(shop.db, 'x');
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
