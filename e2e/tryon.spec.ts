import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { graveFindings } from './support/axe';
import { demoProducts } from './support/demo-product';
import { keptPictures } from './support/kept-pictures';
import { test } from './support/recorder';
import { glasses, hasFaces, looked, noFaces, openTryon, portrait, tryon } from './support/tryon-page';

test('a product that is worn on the face can be tried on, and a sofa cannot', async ({ page }) => {
  await page.goto(`/products/${glasses.slug}`);
  await page.getByRole('link', { name: 'Try it on' }).click();
  await expect(tryon(page)).toBeVisible();
  const sofa = demoProducts.find(({ model }) => model?.anchor === 'floor')!;
  await page.goto(`/products/${sofa.slug}`);
  await expect(page.getByRole('link', { name: 'Try it on' })).toHaveCount(0);
  expect((await page.goto(`/tryon?product=${sofa.slug}`))?.status()).toBe(404);
});

test('nothing of the try-on is fetched before it is asked for', async ({ page, traffic }) => {
  await openTryon(page);
  await page.waitForLoadState('networkidle');
  expect(traffic.requests.filter(({ url }) => /litert|models\/tryon|model\.glb/.test(url))).toEqual([]);
});

test.describe('with photos of faces', () => {
  test.skip(!hasFaces, noFaces);

  test('glasses stand on a photo, from the keyboard alone, and nothing of it leaves', async ({
    page,
    traffic,
  }, info) => {
    await openTryon(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload a photo' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(portrait('unsplash_man'));
    await looked(page, 'true');
    await page.screenshot({ path: info.outputPath('still.png') });
    expect(await graveFindings(page)).toEqual([]);

    const before = await picture(page);
    await page.getByRole('radio').nth(1).focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await picture(page)) === before, { timeout: 20_000 }).toBe(false);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the picture' }).focus();
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe(`${glasses.slug}.png`);
    expect(traffic.violations).toEqual([]);
    // A runtime's machine code holds any three bytes; it is our own file.
    expect(await keptPictures(page, /^\/(models|wasm)\//)).toEqual([]);
    expect(
      traffic.requests.filter(({ method }) => method !== 'GET').map(({ bodyBytes }) => bodyBytes < 2000),
    ).not.toContain(false);
  });

  test('a photo without a face says so, and the next one is shown', async ({ page }) => {
    await openTryon(page);
    await page.setInputFiles('[data-photo-input]', path.resolve(`public/models/demo/${glasses.slug}/1.webp`));
    await looked(page, 'false');
    await expect(tryon(page).getByRole('status')).toContainText('No face was found here');
    await page.setInputFiles('[data-photo-input]', portrait('two_people'));
    await looked(page, 'true');
    await expect(tryon(page).getByRole('status')).toContainText('the nearest one');
  });
});

/** What the canvas shows, as a short text that changes with it. */
function picture(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = document.querySelector('[data-tryon] canvas') as HTMLCanvasElement;
    const bytes = new TextEncoder().encode(canvas.toDataURL());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16)).join('');
  });
}
