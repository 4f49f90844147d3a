import { expect, type Page, test } from '@playwright/test';
import { launchOptions } from './support/chromium';
import { hasFaces, noFaces, openTryon, personPhoto } from './support/tryon-page';

/** A device on which WebAssembly gets 20 MB and not a page more: its libraries start, and fail on the way. */
const { args = [], ...rest } = launchOptions();
test.use({ launchOptions: { ...rest, args: [...args, '--js-flags=--wasm-max-mem-pages=320'] } });
test.skip(!hasFaces, noFaces);

const photo = personPhoto('hands/thumb_up');
const said = async (page: Page) => {
  await expect(page.locator('[data-error="OUT_OF_MEMORY"]')).toHaveText(
    /^Too little memory is free on this device. Close other tabs or apps, then try again./,
    { timeout: 60_000 },
  );
  await expect(page.locator('[data-error]')).toHaveCount(1);
};

test('a try-on that runs out of memory says so, keeps the page, and tries anew', async ({ page }) => {
  await openTryon(page, 'solitaire-ring');
  // One decodes photos and stays; each try-on starts one that tracks.
  let [started, ended] = [0, 0];
  page.on('worker', (worker) => {
    started += 1;
    worker.on('close', () => {
      ended += 1;
    });
  });
  await page.setInputFiles('[data-photo-input]', photo);
  await said(page);
  // What the tracker held is given back, for the next one to have.
  await expect.poll(() => [started, ended]).toEqual([2, 1]);
  await page.setInputFiles('[data-photo-input]', photo);
  await expect.poll(() => [started, ended]).toEqual([3, 2]);
  await said(page);
});

test('a photo search that runs out of memory says so', async ({ page }) => {
  await page.goto('/search');
  await page.locator('main').waitFor();
  await page.setInputFiles('[data-photo-input]', photo);
  await said(page);
});
