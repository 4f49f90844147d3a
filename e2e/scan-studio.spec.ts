import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, test } from '@playwright/test';
import { toSVG } from 'bwip-js/node';
import sharp from 'sharp';
import { crop } from '../lib/barcode/change-frame';
import { toFrame } from '../lib/barcode/frame';
import { readFrame } from '../lib/barcode/read-frame';
import type { Product } from '../lib/product/product';
import { launchOptions } from './support/chromium';
import { demoProducts } from './support/demo-product';
import { signInAsOwner } from './support/studio';
import { writeY4m } from './support/write-y4m';

const thing = demoProducts[0] as Product;
const gtin = thing.variants[0]?.gtin13 as string;
const folder = path.resolve('data/e2e-scan-studio');
let browser: Browser;
let context: BrowserContext;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ baseURL }, { project }) => {
  await mkdir(folder, { recursive: true });
  const picture = path.join(folder, 'code.png');
  const svg = toSVG({ bcid: 'ean13', text: gtin, scale: 2, height: 20 });
  await sharp(Buffer.from(svg), { density: 100 })
    .flatten({ background: '#fff' })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#fff' })
    .resize({ width: 640, height: 480, fit: 'contain', background: '#fff' })
    .png()
    .toFile(picture);
  const upright = { width: 608, height: 1080, insideWidth: 480 };
  await writeY4m(picture, path.join(folder, 'code.y4m'), project.name === 'phone' ? upright : {});
  browser = await chromium.launch(launchOptions(path.join(folder, 'code.y4m')));
  const { viewport, isMobile, hasTouch } = project.use;
  context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    ...(viewport ? { viewport } : {}),
    isMobile: isMobile ?? false,
    hasTouch: hasTouch ?? false,
    permissions: ['camera'],
    locale: 'en-GB',
  });
  await signInAsOwner(context);
});
test.afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a code in the camera finds its product in the list', async () => {
  const page = await context.newPage();
  await page.goto('/merchant/products');
  await page.getByRole('button', { name: 'Find by scanning' }).click();
  await expect(page.locator('[data-total="1"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-row]').first()).toContainText(thing.name.en);
  await page.close();
});

test('a code in the camera fills the GTIN of a new product', async () => {
  const page = await context.newPage();
  await page.goto('/merchant/products/new');
  await page.getByRole('button', { name: 'Scan a code into this field' }).first().click();
  await expect(page.getByLabel('GTIN', { exact: true }).first()).toHaveValue(gtin, {
    timeout: 30_000,
  });
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await page.close();
  await context.request.post('/api/merchant/products/delete', { data: { ids: [id] } });
});

test('a piece that is scanned counts one, and the count becomes the stock', async () => {
  const address = `/api/merchant/products/${thing.id}`;
  const before = await (await context.request.get(address)).json();
  const page = await context.newPage();
  await page.goto('/merchant/count');
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  const row = page.locator(`[data-tally="0${gtin}"]`);
  await expect(row).toHaveCount(1, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(row.getByRole('spinbutton')).toHaveValue('1');
  await row.getByRole('button', { name: '+1' }).click();
  await page.getByRole('button', { name: 'Set stock to what was counted' }).click();
  await expect(page.getByText('The stock of one product was set.')).toBeVisible();
  const after = await (await context.request.get(address)).json();
  const counted = after.product.variants.find((one: { gtin13: string }) => one.gtin13 === gtin);
  expect(counted.stock).toBe(2);
  // As it was, for the tests that come after.
  const { product, levels } = before;
  await context.request.put(address, { data: { product, levels, baseVersion: after.version } });
  await page.close();
});

test('the demo catalogue’s own labels read back, every one', async ({ isMobile }) => {
  test.skip(isMobile, 'Nothing of it depends on the page’s size.');
  test.setTimeout(300_000);
  const numbers = demoProducts.flatMap(({ gtin13, variants }) =>
    variants.length > 0 ? variants.map((variant) => variant.gtin13) : [gtin13],
  );
  const [sheets, read] = [Math.ceil(numbers.length / 24), new Map<string, number>()];
  for (let from = 0; from < demoProducts.length; from += 100) {
    const ids = demoProducts
      .slice(from, from + 100)
      .map(({ id }) => id)
      .join(',');
    for (let sheet = 1; ; sheet++) {
      const answer = await context.request.get(`/api/merchant/labels?ids=${ids}&format=svg&sheet=${sheet}`);
      if (answer.status() === 404) break;
      expect(answer.ok()).toBe(true);
      const { data, info } = await sharp(await answer.body(), { density: 130 })
        .flatten({ background: '#fff' })
        .resize({ width: 1800 })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const frame = toFrame({ ...info, data: new Uint8ClampedArray(data) });
      const scale = frame.width / 210;
      for (let i = 0; i < 24; i++) {
        const [x, y] = [(i % 3) * 70, Math.floor(i / 3) * 37 + 0.5];
        // As a shopper does: one code at a time. The bars stand left, the QR code right of 45 mm.
        const part = (left: number, width: number) =>
          readFrame(
            crop(
              frame,
              Math.round((x + left) * scale),
              Math.round(y * scale),
              Math.round(width * scale),
              Math.round(37 * scale),
            ),
            { budgetMs: 3000, now: Date.now },
          ).readings;
        for (const { gtin14, format } of [...part(0, 47), ...part(45, 25)]) {
          const key = `${format} ${gtin14}`;
          read.set(key, (read.get(key) ?? 0) + 1);
        }
      }
    }
  }
  expect(sheets).toBeGreaterThan(1);
  const missing = numbers.filter((gtin) => !read.has(`EAN-13 0${gtin}`) || !read.has(`QR Code 0${gtin}`));
  console.log(`labels read back: ${numbers.length - missing.length} of ${numbers.length}`);
  expect(missing).toEqual([]);
  expect(read.size).toBe(2 * new Set(numbers).size);
});

test('the page of labels shows the sheet and what has no label', async () => {
  const page = await context.newPage();
  await page.goto(`/merchant/labels?ids=${thing.id}&copies=3`);
  // One for each variant, three times.
  const labels = 3 * Math.max(1, thing.variants.length);
  await expect(page.getByText(`${labels} labels on 1 sheet`)).toBeVisible();
  const sheet = page.getByRole('img', { name: 'Sheet 1' });
  await expect(sheet).toBeVisible();
  expect(
    await sheet.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
  const pdf = await context.request.get(`/api/merchant/labels?ids=${thing.id}&format=pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.close();
});
