import { expect, test } from '@playwright/test';
import { graveFindings } from './support/axe';
import { demoProducts, turnable } from './support/demo-product';

const sameOnBoth = 'The same code on phone and desktop.';
const [first, second] = turnable.variants;
const plain = demoProducts.find(({ id, variants }) => id !== turnable.id && variants[0]!.stock > 0)!;

test('what is put in is counted, priced by the shop, kept, taken out, put back and shared', async ({
  page,
  context,
}, { project }) => {
  test.skip(project.name === 'desktop', sameOnBoth);
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/events')) told.push(request.postData() ?? '');
  });
  await page.goto(`/products/${turnable.slug}`);
  const add = page.locator('[data-add-to-cart]');
  await add.click();
  await add.click();
  const count = page.locator('[data-cart-count]');
  await expect(count).toHaveAttribute('data-cart-count', '2');
  await expect(page.locator('[data-cart-said]')).toContainText('2 things');
  await expect.poll(() => told.join()).toContain(`{"kind":"carted","productId":"${turnable.id}"}`);

  // Another tab of the same browser, another colour: this tab hears of it.
  const other = await context.newPage();
  await other.goto(`/products/${turnable.slug}?variant=${second!.sku}`);
  await other.locator('[data-add-to-cart]').click();
  await expect(count).toHaveAttribute('data-cart-count', '3');
  await other.close();

  await page.getByRole('link', { name: 'See the cart' }).click();
  const line = page.locator(`[data-cart-line="${first!.sku}"]`);
  await expect(line).toContainText(turnable.name.en);
  const total = page.locator('[data-cart-total]');
  const dollars = (minor: number) => `$${(minor / 100).toLocaleString('en')}`;
  await expect(total).toHaveText(dollars(2 * first!.price.minor + second!.price.minor));
  await expect(page.locator('[data-note]')).toHaveCount(0);
  expect(await graveFindings(page)).toEqual([]);

  await line.locator('[data-quantity]').fill('3');
  await line.locator('[data-quantity]').press('Enter');
  await expect(total).toHaveText(dollars(3 * first!.price.minor + second!.price.minor));
  await line.locator('[data-remove]').click();
  await expect(line).toHaveCount(0);
  await expect(page.locator('[data-undo]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line.locator('[data-quantity]')).toHaveValue('3');

  // The link puts it together in a browser that knows nothing of it, and only when its shopper says so.
  const link = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        Object.assign(navigator, { share: async ({ url }: { url: string }) => resolve(url) });
        document.querySelector<HTMLElement>('[data-share-cart]')?.click();
      }),
  );
  await page.evaluate(() => localStorage.clear());
  await page.goto('/');
  await page.goto(link);
  await expect(page.locator('[data-shared-cart] [data-cart-line]')).toHaveCount(2);
  await expect(count).toHaveAttribute('data-cart-count', '0');
  await page.locator('[data-take-over]').click();
  await expect(count).toHaveAttribute('data-cart-count', '4');
  await expect(page).toHaveURL(/\/cart$/);
});

test('a device that keeps nothing is told so, and a cart says what has changed', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'phone', sameOnBoth);
  const kept = (lines: object[]) => JSON.stringify({ version: 1, lines });
  const line = (sku: string, quantity: number, minor: number) => ({
    productId: turnable.id,
    sku,
    quantity,
    seen: { minor, currency: 'USD' },
  });
  await page.goto('/cart');
  await expect(page.locator('[data-cart-empty]')).toBeVisible();
  await page.evaluate(
    (text) => localStorage.setItem('vitrine.cart', text),
    kept([line(first!.sku, 99, first!.price.minor + 500), line('NO-SUCH', 1, 100)]),
  );
  await page.reload();
  await expect(page.locator('[data-note=price]')).toContainText('was $');
  await expect(page.locator('[data-note=few]')).toContainText(`${first!.stock} left`);
  await expect(page.locator('[data-note=gone]')).toBeVisible();
  await page.locator('[data-noted]').click();
  await expect(page.locator('[data-note=price]')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-note=few]')).toBeVisible();
  await expect(page.locator('[data-note=price]')).toHaveCount(0);

  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(`/products/${plain.slug}`);
  await page.locator('[data-add-to-cart]').click();
  await page.getByRole('link', { name: 'See the cart' }).click();
  await expect(page.locator('[data-error=CART_NOT_KEPT]')).toBeVisible();
  await expect(page.locator('[data-cart-line]')).toHaveCount(3);
});
