import { expect, type Page, test } from '@playwright/test';
import { encodeQueryVector } from '../lib/search/query-codec';
import { recordTasks } from './support/main-thread';
import { demoPhoto, matches, openSearch, searchPhoto, stateOf } from './support/photo-page';

test('the network goes during the model download: said in words, and a retry goes on with the photo', async ({
  page,
  context,
}) => {
  let broken = true;
  let passed = 0;
  await context.route('**/models/vision/**', (route) => {
    // The first file arrives, the rest is cut off.
    if (broken && !route.request().url().endsWith('manifest.json') && passed++ > 0)
      return route.abort('failed');
    return route.continue();
  });
  await openSearch(page);
  await page.setInputFiles('[data-photo-input]', demoPhoto());
  await expect(page.locator('[data-error="MODEL_DOWNLOAD_FAILED"]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-seen-photo]')).toBeVisible();
  broken = false;
  await page.locator('[data-retry]').click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done', { timeout: 60_000 });
  expect((await matches(page)).length).toBeGreaterThan(0);
});

test('while the model loads the photo is shown, with the bytes in words and a way to stop', async ({
  page,
  context,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route('**/models/vision/**/*.bin', async (route) => {
    await held;
    await route.continue();
  });
  await openSearch(page);
  await page.setInputFiles('[data-photo-input]', demoPhoto());
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'loading-model');
  await expect(page.locator('[data-seen-photo]')).toBeVisible();
  await expect(page.locator('[data-loading-line]')).toContainText(/\d\.\d of \d+\.\d MB, once/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'idle');
  await expect(page.locator('[data-seen-photo]')).toBeVisible();
  release();
  await page.getByRole('button', { name: 'Search this photo' }).click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done', { timeout: 60_000 });
});

test('the vision worker is killed: the next search starts another, with the photo kept', async ({ page }) => {
  await keepWorkers(page);
  await openSearch(page);
  await searchPhoto(page, demoPhoto());
  await page.evaluate(() => {
    for (const { worker, name } of (window as unknown as Kept).workers) {
      if (name !== 'vision') continue;
      worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    }
  });
  await page.locator('[data-region="drawn"]').click();
  await expect(page).toHaveURL(/photo=/);
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done', { timeout: 60_000 });
  await expect(page.locator('[data-crop-box]')).toBeVisible();
  expect((await matches(page)).length).toBeGreaterThan(0);
});

test('storage blocked or full: the search works, only the last searches are not kept', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'caches', { get: refuse });
  });
  await openSearch(page);
  await searchPhoto(page, demoPhoto());
  expect((await matches(page)).length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('two tabs at once search each their own photo and share the last searches', async ({ context }) => {
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  for (const tab of tabs) await openSearch(tab);
  await Promise.all(tabs.map((tab) => tab.setInputFiles('[data-photo-input]', demoPhoto())));
  for (const tab of tabs) {
    await expect(stateOf(tab)).toHaveAttribute('data-search-state', 'done', { timeout: 60_000 });
  }
  const third = await context.newPage();
  await openSearch(third);
  await expect(third.locator('[data-recent-searches] li')).toHaveCount(1);
  await third.locator('[data-recent-searches] button').click();
  await expect(third.locator('[data-recent-searches]')).toHaveCount(0);
});

test.describe('a link', () => {
  const bad: [string, (model: { modelId: string; dimension: number }) => string, string][] = [
    [
      'with a vector of another model',
      ({ dimension }) => vector('another-model', dimension),
      'MODEL_MISMATCH',
    ],
    ['with a vector of the wrong length', ({ modelId }) => vector(modelId, 48), 'BAD_EMBEDDING'],
    ['cut short', ({ modelId, dimension }) => vector(modelId, dimension).slice(0, 100), 'BAD_EMBEDDING'],
    ['with NaN', () => 'NaN', 'BAD_EMBEDDING'],
  ];
  for (const [what, make, code] of bad) {
    test(`${what} is refused in words, and a photo still works`, async ({ page, request }) => {
      const model = await (await request.get('/api/index')).json();
      await openSearch(page, `?photo=${make(model)}`);
      await expect(page.locator(`[data-error="${code}"]`)).toBeVisible();
      await expect(stateOf(page)).toHaveAttribute('data-search-state', 'error');
      await searchPhoto(page, demoPhoto());
      expect((await matches(page)).length).toBeGreaterThan(0);
    });
  }

  test('with a filter that nothing meets offers to take it away', async ({ page }) => {
    await openSearch(page, '?category=no-such-kind&stock=1');
    await expect(page.locator('[data-nothing-left]')).toBeVisible();
    await page.locator('[data-nothing-left] button').click();
    await expect(page.locator('[data-nothing-left]')).toHaveCount(0);
  });
});

test('no camera, and a camera that is refused, are said in words with a way on', async ({ page }) => {
  await openSearch(page);
  for (const [name, code] of [
    ['NotAllowedError', 'CAMERA_REFUSED'],
    ['NotFoundError', 'CAMERA_UNAVAILABLE'],
  ] as const) {
    await page.evaluate((reason) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No.', reason));
    }, name);
    await page.getByRole('button', { name: 'Snap' }).first().click();
    await expect(page.locator(`[data-error="${code}"]`)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('a search makes no task over 100 ms on the main thread', async ({ page }) => {
  await openSearch(page);
  await searchPhoto(page, demoPhoto());
  const longestTask = await recordTasks(page);
  await searchPhoto(page, demoPhoto());
  await page.locator('[data-region="drawn"]').click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
  await page.locator('[data-narrow-text]').fill('wood');
  await expect(page).toHaveURL(/text=wood/);
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
  expect(await longestTask(), 'milliseconds of the longest task').toBeLessThan(100);
});

type Kept = { workers: { worker: Worker; name: string }[] };

/** Keeps a hand on every worker the page makes. */
async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Kept['workers'] = [];
    (window as unknown as Kept).workers = kept;
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        kept.push({ worker: this, name: options?.name ?? '' });
      }
    };
  });
}

function vector(modelId: string, dimension: number): string {
  return encodeQueryVector({
    modelId,
    vector: Float32Array.from({ length: dimension }, (_, i) => Math.sin(i + 1)),
  });
}
