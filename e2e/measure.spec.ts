import { expect, type Page } from '@playwright/test';
import { graveFindings } from './support/axe';
import { demoProducts } from './support/demo-product';
import { keptPictures } from './support/kept-pictures';
import { photoWithCard } from './support/measure-photos';
import { test } from './support/recorder';
import { hasFaces, noFaces, portrait } from './support/tryon-page';

const input = '[data-photo-input]';
const size = (page: Page, part: string) => page.locator(`[data-size="${part}"]`);
const millimetres = async (page: Page, part: string) =>
  Number(await size(page, part).getAttribute('data-millimetres'));

async function openMeasure(page: Page, task = 'glasses'): Promise<void> {
  await page.goto(`/measure?for=${task}&lang=en`);
  await page.locator('[data-alive]').first().waitFor();
}

test('nothing that measures is fetched before it is asked for', async ({ page, traffic }) => {
  await openMeasure(page);
  await page.waitForLoadState('networkidle');
  expect(traffic.requests.filter(({ url }) => /litert|models\/(tryon|iris)|tfjs/.test(url))).toEqual([]);
  expect(await graveFindings(page)).toEqual([]);
});

test.describe('with photos of faces', () => {
  test.skip(!hasFaces, noFaces);

  test('a face is measured in a photo, kept, found in the shop, and forgotten; nothing of it leaves', async ({
    page,
    traffic,
  }, info) => {
    await openMeasure(page);
    await page.setInputFiles(input, portrait('unsplash_man'));
    await expect(size(page, 'pupillaryDistance')).toBeVisible({ timeout: 60_000 });
    const pd = await millimetres(page, 'pupillaryDistance');
    expect(pd).toBeGreaterThan(54);
    expect(pd).toBeLessThan(72);
    await expect(size(page, 'pupillaryDistance')).toHaveText(/PD .*\d ± \d.* mm/);
    await page.screenshot({ path: info.outputPath('face.png'), fullPage: true });
    expect(await graveFindings(page)).toEqual([]);

    await page.locator('[data-keep-sizes]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-kept="pupillaryDistance"]')).toBeVisible();
    const kept = await page.evaluate(() => localStorage.getItem('vitrine.sizes'));
    expect(JSON.parse(kept ?? '{}')).toMatchObject({ version: 1 });

    await page.locator('[data-measured] [data-show-what-fits]').click();
    await page.waitForURL(/\/search\?wears=me$/);
    await expect(page.locator('[data-match]').first()).toBeVisible();
    for (const category of await page
      .locator('[data-match]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-category')))) {
      expect(['glasses', 'sunglasses']).toContain(category);
    }
    expect(await page.locator('[data-match]').count()).toBe(await page.locator('[data-wears]').count());
    await page.screenshot({ path: info.outputPath('fits-me.png') });
    await page.locator('[data-condition="wears"]').click();
    await expect(page).not.toHaveURL(/wears/);

    await page.goto('/measure?lang=en');
    await page.locator('[data-forget-sizes]').click();
    await expect(page.locator('[data-kept-sizes]')).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('vitrine.sizes'))).toBeNull();
    await page.goto('/search?wears=me&lang=en');
    await expect(page.locator('[data-wears-note]')).toHaveAttribute('data-wears-note', 'none');
    await expect(page.locator('[data-match]')).toHaveCount(0);

    expect(traffic.violations).toEqual([]);
    expect(await keptPictures(page, /^\/(models|wasm)\//)).toEqual([]);
    expect(
      traffic.requests.filter(({ method }) => method !== 'GET').map(({ bodyBytes }) => bodyBytes < 2000),
    ).not.toContain(false);
  });

  test('a card on the forehead is found and narrows the interval; its corners move by the arrow keys', async ({
    page,
  }, info) => {
    await openMeasure(page);
    await page.setInputFiles(input, portrait('unsplash_man'));
    await expect(size(page, 'pupillaryDistance')).toBeVisible({ timeout: 60_000 });
    const alone = await page.locator('[data-size="pupillaryDistance"]').textContent();
    // As wide as a card is to a face whose pupils are 62 mm apart.
    const pupils = await page
      .locator('[data-iris]')
      .evaluateAll((all) =>
        all.slice(0, 2).map((c) => [Number(c.getAttribute('cx')), Number(c.getAttribute('cy'))]),
      );
    const [left, right] = pupils as [[number, number], [number, number]];
    const apart = right[0] - left[0];
    const card = { x: (left[0] + right[0]) / 2, y: left[1] - 0.72 * apart, width: (apart * 85.6) / 61 };
    await page.setInputFiles(input, await photoWithCard('portraits/unsplash_man.jpg', card));
    await expect(page.locator('[data-measure-face]')).toHaveAttribute('data-card', 'counts', {
      timeout: 60_000,
    });
    const found = await millimetres(page, 'pupillaryDistance');
    expect(Math.abs(found - 62)).toBeLessThan(2.5);
    expect(await page.locator('[data-size="pupillaryDistance"]').textContent()).not.toBe(alone);
    await page.screenshot({ path: info.outputPath('card.png'), fullPage: true });
    const corner = page.getByRole('button', { name: 'Corner 2 of the card' });
    await corner.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => millimetres(page, 'pupillaryDistance')).not.toBe(found);
    expect(await graveFindings(page)).toEqual([]);
  });

  test('a finger beside a card has a ring’s range of sizes, and a ring of one’s own a closer one', async ({
    page,
  }, info) => {
    await openMeasure(page, 'ring');
    await page.setInputFiles(
      input,
      await photoWithCard('hands/two_open_hands.jpg', { x: 360, y: 330, width: 130 }),
    );
    await expect(page.locator('[data-measure-hand]')).toHaveAttribute('data-card', 'found', {
      timeout: 60_000,
    });
    const finger = await millimetres(page, 'fingerAround');
    expect(finger).toBeGreaterThan(45);
    expect(finger).toBeLessThan(75);
    await expect(page.locator('[data-rings]')).toContainText(/ISO \d+ · US .* · UK .* · IL \d+/);
    await page.screenshot({ path: info.outputPath('ring.png') });
    await page.locator('[data-finger="own"]').click();
    const mark = page.getByRole('button', { name: 'Mark 1 at the inner edge of the ring' });
    await mark.focus();
    // Far apart they are no ring; 30 px are 20 mm here.
    await expect(size(page, 'fingerAround')).toHaveCount(0);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
    await expect(size(page, 'fingerAround')).toBeVisible();
    const ring = await millimetres(page, 'fingerAround');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => millimetres(page, 'fingerAround')).toBeGreaterThan(ring);
    expect(await graveFindings(page)).toEqual([]);
    await page.locator('[data-keep-sizes]').click();
    await expect(page.locator('[data-kept="fingerAround"]')).toBeVisible();
  });

  test('a photo without a face says so, and a hand without a card asks for its corners', async ({ page }) => {
    await openMeasure(page);
    await page.setInputFiles(input, `public/models/demo/${demoProducts[0]!.slug}/1.webp`);
    await expect(page.locator('[data-measure-said]')).toContainText('No face was found', { timeout: 60_000 });
    await page.locator('[data-measure-again], [data-measure-upload]').first().waitFor();
    await openMeasure(page, 'ring');
    await page.setInputFiles(input, portrait('unsplash_man'));
    await expect(page.locator('[data-measure-said]')).toContainText('No hand was found', { timeout: 60_000 });
  });
});

test('the size panel of glasses, rings and watches’ bracelets leads to measuring', async ({ page }) => {
  const ring = demoProducts.find(({ category }) => category === 'rings')!;
  await page.goto(`/products/${ring.slug}?lang=en`);
  await page.getByRole('button', { name: 'Is it my size?' }).click();
  await page.locator('[data-measure-link]').click();
  await expect(page).toHaveURL(/\/measure\?for=ring/);
  await expect(page.locator('[data-measure="ring"]')).toBeVisible();
});
