import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import type { JobView } from '@/lib/merchant/job-view';
import type { ModelState } from '@/lib/merchant/model-state';
import { guardGlb } from '@/lib/model3d/glb/guard';
import { wrongClaims } from '@/lib/model3d/testing/hostile-claims';
import { wrongContainers } from '@/lib/model3d/testing/hostile-containers';
import { wrongInsides } from '@/lib/model3d/testing/hostile-insides';
import { wrongJson } from '@/lib/model3d/testing/hostile-json';
import { paddedGlb } from './support/padded-glb';
import { scaledGlb } from './support/scaled-glb';
import { signInAsOwner } from './support/studio';
import { uploadFile } from './support/upload-file';

// The pipeline of a merchant's model in the built server: what is uploaded is read in a process of its own.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'Once is enough.');
test.describe.configure({ mode: 'serial' });

const product = 'faceted-porcelain-vase';
const file = path.resolve(__dirname, `../public/models/demo/${product}/model.glb`);
const scratch = mkdtempSync(path.join(tmpdir(), 'vitrine-model-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const dataFolder = path.resolve(__dirname, '..', process.env.VITRINE_E2E_DATA ?? 'data');

const stateOf = async (request: APIRequestContext): Promise<ModelState> =>
  (await request.get(`/api/merchant/products/${product}/model`)).json();

async function ended(request: APIRequestContext, after: number): Promise<JobView> {
  for (;;) {
    const { run } = await stateOf(request);
    if (run && run.sequence > after && !['waiting', 'running'].includes(run.state)) return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Files in the shop's storage, and those that are kept of uploads. */
function kept(): { stored: number; uploads: number } {
  const count = (folder: string) => {
    try {
      return readdirSync(path.join(dataFolder, folder), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      ).length;
    } catch {
      return 0;
    }
  };
  return { stored: count('media'), uploads: count('uploads') };
}

function residentMegabytes(): number {
  const { pid } = JSON.parse(readFileSync(path.join(dataFolder, 'db.lock'), 'utf8')) as { pid: number };
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) / 256;
}

test('a GLB that is dropped goes through its steps and into the shop, also when the line drops and the page is left', async ({
  page,
  context,
}) => {
  test.setTimeout(420_000);
  await signInAsOwner(page);
  await page.goto(`/merchant/products/${product}/model`);
  const section = page.getByRole('region', { name: '3D model' });
  await expect(section.getByText('came with the catalogue and was never checked')).toBeVisible();
  await context.setOffline(true);
  const chosen = path.join(scratch, 'vase.glb');
  const bytes = paddedGlb(readFileSync(file), 3_000_000);
  writeFileSync(chosen, bytes);
  await page.locator('input[type=file]').setInputFiles(chosen);
  await expect(section.getByText(/^No connection at/)).toBeVisible();
  await throttle(page, 600_000);
  await context.setOffline(false);
  await expect.poll(() => uploadedBytes(), { timeout: 30_000 }).toBeGreaterThan(300_000);
  await page.reload();

  // The browser notes which file it was and where the shop keeps it, and nothing else.
  await expect(section.getByText(/^vase\.glb stopped at/)).toBeVisible();
  const notes = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('tus::')),
  );
  expect(notes).toHaveLength(1);
  const note = JSON.parse(notes[0]?.[1] ?? '');
  expect(Object.keys(note).sort()).toEqual(['creationTime', 'metadata', 'size', 'uploadUrl']);
  expect(note.metadata).toEqual({ kind: 'model', productId: product, fileName: 'vase.glb' });
  expect(new URL(note.uploadUrl, page.url()).origin).toBe(new URL(page.url()).origin);

  // The same file goes on at the byte where it stopped.
  const there = uploadedBytes();
  await throttle(page, -1);
  const begun = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.locator('input[type=file]').setInputFiles(chosen);
  const from = Number((await begun).headers()['upload-offset']);
  expect(from).toBeGreaterThan(300_000);
  expect(from).toBeGreaterThanOrEqual(there);
  expect(from).toBeLessThan(bytes.length);
  const step = (name: string) => section.locator(`[data-step=${name}]`);
  await expect(step('store')).toHaveAttribute('data-state', 'done', { timeout: 240_000 });
  await expect(step('scale')).toContainText('agrees with the size you entered');
  await expect(step('check')).toContainText('Errors: 0');
  await expect(step('usdz')).toHaveAttribute('data-state', 'done', { timeout: 180_000 });
  await expect(section.getByRole('region', { name: 'Before and after' })).toContainText(
    'The surface moved by',
  );
  const { model } = await stateOf(context.request);
  expect(model?.attachment).toMatchObject({ where: 'table', by: 'proposal' });
  await expect(section.getByRole('region', { name: 'Where it belongs' })).toContainText('Table');
  for (const url of [model?.url, model?.originalUrl, model?.usdzUrl]) {
    expect((await context.request.get(url ?? '')).status()).toBe(200);
  }
  expect((await (await context.request.get(model?.originalUrl ?? '')).body()).equals(bytes)).toBe(true);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tus::'))),
  ).toEqual([]);
});

test('a size that cannot be true is asked about, and nothing is changed before the answer', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signInAsOwner(page);
  const { request } = page.context();
  const before = await stateOf(request);
  // The same vase a thousand times as large: somebody exported millimetres.
  const large = scaledGlb(readFileSync(file), 1000);
  await uploadFile(request, { kind: 'model', productId: product, fileName: 'vase-mm.glb', bytes: large });
  await ended(request, before.run?.sequence ?? 0);
  await page.goto(`/merchant/products/${product}/model`);
  const question = page.getByRole('alertdialog', { name: 'Is this its true size?' });
  await expect(question).toContainText('It looks like millimetres.');
  expect((await stateOf(request)).model?.url).toBe(before.model?.url);
  await question.getByRole('button', { name: 'Fix it' }).click();
  await expect(page.locator('[data-step=store]')).toHaveAttribute('data-state', 'done', { timeout: 180_000 });
  const { model } = await stateOf(request);
  expect(model?.url).not.toBe(before.model?.url);
  expect(model?.bounds.max[1]).toBeCloseTo(before.model?.bounds.max[1] ?? 0, 2);
});

test('a photo is taken in without what it says of itself, in sizes, and can be found', async ({ page }) => {
  test.setTimeout(300_000);
  await signInAsOwner(page);
  const { request } = page.context();
  const bytes = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7b2d26' } })
    .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
  await uploadFile(request, { kind: 'photo', productId: product, fileName: 'IMG_0001.JPG', bytes });
  const jobs = async () =>
    (await (await request.get(`/api/merchant/jobs?product=${product}`)).json()).jobs as JobView[];
  const newest = async (kind: string) => (await jobs()).find((job) => job.kind === kind)?.state;
  await expect.poll(() => newest('photo.prepare'), { timeout: 180_000 }).toBe('done');
  await expect.poll(() => newest('view.embed'), { timeout: 180_000 }).toBe('done');
  await page.goto(`/products/${product}`);
  const srcset = await page.locator('picture source[type="image/avif"]').last().getAttribute('srcset');
  const addresses = (srcset ?? '').split(', ').map((each) => each.split(' ')[0] ?? '');
  expect(addresses).toHaveLength(3);
  for (const address of addresses) {
    const body = await (await request.get(address)).body();
    expect(body.includes('Somebody') || body.includes('Exif')).toBe(false);
  }
});

const long = process.env.VITRINE_LONG_TESTS === 'on';

test('hostile files are refused by name, leave nothing behind, and give their memory back', async ({
  page,
}) => {
  test.setTimeout(long ? 2_400_000 : 300_000);
  await signInAsOwner(page);
  const { request } = page.context();
  const all = [...wrongContainers, ...wrongJson, ...wrongClaims, ...wrongInsides].filter(
    ({ code }) => code !== 'harmless',
  );
  // Those that the guard refuses cost milliseconds, the others a process each.
  const quick = all.filter(({ bytes }) => isGuarded(bytes));
  const slow = all.filter(({ bytes }) => !isGuarded(bytes));
  const files = long ? all : [...quick.filter((_, index) => index % 3 !== 2), ...slow.slice(0, 1)];
  expect(files.length).toBeGreaterThanOrEqual(50);
  const bring = async (one: (typeof files)[number]) => {
    const before = (await stateOf(request)).run?.sequence ?? 0;
    if (one.bytes.byteLength === 0) return;
    const about = { kind: 'model', productId: product, fileName: `${one.name}.glb` } as const;
    await uploadFile(request, { ...about, bytes: one.bytes });
    let run = await ended(request, before);
    // Some are found out only when their pictures are decoded, after the question about their size.
    if (run.state === 'asking') {
      await request.post(`/api/merchant/jobs/${run.id}`, { data: { answer: 'keep' } });
      run = await ended(request, before);
    }
    expect(`${run.state} ${run.error?.code}`, one.name).toBe(`failed ${one.code}`);
  };
  // A server that has just started still grows into its caches.
  const first = files.slice(0, long ? 40 : 25);
  for (const one of first) await bring(one);
  const { model } = await stateOf(request);
  const there = kept();
  const resident = residentMegabytes();
  const begun = Date.now();
  const measured = long ? files : files.slice(first.length);
  for (const one of measured) await bring(one);
  const seconds = (Date.now() - begun) / 1000;
  expect((await stateOf(request)).model).toEqual(model);
  expect(kept()).toEqual(there);
  expect((await request.get('/api/health')).ok()).toBe(true);
  await expect.poll(residentMegabytes, { timeout: 60_000, intervals: [2_000] }).toBeLessThan(resident * 1.1);
  const after = `${resident.toFixed(0)} MB before, ${residentMegabytes().toFixed(0)} MB after`;
  console.log(
    `${measured.length} of ${files.length} hostile files in ${seconds.toFixed(1)} s; the server holds ${after}.`,
  );
});

function isGuarded(bytes: Uint8Array): boolean {
  try {
    guardGlb(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Bytes of the one file that is on its way. */
function uploadedBytes(): number {
  const folder = path.join(dataFolder, 'uploads');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

/** @param bytesPerSecond Of what is sent; -1 for as fast as it goes. */
async function throttle(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond };
  await session.send('Network.emulateNetworkConditions', line);
}
