import { expect, test } from '@playwright/test';
import { graveFindings } from './support/axe';
import { demoProducts } from './support/demo-product';

const sameOnBoth = 'The same code on phone and desktop.';
const shelf = demoProducts.find(({ category, dimensions }) => category === 'shelves' && dimensions)!;
const { widthMetres, heightMetres, depthMetres } = shelf.dimensions!;
const centimetres = (metres: number) => (metres * 100).toFixed(1);

test('a place that was typed is judged, remembered, forgotten, and leads to what fits it', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'desktop', sameOnBoth);
  await page.goto(`/products/${shelf.slug}`);
  await page.getByRole('button', { name: 'Does it fit?' }).click();
  const field = (name: string) => page.locator(`[data-place=${name}]`);
  const verdict = page.locator('[data-of=gap]');
  await field('width').fill(centimetres(widthMetres + 0.1));
  await field('depth').fill(centimetres(depthMetres + 0.1));
  await field('height').fill(centimetres(heightMetres + 0.1));
  await expect(verdict).toHaveAttribute('data-verdict', 'fits');
  await expect(page.locator('[data-fit-figure]')).toBeVisible();
  const door = page.locator('[data-of=door]');
  await field('doorWidth').fill('10');
  await field('doorHeight').fill('10');
  await expect(door).toHaveAttribute('data-verdict', 'does-not');
  await field('doorWidth').fill('250');
  await field('doorHeight').fill('250');
  await expect(door).toHaveAttribute('data-verdict', 'fits');
  expect(await graveFindings(page)).toEqual([]);

  // Another thing, another day: the place is known.
  await page.reload();
  await expect(verdict).toHaveAttribute('data-verdict', 'fits');
  await field('width').fill(centimetres(Math.min(widthMetres, depthMetres) - 0.05));
  await field('depth').fill(centimetres(Math.min(widthMetres, depthMetres) - 0.05));
  await expect(verdict).toHaveAttribute('data-verdict', 'does-not');
  await page.locator('[data-find-what-fits]').click();
  await page.waitForURL(/\/search\?fits=/);
  const found = page.locator('[data-match]');
  await expect(found.first()).toBeVisible();
  await expect(page.locator('[data-ordered-by]')).toHaveAttribute('data-ordered-by', 'fill');
  await expect(page.locator(`[data-product="${shelf.id}"]`)).toHaveCount(0);
  for (const mark of await found.evaluateAll((all) =>
    all.map((each) => each.querySelector('[data-fit]')?.getAttribute('data-fit')),
  )) {
    expect(['fits', 'tight']).toContain(mark);
  }
  await expect(page.locator('[data-condition=fits]')).toContainText('×');

  await page.goBack();
  await page.locator('[data-forget-place]').click();
  await expect(verdict).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('vitrine.place'))).toBeNull();
});
