import { expect, test } from '@playwright/test';
import {
  hasPhotos,
  matches,
  noPhotos,
  openSearch,
  photoOf,
  searchPhoto,
  stateOf,
} from './support/photo-page';

/** Real photos of things the shop sells, a kind each, and the categories that count as found. */
const sold: { photo: string; at: number; categories: string[] }[] = [
  { photo: 'caltech101_products/windsor_chair', at: 2, categories: ['chairs', 'armchairs'] },
  { photo: 'caltech101_products/chair', at: 6, categories: ['chairs', 'armchairs', 'stools'] },
  { photo: 'caltech101_products/lamp', at: 3, categories: ['table-lamps', 'floor-lamps'] },
  { photo: 'caltech101_products/chandelier', at: 4, categories: ['ceiling-lamps'] },
  { photo: 'caltech101_products/watch', at: 5, categories: ['watches'] },
  { photo: 'caltech101_products/headphone', at: 2, categories: ['headphones'] },
  { photo: 'caltech101_products/cup', at: 1, categories: ['mugs'] },
  { photo: 'caltech101_products/ewer', at: 8, categories: ['vases', 'bottles', 'mugs'] },
  { photo: 'caltech101_products/bonsai', at: 5, categories: ['plants'] },
  { photo: 'clothing_train/hat', at: 4, categories: ['hats'] },
  { photo: 'clothing_train/shoes', at: 7, categories: ['sneakers'] },
  { photo: 'abo_samples/B0799CK52K', at: 1, categories: ['bags'] },
];

/** Real photos of things the shop does not sell. */
const notSold = ['caltech101_products/accordion', 'caltech101_products/inline_skate', 'clothing_train/dress'];

test.describe('the whole job on real photos', () => {
  test.skip(!hasPhotos, noPhotos);

  test('every photo of a thing the shop sells finds its kind', async ({ page }) => {
    test.setTimeout(300_000);
    await openSearch(page);
    const misses: string[] = [];
    let ledAndSure = 0;
    for (const { photo, at, categories } of sold) {
      await searchPhoto(page, photoOf(photo, at));
      const found = (await matches(page)).slice(0, 8);
      expect(found.length, photo).toBeGreaterThan(0);
      const scores = found.map((match) => match.score);
      expect(scores, `${photo}: best first`).toEqual([...scores].sort((a, b) => b - a));
      if (!found.some((match) => categories.includes(match.category))) {
        misses.push(`${photo}: ${found.map((match) => match.category).join(' ')}`);
      }
      const [first] = found;
      if (first && categories.includes(first.category) && first.confidence !== 'none') ledAndSure++;
    }
    expect(misses).toEqual([]);
    expect(
      ledAndSure,
      'the right kind comes first, and the shop says that it is alike',
    ).toBeGreaterThanOrEqual(10);
  });

  test('says so when the shop has nothing like it, and shows the nearest', async ({ page }) => {
    test.setTimeout(180_000);
    await openSearch(page);
    let honest = 0;
    for (const photo of notSold) {
      await searchPhoto(page, photoOf(photo, 3));
      const found = await matches(page);
      expect(found.length, photo).toBeGreaterThan(0);
      expect(
        found.some((match) => match.confidence === 'same'),
        `${photo} is never called the same`,
      ).toBe(false);
      const says = await page.locator('[data-nothing-alike]').isVisible();
      expect(says).toBe(found.every((match) => match.confidence === 'none'));
      if (says) honest++;
    }
    expect(honest).toBeGreaterThanOrEqual(2);
  });

  test('from a photo to the product in 3D, and back to the same results', async ({ page }) => {
    await openSearch(page);
    await searchPhoto(page, photoOf('caltech101_products/windsor_chair', 2));
    const before = await matches(page);
    const address = page.url();
    const link = page.locator('[data-match] a').first();
    const angle = await link.getAttribute('href');
    expect(angle).toMatch(/^\/products\/[\w-]+\?view=-?\d+,-?\d+$/);
    await link.click();
    await page.waitForURL('**/products/**');
    const viewer = page.locator('[data-viewer]');
    await viewer.scrollIntoViewIfNeeded();
    if ((await viewer.getAttribute('data-viewer-state')) === 'poster')
      await viewer.getByRole('button').first().click();
    await expect(viewer).toHaveAttribute('data-viewer-state', 'ready', { timeout: 60_000 });
    await page.goBack();
    await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
    expect(page.url()).toBe(address);
    expect(await matches(page)).toEqual(before);
    await expect(page.locator('[data-seen-photo]')).toBeVisible();
  });

  test('narrows exactly: kind, price, stock, words, and every step is in the address', async ({ page }) => {
    await openSearch(page);
    await searchPhoto(page, photoOf('caltech101_products/lamp', 3));
    const everything = await matches(page);

    await page.locator('[data-open-filters]').click();
    const kind = page.locator('[data-filter="category"]').first();
    const slug = await kind.getAttribute('data-value');
    await kind.click();
    await page.locator('[data-show-results]').click();
    await expect.poll(async () => (await matches(page)).every((match) => match.category === slug)).toBe(true);
    expect(page.url()).toContain(`category=${slug}`);

    await page.goBack();
    await expect.poll(async () => (await matches(page)).length).toBe(everything.length);
    await page.goForward();
    await expect.poll(async () => (await matches(page)).every((match) => match.category === slug)).toBe(true);

    const limit = Math.max(...(await matches(page)).map((match) => match.priceMinor)) - 1;
    await page.locator('[data-open-filters]').click();
    await page.locator('[data-filter="price-to"]').fill(String(Math.floor(limit / 100)));
    await page.locator('[data-filter="price-to"]').press('Enter');
    await page.locator('[data-show-results]').click();
    await expect
      .poll(async () => (await matches(page)).every((match) => match.priceMinor <= limit))
      .toBe(true);

    await page.locator('[data-sort]').selectOption('price-up');
    await expect
      .poll(async () => {
        const alike = (await matches(page)).filter((match) => match.confidence !== 'none');
        const prices = alike.map((match) => match.priceMinor);
        return prices.every((price, i) => i === 0 || price >= (prices[i - 1] as number));
      })
      .toBe(true);
    expect(page.url()).toContain('sort=price-up');
  });

  test('a shared address shows the same results in another browser, without the photo', async ({
    page,
    browser,
    baseURL,
  }) => {
    await openSearch(page);
    await searchPhoto(page, photoOf('caltech101_products/watch', 5));
    const mine = await matches(page);
    const other = await (await browser.newContext({ baseURL })).newPage();
    await other.goto(page.url());
    await expect(stateOf(other)).toHaveAttribute('data-search-state', 'done', { timeout: 30_000 });
    expect(await matches(other)).toEqual(mine);
    await expect(other.locator('[data-seen-photo]')).toHaveCount(0);
    await other.context().close();
  });

  test('more like this searches by the product itself', async ({ page }) => {
    await openSearch(page);
    await searchPhoto(page, photoOf('caltech101_products/headphone', 2));
    const [first] = await matches(page);
    await page.locator('[data-match]').first().hover();
    await page.locator('[data-more-like]').first().click();
    await expect(page).toHaveURL(/like=/);
    await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
    const found = await matches(page);
    expect(found.map((match) => match.product)).not.toContain(first?.product);
    expect(found[0]?.category).toBe(first?.category);
  });
});
