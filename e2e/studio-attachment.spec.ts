import { expect, type Page, test } from '@playwright/test';
import { signInAsOwner } from './support/studio';

test.beforeEach(async ({ page }) => signInAsOwner(page));

async function openEditor(page: Page, slug: string) {
  await page.goto(`/merchant/products/${slug}/attachment`);
  const stage = page.getByRole('application', { name: 'The product on its place' });
  await expect(stage).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  return stage;
}
const field = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true });

test('glasses are moved by keyboard, saved, and stand where they were put', async ({ page }) => {
  const stage = await openEditor(page, 'quarry-square-glasses');
  await expect(page.locator('[data-sizes]')).toContainText(/Lens 5[01] mm, bridge 2[01] mm, total 13[56] mm/);
  const before = Number(await field(page, 'Up–down').inputValue());
  await stage.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+PageDown');
  await expect.poll(async () => Number(await field(page, 'Up–down').inputValue()) - before).toBeCloseTo(1, 1);
  // What is symmetric cannot be pushed to a side.
  await page.keyboard.press('ArrowRight');
  expect(Math.abs(Number(await field(page, 'Left–right').inputValue()))).toBeLessThan(0.5);
  const ahead = await field(page, 'Front–back').inputValue();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.reload();
  await expect(stage).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  await expect(field(page, 'Front–back')).toHaveValue(ahead);
  await expect(page.getByText('Placed by hand')).toBeVisible();
});

test('a ring says its size, and a later save on an older state is refused', async ({ page }) => {
  const stage = await openEditor(page, 'solitaire-ring');
  await expect(page.locator('[data-sizes]')).toContainText('EU 53, US 6.5');
  await expect(page.getByText('Shown on a finger of EU 53, which it fits.')).toBeVisible();
  const url = '/api/merchant/products/solitaire-ring/attachment';
  const first = page.waitForRequest((request) => request.url().endsWith(url));
  // Another run of this test may have saved it already.
  await stage.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Save' }).click();
  const { attachment, modelUrl } = (await first).postDataJSON();
  await expect(page.getByText('Saved.')).toBeVisible();
  const moved = { ...attachment, placement: { ...attachment.placement, position: [0, 0.02, 0] } };
  const late = await page.request.put(url, { data: { modelUrl, base: null, attachment: moved } });
  expect([late.status(), (await late.json()).error.code]).toEqual([409, 'EDIT_CONFLICT']);
});
