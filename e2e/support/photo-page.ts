import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Photos that are not part of the repository (MANIFEST: real photos with labels). */
export const sharedData = path.resolve(process.env.VITRINE_SHARED ?? '../shared', 'data');
export const photoFolder = path.join(sharedData, 'photos');
export const hasPhotos = existsSync(photoFolder);
export const noPhotos = `There are no photos in ${photoFolder}: set VITRINE_SHARED to the folder that holds data/photos.`;

/** The `at`-th photo of a folder of the set, by name. */
export function photoOf(kind: string, at = 0): string {
  const folder = path.join(photoFolder, kind);
  const files = readdirSync(folder)
    .filter((file) => /\.(jpe?g|png|webp)$/i.test(file))
    .sort();
  return path.join(folder, files[at % files.length] as string);
}

/** One of our own product photos, for tests that must run in a fresh clone. */
export function demoPhoto(): string {
  const demo = path.resolve('public/models/demo');
  const slug = readdirSync(demo).find((name) => existsSync(path.join(demo, name, '1.webp')));
  return path.join(demo, slug as string, '1.webp');
}

export async function openSearch(page: Page, query = ''): Promise<void> {
  await page.goto(`/search${query}`);
  await page.locator('[data-alive]').waitFor();
}

export function stateOf(page: Page) {
  return page.locator('[data-search-state]');
}

/** Hands a photo in and waits for the answer, or for the failure. */
export function searchPhoto(
  page: Page,
  file: Parameters<Page['setInputFiles']>[1],
  end: 'done' | 'error' = 'done',
): Promise<void> {
  return answered(page, () => page.setInputFiles('[data-photo-input]', file), end);
}

/** Does what starts a search, and waits for its end: one that was done before does not count. */
export async function answered(
  page: Page,
  act: () => Promise<void>,
  end: 'done' | 'error' = 'done',
): Promise<void> {
  const before = await page.evaluate(() => {
    const root = document.querySelector('[data-search-state]') as HTMLElement;
    const log = { left: false };
    new MutationObserver(() => {
      if (root.dataset.searchState === 'working' || root.dataset.searchState === 'loading-model')
        log.left = true;
    }).observe(root, { attributeFilter: ['data-search-state'] });
    (window as unknown as { searchLog: typeof log }).searchLog = log;
    return root.dataset.searchState;
  });
  await act();
  if (before === end) {
    await page.waitForFunction(() => (window as unknown as { searchLog: { left: boolean } }).searchLog.left);
  }
  await expect(stateOf(page)).toHaveAttribute('data-search-state', end, { timeout: 60_000 });
}

export type ShownMatch = {
  product: string;
  category: string;
  score: number;
  confidence: string;
  priceMinor: number;
};

/** The results as a script sees them, in their order. */
export function matches(page: Page): Promise<ShownMatch[]> {
  return page.locator('[data-match]').evaluateAll((cards) =>
    cards.map((card) => {
      const { product = '', category = '', score = '', confidence = '' } = (card as HTMLElement).dataset;
      const price = card.querySelector('bdi')?.textContent ?? '';
      return {
        product,
        category,
        score: Number(score),
        confidence,
        priceMinor: Math.round(Number(price.replace(/[^\d.]/g, '')) * 100),
      };
    }),
  );
}
