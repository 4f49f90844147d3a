import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answered, matches, openSearch, searchPhoto } from './support/photo-page';

/** A room of the demo shop's: a clock on the wall, a vase under it. */
const room = path.resolve('public/models/demo/concrete-wall-clock/3.webp');

test('things found in a photo are dots; a tap on one searches it, and its name can be changed', async ({
  page,
}) => {
  await openSearch(page);
  await searchPhoto(page, room);
  const vase = page.locator('button[data-label="vase"]');
  const clock = page.locator('button[data-label="clock"]');
  expect((await vase.count()) + (await clock.count()), 'both are found, one may be chosen').toBeGreaterThan(
    0,
  );

  // Whatever was searched first: one of the two is a dot, and then the other is.
  const [first, second] = (await vase.count()) ? [vase, clock] : [clock, vase];
  const kindOf = new Map([
    [vase, 'vases'],
    [clock, 'clocks'],
  ]);
  for (const dot of [first, second]) {
    await expect(dot).toBeVisible();
    await answered(page, () => dot.click());
    await expect(dot, 'what is searched is a box, no dot').toHaveCount(0);
    expect((await matches(page))[0]?.category).toBe(kindOf.get(dot));
  }

  const chip = page.locator('button[aria-pressed="true"]').filter({ hasText: /clock|vase/i });
  await chip.click();
  const field = page.getByRole('textbox', { name: /What is it/ });
  await field.fill('white');
  await answered(page, () => field.press('Enter'));
  await expect(page.locator('button[aria-pressed="true"]').filter({ hasText: 'white' })).toBeVisible();
  expect(new URL(page.url()).search).toContain('white');
});
