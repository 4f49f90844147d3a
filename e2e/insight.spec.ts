import { expect, test } from '@playwright/test';
import { signInAsOwner } from './support/studio';

/** A browser that does not call itself headless: those are not counted. */
const shopper = {
  userAgent: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
};
const product = '/products/noor-track-arm-sofa';
/** A sketch that no picture of the demo shop is near to, and four bits of it turned over. */
const sketches = ['AAAAAAAAAAA', 'AQAAAAAAAAA', 'AAEAAAAAAAA', 'AAABAAAAAAA', 'AAAAAQAAAAA'];

test.describe('what a shopper’s page tells', () => {
  test('is that a product was looked at, with no cookie and nothing kept on the device', async ({
    browser,
  }) => {
    const context = await browser.newContext(shopper);
    const page = await context.newPage();
    const telling = page.waitForRequest('**/api/events');
    await page.goto(`${product}?lang=en`);
    expect(await context.cookies()).not.toEqual([]); // the language, which the report must not bring along
    const told = await telling;
    expect((await told.allHeaders()).cookie).toBeUndefined();
    const report = told.postDataJSON();
    expect(report).toEqual({
      visit: expect.stringMatching(/^[0-9a-f]{16}$/),
      events: [{ kind: 'viewed', productId: expect.any(String) }],
    });
    expect((await told.response())?.status()).toBe(204);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(report.visit);
    await context.close();
  });

  test('is nothing where the browser asks for that, and the shop says so', async ({ browser }) => {
    const context = await browser.newContext({ ...shopper, extraHTTPHeaders: { 'sec-gpc': '1' } });
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    );
    const page = await context.newPage();
    const told: string[] = [];
    page.on('request', (request) => request.url().includes('/api/events') && told.push(request.url()));
    await page.goto(product);
    await page.waitForTimeout(2_500);
    await page.goto('/privacy');
    await expect(page.locator('[data-counted="no"]')).toBeVisible();
    expect(told).toEqual([]);
    await context.close();
  });
});

test('a merchant sees what was looked for in vain, the way to an order, and takes it along as CSV', async ({
  page,
  playwright,
  baseURL,
}) => {
  const visitor = await playwright.request.newContext({ ...shopper, ...(baseURL ? { baseURL } : {}) });
  const { modelId } = await (await visitor.get('/api/index')).json();
  for (const [i, sketch] of sketches.entries()) {
    const events = [
      { kind: 'search', by: 'photo', found: [] },
      { kind: 'miss', modelId, sketch },
    ];
    const visit = `${i}`.padStart(16, 'a');
    const answer = await visitor.post('/api/events', { data: { visit, events } });
    expect(answer.status()).toBe(204);
  }
  const foreign = await visitor.post('/api/events', {
    data: {},
    headers: { origin: 'https://another.example' },
  });
  expect(foreign.status()).toBe(400);
  await visitor.dispose();

  await signInAsOwner(page);
  await page.goto('/merchant/insight?lang=en');
  await expect(page.locator('[data-says]')).toContainText(/\d+ photo searches found nothing close/);
  const kind = page.locator('[data-missed-kind]').first();
  await expect(kind).toContainText('Nearest here:');
  await expect(kind.locator('img')).toHaveCount(3);
  await expect(page.locator('[data-stage="ordered"]')).toContainText('not in this shop yet');
  await expect(page.locator('[data-daily-chart] path.recharts-line-curve').nth(1)).toBeVisible();
  const csv = await page.request.get('/api/merchant/insight/export?what=days&days=7');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect((await csv.text()).split('\r\n')[0]).toBe('\ufeffday,searches,nothing_close,product_views,turned');
});

test('a merchant tests the catalogue and sees what is taken for what', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same on a phone');
  await signInAsOwner(page);
  await page.goto('/merchant/insight/index?lang=en');
  await page.locator('[data-test-catalogue]').click();
  const result = page.locator('[data-test-result]');
  await expect(result).toContainText(/\d+ of \d+ pictures found their own product/, { timeout: 60_000 });
  await expect(result.locator('[data-picture-pair] img').first()).toBeVisible();
  await expect(page.locator('[data-health] tbody tr').first()).toBeVisible();
});

test('nobody sees insight who is not signed in', async ({ request }) => {
  expect((await request.get('/api/merchant/insight/export?what=days&days=7')).status()).toBe(401);
  expect((await request.post('/api/merchant/insight/test')).status()).toBe(401);
});
