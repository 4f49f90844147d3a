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
  await expect(page.getByRole('heading', { name: `${glasses.name.en}, on you` })).toBeVisible();
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

    await page.getByRole('button', { name: 'Take a picture' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-tryon-picture]')).toBeVisible();
    expect(await graveFindings(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath('picture.png') });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the picture' }).focus();
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

test.describe('several products on one photo', () => {
  test.skip(!hasFaces, noFaces);

  test('others are swapped in, asked to differ, compared side by side, and shared with price and address', async ({
    page,
  }, info) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.assign(navigator, {
        canShare: () => true,
        share: async (what: { files: File[]; text: string; url: string }) => {
          shared.push({
            type: what.files[0]?.type,
            bytes: what.files[0]?.size,
            text: what.text,
            url: what.url,
          });
        },
      });
    });
    await openTryon(page);
    await page.setInputFiles('[data-photo-input]', portrait('unsplash_man'));
    await looked(page, 'true');
    const things = page.locator('[data-choice]');
    await expect.poll(() => things.count()).toBeGreaterThan(4);
    const first = await picture(page);
    await things.nth(2).click();
    const name = await things.nth(2).getAttribute('aria-label');
    await expect(page.getByRole('heading', { level: 2, name: name ?? '' })).toBeVisible();
    await expect.poll(async () => (await picture(page)) === first, { timeout: 20_000 }).toBe(false);

    const product = demoProducts.find(({ name: { en } }) => en === name)!;
    const width = Number(product.attributes.frameWidthMillimetres);
    await page.locator('[data-but="narrower"], [data-but="wider"]').first().click();
    const but = await page.locator('[data-but][aria-pressed="true"]').getAttribute('data-but');
    // The first is the one that is worn; the rest differ as asked.
    await expect.poll(() => things.count()).toBeGreaterThan(1);
    await expect
      .poll(async () => {
        const slugs = await things.evaluateAll((all) =>
          all.map((each) => (each as HTMLElement).dataset.choice),
        );
        return slugs.slice(1).every((slug) => {
          const other = Number(
            demoProducts.find((each) => each.slug === slug)?.attributes.frameWidthMillimetres,
          );
          return but === 'narrower' ? other <= width - 2 : other >= width + 2;
        });
      })
      .toBe(true);
    await page.locator('[data-but][aria-pressed="true"]').click();
    await expect.poll(() => things.count()).toBeGreaterThan(4);

    await page.getByRole('button', { name: 'Compare' }).click();
    const off = page.locator('[data-compare][aria-pressed="false"]');
    await off.first().click();
    await off.first().click();
    await expect(page.locator('[data-compared="4"] [data-compared-picture]')).toHaveCount(4, {
      timeout: 60_000,
    });
    await expect(off.first()).toBeDisabled();
    expect(await graveFindings(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath('compared.png') });
    const pictures = await page
      .locator('[data-compared-picture]')
      .evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth));
    expect(pictures.every((wide) => wide > 300)).toBe(true);
    await page.getByRole('button', { name: 'Wear this one' }).nth(1).click();

    await page.getByRole('button', { name: 'Take a picture' }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    const [sent] = await page.evaluate(
      () => (window as unknown as { shared: Record<string, string>[] }).shared,
    );
    expect(sent).toMatchObject({ type: 'image/png' });
    expect(sent?.text).toContain('$');
    expect(sent?.url).toContain('/products/');
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
