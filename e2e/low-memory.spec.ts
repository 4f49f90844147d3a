import { expect, type Page, test } from '@playwright/test';
import { launchOptions } from './support/chromium';
import { hasFaces, looked, noFaces, openTryon, portrait, tryon } from './support/tryon-page';

/** A device on which WebAssembly gets 20 MB and not one page more: the runtimes start, and fail on the way. */
const { args = [], ...rest } = launchOptions();
test.use({ launchOptions: { ...rest, args: [...args, '--js-flags=--wasm-max-mem-pages=320'] } });
test.skip(!hasFaces, noFaces);

const error = (page: Page) => page.locator('[data-error="OUT_OF_MEMORY"]');
const sentence = 'Too little memory is free on this device. Close other tabs or apps, then try again.';

test('a try-on without memory says so, and asks for no better connection', async ({ page }) => {
  await openTryon(page);
  await page.setInputFiles('[data-photo-input]', portrait('unsplash_man'));
  await expect(error(page)).toHaveText(sentence, { timeout: 60_000 });
  await expect(page.locator('[data-error]')).toHaveCount(1);
});
