import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { demoProducts } from './support/demo-product';
import { signInAsOwner } from './support/studio';

// Products made here carry a SKU of their own, so that each project's run finds its own.
let context: BrowserContext;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }, { project }) => {
  context = await browser.newContext(project.use);
  await signInAsOwner(context);
  // What a run that was stopped left behind.
  const left = await (await context.request.get('/api/merchant/products?text=quillon')).json();
  const ids = left.rows.map(({ id }: { id: string }) => id);
  if (ids.length > 0) await context.request.post('/api/merchant/products/delete', { data: { ids } });
});
test.afterAll(() => context.close());

const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toContainText('Saved');
const fill = async (page: Page, label: string, value: string) => {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.fill(value);
};
const nameField = (page: Page) => page.locator('input[name="name"]');
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

test('a new product saves itself, is published, and is found in the shop by words', async () => {
  const page = await context.newPage();
  await page.goto('/merchant/products/new');
  await expect(page.locator('[data-save="saved"]')).toContainText('Nothing to save yet');
  await nameField(page).fill('Quillon sideboard');
  await saved(page);
  await page
    .getByRole('button', { name: /^Hebrew/ })
    .first()
    .click();
  await expect(nameField(page)).toHaveAttribute('dir', 'rtl');
  await nameField(page).fill('מזנון קווילון');
  await fill(page, 'Price', '1,250');
  await page.getByLabel('GTIN', { exact: true }).first().fill('4006381333932');
  await expect(page.getByText('The last digit should be 1')).toBeVisible();
  // A number that another product has: said while it is typed, with the way to it.
  const [lamp] = demoProducts.filter(({ category }) => category === 'table-lamps');
  await page
    .getByLabel('GTIN', { exact: true })
    .first()
    .fill(lamp!.variants[0]?.gtin13 ?? lamp!.gtin13!);
  const others = page.locator('[data-gtin-others="1"]');
  await expect(others).toContainText(`Also on: ${lamp!.name.en}`);
  await expect(others.getByRole('link')).toHaveAttribute('href', `/merchant/products/${lamp!.id}`);
  await page.getByLabel('GTIN', { exact: true }).first().fill('4006381333931');
  await expect(others).toHaveCount(0);
  await expect(page.getByText('Check digit right')).toBeVisible();
  await page.getByLabel(/pieces at Shop/).fill('7');
  await page.locator('[name="status"][value="published"]').check();
  await saved(page);
  await page.reload();
  await expect(nameField(page)).toHaveValue('Quillon sideboard');
  await expect(page.getByLabel(/pieces at Shop/)).toHaveValue('7');

  const shop = await page.goto('/products/quillon-sideboard');
  expect(shop?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quillon sideboard');
  await page.goto('/search?text=quillon');
  await expect(page.getByRole('link', { name: 'Quillon sideboard' })).toBeVisible();
  await page.close();
});

test('two tabs: what does not meet is joined, what meets is shown with both values', async ({ isMobile }) => {
  test.skip(isMobile, 'Nothing of it depends on the page’s size.');
  const early = await context.newPage();
  await early.goto('/merchant/products?text=quillon');
  await early.getByRole('link', { name: 'Quillon sideboard' }).click();
  await expect(nameField(early)).toHaveValue('Quillon sideboard');
  const late = await context.newPage();
  await late.goto(early.url());
  await expect(nameField(late)).toHaveValue('Quillon sideboard');

  await fill(early, 'Brand', 'Early & Sons');
  await fill(late, 'Description', 'Written late.');
  await saved(early);
  await saved(late);
  await expect(late.locator('[data-joined]')).toContainText('changed other parts');
  await expect(late.getByLabel('Brand', { exact: true })).toHaveValue('Early & Sons');

  await nameField(late).fill('Late name');
  await nameField(early).fill('Early name');
  const conflict = (await Promise.race([
    early
      .locator('[data-conflict]')
      .waitFor()
      .then(() => early),
    late
      .locator('[data-conflict]')
      .waitFor()
      .then(() => late),
  ])) as Page;
  await expect(conflict.locator('[data-conflict]')).toContainText('Early name');
  await expect(conflict.locator('[data-conflict]')).toContainText('Late name');
  await conflict.getByRole('button', { name: 'Keep all of yours' }).click();
  await conflict.getByRole('button', { name: 'Save with these choices' }).click();
  await saved(conflict);
  await expect(conflict.getByLabel('Brand', { exact: true })).toHaveValue('Early & Sons');
  await nameField(conflict).fill('Quillon sideboard');
  await saved(conflict);
  await Promise.all([early.close(), late.close()]);
});

test('without a connection nothing is lost: kept on the device, back after a reload, saved then', async ({
  isMobile,
}) => {
  test.skip(isMobile, 'Nothing of it depends on the page’s size.');
  const page = await context.newPage();
  await page.goto('/merchant/products?text=quillon');
  await page.getByRole('link', { name: 'Quillon sideboard' }).click();
  await expect(nameField(page)).toHaveValue('Quillon sideboard');
  await page.route('**/api/merchant/products/**', (route) => route.abort());
  await fill(page, 'Brand', 'Offline & Co');
  await expect(page.locator('[data-save="offline"]')).toContainText('Kept on this device');
  page.on('dialog', (dialog) => dialog.accept());
  await page.unroute('**/api/merchant/products/**');
  await page.route('**/api/merchant/products/**', (route) => route.abort(), { times: 1 });
  await page.reload();
  await expect(page.getByLabel('Brand', { exact: true })).toHaveValue('Offline & Co');
  await saved(page);
  await page.close();
});

test('the list by keyboard: search, move, select, delete, undo, open', async ({ isMobile }) => {
  test.skip(isMobile, 'A phone has no keyboard for this.');
  const page = await context.newPage();
  await page.goto('/merchant/products');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('sofa');
  await expect(page.locator('[data-total]')).not.toHaveAttribute('data-total', /20\d/);
  const total = Number(await page.locator('[data-total]').getAttribute('data-total'));
  expect(total).toBeGreaterThan(3);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-row]').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected', { exact: true })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(total - 2));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(total));
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/merchant\/products\/[^?]+$/);
  await expect(nameField(page)).toBeVisible();
  await page.close();
});

test('an edit of many is shown before it is done, and taken back', async () => {
  const page = await context.newPage();
  await page.goto('/merchant/products?text=quillon');
  await page.getByRole('checkbox', { name: 'Select Quillon sideboard' }).check();
  await page.getByRole('button', { name: 'Edit', exact: true }).last().click();
  const sheet = page.getByRole('dialog', { name: 'Edit 1 product' });
  await sheet.getByLabel('What changes').selectOption('price-percent');
  await sheet.getByLabel(/Per cent/).fill('10');
  await expect(sheet).toContainText('$1,375');
  await sheet.getByRole('button', { name: 'Change 1 product' }).click();
  await expect(page.locator('[data-row]')).toContainText('$1,375');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-row]')).toContainText('$1,250');
  await page.close();
});

test('a catalogue file is looked at, then imported; the shop’s own export changes nothing', async ({
  isMobile,
}) => {
  test.skip(isMobile, 'Nothing of it depends on the page’s size.');
  const { project } = test.info();
  const page = await context.newPage();
  await page.goto('/merchant/import');
  const sku = `IMP-${project.name}`;
  const csv = `sku,name_en,category,price,stock\n${sku},Imported ${project.name} stool,stools,90,4\nBAD,,stools,abc,1\n`;
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Look at the file' }).click();
  const report = page.locator('[data-report="check"]');
  await expect(report.locator('[data-kind="refused"]')).toHaveAttribute('data-count', '1');
  await expect(report).toContainText('price "abc" is not a price');
  await expect(report.locator('[data-kind="new"]')).toHaveAttribute('data-count', '1');
  const before = await context.request.get(`/api/merchant/products?text=${sku}`);
  expect((await before.json()).total).toBe(0);
  await page.getByRole('button', { name: 'Import 1 product' }).click();
  await expect(page).toHaveURL(/\?import=/);
  await expect(page.locator('[data-report="run"] [data-kind="new"]')).toHaveAttribute('data-count', '1');
  const after = await context.request.get(`/api/merchant/products?text=${sku}`);
  expect((await after.json()).total).toBe(1);
  // The page can be left: the jobs lead back to the report.
  await page.goto('/merchant/jobs');
  await page
    .getByRole('row', { name: /new\.csv/ })
    .first()
    .getByRole('link', { name: 'Report' })
    .click();
  await expect(page.locator('[data-report="run"] [data-kind="refused"]')).toHaveAttribute('data-count', '1');

  const own = await (await context.request.get('/api/merchant/export?format=vitrine')).body();
  await page.getByLabel('File').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: own });
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await expect(page.getByText('The shop has all of this already.')).toBeVisible({ timeout: 40_000 });
  await page.close();
});

test('a deleted product leaves the shop at once and comes back from the list', async () => {
  const page = await context.newPage();
  await page.goto('/merchant/products?text=quillon');
  await page.getByRole('link', { name: 'Quillon sideboard' }).click();
  await expect(nameField(page)).toHaveValue('Quillon sideboard');
  const id = idOf(page);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('It can be brought back for 30 days.')).toBeVisible();
  expect((await context.request.get('/products/quillon-sideboard')).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Brought back 1 product.')).toBeVisible();
  expect((await context.request.get('/products/quillon-sideboard')).status()).toBe(200);
  // The next project's run makes it anew.
  await context.request.post('/api/merchant/products/delete', { data: { ids: [id] } });
  await page.close();
});
