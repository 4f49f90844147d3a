import { expect, test } from '@playwright/test';
import { answered, demoPhoto, matches, openSearch, searchPhoto, stateOf } from './support/photo-page';

test.describe('by hand and by keyboard', () => {
  test.beforeEach(async ({ page }) => {
    // Sizes are measured, so nothing may be on its way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSearch(page);
    await searchPhoto(page, demoPhoto());
    await answered(page, () => page.locator('[data-region="drawn"]').click());
    await expect(page.locator('[data-crop-box]')).toBeVisible();
  });

  test('the box moves with the arrow keys, resizes with Shift, and then searches', async ({ page }) => {
    const box = page.locator('[data-crop-box]');
    const before = await box.evaluate(inPercent);
    const address = page.url();
    await box.getByRole('button').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    const after = await box.evaluate(inPercent);
    expect(after.left - before.left).toBeCloseTo(6, 0);
    expect(after.height - before.height).toBeCloseTo(2, 0);
    expect(after.width).toBeCloseTo(before.width, 0);
    await expect(page).not.toHaveURL(address);
    await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
  });

  test('the box is dragged and resized by a pointer, and never leaves the photo', async ({ page }) => {
    const photo = (await page.locator('[data-seen-photo]').boundingBox()) as Rect;
    const drag = async (from: Point, to: Point) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    };
    const rect = async () => (await page.locator('[data-crop-box]').boundingBox()) as Rect;
    const start = await rect();
    await drag(
      { x: start.x + start.width, y: start.y + start.height },
      { x: photo.x + 5_000, y: photo.y + 5_000 },
    );
    const grown = await rect();
    expect(grown.x + grown.width).toBeLessThanOrEqual(photo.x + photo.width + 1);
    expect(grown.y + grown.height).toBeLessThanOrEqual(photo.y + photo.height + 1);
    expect(grown.width).toBeGreaterThan(start.width);
    await drag(
      { x: grown.x + grown.width / 2, y: grown.y + grown.height / 2 },
      { x: photo.x - 900, y: photo.y - 900 },
    );
    const moved = await rect();
    expect(moved.x).toBeGreaterThanOrEqual(photo.x - 1);
    expect(moved.width).toBeCloseTo(grown.width, 0);
    await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
  });

  test('every target of the photo is at least 44 px, and the answer is announced', async ({ page }) => {
    for (const target of await page.locator('[data-grip]:visible, [data-region]:visible').all()) {
      const rect = (await target.boundingBox()) as Rect;
      expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(44);
    }
    const [first] = await matches(page);
    expect(first).toBeTruthy();
    await expect(page.locator('[data-announcer]')).toContainText(/result|nearest/);
  });
});

type Point = { x: number; y: number };
type Rect = Point & { width: number; height: number };

function inPercent(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = (element as HTMLElement).style;
  return {
    left: Number.parseFloat(left),
    top: Number.parseFloat(top),
    width: Number.parseFloat(width),
    height: Number.parseFloat(height),
  };
}
