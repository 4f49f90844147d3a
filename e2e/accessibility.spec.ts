import { expect, type Page, test } from '@playwright/test';
import { graveFindings } from './support/axe';
import { turnable } from './support/demo-product';
import { answered, demoPhoto, openSearch, searchPhoto } from './support/photo-page';

/** Each page and the states of it that look different, by what leads there. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  collection: (page) => page.goto(`/collections/${turnable.category}`),
  product: (page) => page.goto(`/products/${turnable.slug}`),
  'product in 3D': async (page) => {
    await page.goto(`/products/${turnable.slug}`);
    const viewer = page.locator('[data-viewer]');
    await viewer.getByRole('button').first().click();
    await expect(viewer).toHaveAttribute('data-viewer-state', 'ready', { timeout: 60_000 });
  },
  'photo page': (page) => openSearch(page),
  'a search': async (page) => {
    await openSearch(page);
    await searchPhoto(page, demoPhoto());
  },
  'a part of the photo': async (page) => {
    await openSearch(page);
    await searchPhoto(page, demoPhoto());
    // Until the part is answered, the answer before it stands there dimmed.
    await answered(page, () => page.locator('[data-region="drawn"]').click());
  },
  filters: async (page) => {
    await openSearch(page);
    await searchPhoto(page, demoPhoto());
    await page.locator('[data-open-filters]').click();
    await page.getByRole('dialog').waitFor();
  },
  'a photo that cannot be read': async (page) => {
    await openSearch(page);
    const text = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') };
    await searchPhoto(page, text, 'error');
  },
  'the scan page': (page) => page.goto('/scan'),
  'a number that nothing has': async (page) => {
    await page.goto('/scan?gtin=09506000134352');
    await page.locator('[data-unknown-gtin]').waitFor();
  },
  'what the shop counts': (page) => page.goto('/privacy'),
  'no such page': (page) => page.goto('/no-such-page'),
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    // Nothing is measured while it fades in.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    // Colours do not depend on the size of the window, nor the order of headings on the scheme.
    test.skip(
      ({ isMobile }) => isMobile !== (colorScheme === 'light'),
      'One scheme for each size of window.',
    );

    for (const [name, open] of Object.entries(states)) {
      test(`${name}: nothing that axe calls serious or critical`, async ({ page }) => {
        await open(page);
        await page.waitForLoadState('networkidle');
        expect(await graveFindings(page)).toEqual([]);
        const headings = await page
          .locator('h1:visible, h2:visible, h3:visible')
          .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
        expect(headings.filter((level) => level === 1).length, `${headings}`).toBe(1);
        expect(
          headings.every((level, i) => i === 0 || level <= (headings[i - 1] as number) + 1),
          `no level is left out: ${headings}`,
        ).toBe(true);
      });
    }
  });
}

test('right to left, in Hebrew and Arabic, nothing serious either', async ({ page }) => {
  for (const lang of ['he', 'ar']) {
    for (const path of ['/', `/products/${turnable.slug}`, '/search']) {
      await page.goto(`${path}?lang=${lang}`, { waitUntil: 'networkidle' });
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect(await graveFindings(page), `${path} in ${lang}`).toEqual([]);
    }
  }
});
