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

test('a ring’s size is asked once, in whichever system, and said of every ring; glasses ask for the face', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'desktop', sameOnBoth);
  const ring = demoProducts.find(({ slug }) => slug === 'plain-court-band')!;
  await page.goto(`/products/${ring.slug}?lang=en`);
  await page.getByRole('button', { name: 'Is it my size?' }).click();
  const panel = page.locator('[data-wear-panel]');
  // 18 mm across are 57 around.
  await expect(panel).toContainText('ISO 57 · US 8 · UK P½ · IL 17');
  const size = panel.locator('[data-wear-part="fingerAround"]');
  const verdict = panel.locator('[data-wear-verdict]');
  await size.fill('57');
  await expect(verdict).toHaveAttribute('data-wear-verdict', 'right');
  await size.fill('52');
  await expect(verdict).toHaveText(/Too large for you, by .*5 ± 0\.6.* mm/);
  await panel.locator('[data-ring-system]').selectOption('us');
  await expect(size).toHaveValue('6');
  await size.fill('seven');
  await expect(panel).toContainText('There is no such size.');
  await expect(verdict).toHaveCount(0);
  await size.fill('8');
  await expect(verdict).toHaveAttribute('data-wear-verdict', 'right');
  expect(await graveFindings(page)).toEqual([]);

  // Remembered on this device, for other rings too, and forgotten when asked.
  await page.goto(
    `/products/${demoProducts.find(({ category, slug }) => category === 'rings' && slug !== ring.slug)!.slug}`,
  );
  await expect(verdict).toHaveCount(1);
  await expect(size).toHaveValue('57');
  await panel.locator('[data-forget-sizes]').click();
  await expect(verdict).toHaveCount(0);
  await expect(size).toHaveValue('');
  expect(await page.evaluate(() => localStorage.getItem('vitrine.sizes'))).toBeNull();

  await page.goto(`/products/${demoProducts.find(({ category }) => category === 'glasses')!.slug}?lang=he`);
  await page.locator('[data-wear] button').first().click();
  await panel.locator('[data-wear-part="faceWidth"]').fill('170');
  await expect(verdict).toHaveAttribute('data-wear-verdict', 'narrow');
  await expect(verdict).toContainText('קטן עליכם');
  await panel.locator('[data-wear-part="faceWidth"]').fill('17');
  await expect(panel.locator('[data-wear-part="faceWidth"]')).toHaveAttribute('aria-invalid', 'true');
});
