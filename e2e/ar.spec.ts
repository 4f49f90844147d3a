import { expect, test } from '@playwright/test';
import { loadXrRoom } from '@/components/ar/ar-parts';
import { arDevices, openDevice, secureOrigin } from './support/ar-device';
import { graveFindings } from './support/axe';
import { demoProducts } from './support/demo-product';
import { readQr } from './support/read-qr';

const light = (category: string) =>
  demoProducts
    .filter((each) => each.category === category && each.model && each.variants.length > 1)
    .sort((a, b) => a.model!.bytes - b.model!.bytes)[0]!;
const stool = light('stools');
const second = stool.variants[1]!;
const mirror = light('mirrors');
const address = (product: { slug: string }, query = '') => `${secureOrigin}/products/${product.slug}${query}`;

// Devices bring their own screens.
test.beforeEach(({ browserName: _ }, { project }) => {
  test.skip(project.name !== 'desktop', 'The same on both: each test emulates its device.');
});

test('an iPhone gets a link to Quick Look with the USDZ of the chosen colour', async ({
  browser,
  baseURL,
  request,
}) => {
  const { page, context } = await openDevice(browser, baseURL!, arDevices.iphone);
  await page.goto(address(stool, `?variant=${encodeURIComponent(second.sku)}`));
  await expect(page.locator('[data-ar="quick-look"]')).toHaveText('See it in your room');
  const link = page.locator('a[rel="ar"]');
  const href = (await link.getAttribute('href'))!;
  const [file, settings] = href.split('#');
  expect(file).toMatch(new RegExp(`^${secureOrigin}/ar/${stool.slug}/[0-9a-f]{64}\\.usdz$`));
  expect(settings).toContain('allowsContentScaling=0');
  expect(settings).toContain('callToAction=Add%20to%20cart');
  expect(decodeURIComponent(settings!)).toContain(`variant=${second.sku}`);
  // One child, an image: else the phone shows a page with the file first.
  expect(await link.evaluate((element) => [...element.children].map(({ tagName }) => tagName))).toEqual([
    'IMG',
  ]);
  // The banner in Quick Look is heard by the page, and the chosen colour lies in the cart.
  await expect(page.getByRole('link', { name: 'See the cart' })).toHaveCount(0);
  await link.evaluate((element) => {
    for (const data of ['of somebody else', '_apple_ar_quicklook_button_tapped'])
      element.dispatchEvent(new MessageEvent('message', { data }));
  });
  await expect(page.getByText('One of these is in your cart.')).toBeVisible();

  const path = new URL(file!).pathname;
  const head = await request.head(path);
  expect(head.headers()).toMatchObject({
    'content-type': 'model/vnd.usdz+zip',
    'content-disposition': 'inline',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  });
  const whole = await (await request.get(path)).body();
  // A ZIP whose first file lies at its start, stored.
  expect(whole.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  const piece = await request.get(path, { headers: { range: 'bytes=0-3' } });
  expect(piece.status()).toBe(206);
  expect(piece.headers()['content-range']).toBe(`bytes 0-3/${whole.byteLength}`);
  expect((await request.get(path.replace(/[0-9a-f]{64}/, 'f'.repeat(64)))).status()).toBe(404);

  // Another colour, another file.
  await page.goto(address(stool, `?variant=${encodeURIComponent(stool.variants[0]!.sku)}`));
  await expect(link).not.toHaveAttribute('href', new RegExp(path));
  await context.close();
});

test('within an app on an iPhone the page asks to be opened in Safari', async ({ browser, baseURL }) => {
  const { page, context } = await openDevice(browser, baseURL!, arDevices.instagram);
  await page.goto(address(stool));
  await page.getByRole('button', { name: 'See it in your room' }).click();
  const sheet = page.locator('[data-shut-by="Instagram"]');
  await expect(sheet).toContainText('Instagram does not let pages open your phone’s AR');
  await expect(sheet).toContainText('Safari');
  await expect(sheet.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  await expect(page.locator('a[rel="ar"]')).toHaveCount(0);
  await context.close();
});

test('an Android without WebXR gets an intent for Scene Viewer, with a GLB that it can read', async ({
  browser,
  baseURL,
  request,
}) => {
  const { page, context } = await openDevice(browser, baseURL!, arDevices.android);
  await page.goto(address(mirror));
  const href = (await page.locator('a[data-ar="scene-viewer"]').getAttribute('href'))!;
  const intent = new URL(href.split('#Intent;')[0]!.replace('intent:', 'https:'));
  expect(intent.searchParams.get('enable_vertical_placement')).toBe('true');
  expect(intent.searchParams.get('resizable')).toBe('false');
  const file = new URL(intent.searchParams.get('file')!);
  expect(file.origin).toBe(secureOrigin);
  expect(href).toContain(`S.browser_fallback_url=${encodeURIComponent(address(mirror, '?variant='))}`);

  const glb = await request.get(file.pathname);
  expect(glb.headers()['content-type']).toBe('model/gltf-binary');
  const bytes = await glb.body();
  const json = JSON.parse(bytes.subarray(20, 20 + bytes.readUInt32LE(12)).toString('utf8'));
  expect(json.extensionsRequired).toBeUndefined();
  for (const image of json.images ?? []) expect(['image/png', 'image/jpeg']).toContain(image.mimeType);

  // Chrome comes back here when the phone has no viewer: it is said, and the button does not stay dead.
  await page.goto(address(mirror, '?ar=none'));
  await expect(page.locator('[data-ar-said="no-viewer"]')).toBeVisible();
  await expect(page.locator('[data-ar="scene-viewer"]')).toHaveCount(0);
  await context.close();
});

test('an Android with WebXR gets AR in the page first, and Google’s viewer where this build has none', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await openDevice(browser, baseURL!, arDevices.androidXr);
  await page.goto(address(stool));
  await expect(page.locator('[data-ar]').first()).toHaveAttribute(
    'data-ar',
    loadXrRoom ? 'webxr' : 'scene-viewer',
  );
  await context.close();
});

test('a laptop shows a code that opens the same colour, view and language on the phone', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await openDevice(browser, baseURL!, arDevices.laptop);
  await page.goto(address(stool, `?variant=${encodeURIComponent(second.sku)}&view=0.56,0.23&lang=en`));
  await page.getByRole('button', { name: 'See it in your room' }).click();
  const code = page.getByRole('img', { name: 'QR code with the address of this product' });
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  // The sheet may still be settling in, and a code that moves cannot be read.
  let said = new URL(baseURL!);
  await expect(async () => {
    said = new URL(await readQr(await code.screenshot({ animations: 'disabled' })));
  }).toPass();
  expect(said.origin).toBe(new URL(baseURL!).origin);
  expect(said.pathname).toBe(`/products/${stool.slug}`);
  expect(Object.fromEntries(said.searchParams)).toEqual({
    variant: second.sku,
    view: '0.56,0.23',
    lang: 'en',
    ar: '1',
  });
  await expect(page.locator('[data-hand-off-url]')).toHaveText(said.href);
  await expect(page.locator('[data-hand-off] a[data-ar="room-photo"]')).toHaveAttribute(
    'href',
    `/room?product=${stool.slug}&variant=${second.sku}`,
  );
  expect(await graveFindings(page)).toEqual([]);

  // The phone that scanned it is one tap away from the room.
  const phone = await openDevice(browser, baseURL!, arDevices.iphone);
  await phone.page.goto(`${secureOrigin}${said.pathname}${said.search}`);
  const arrival = phone.page.locator('[data-ar-arrival]');
  await expect(arrival.getByRole('button', { name: 'See it in your room' })).toBeVisible();
  await expect(arrival.locator('a[rel="ar"]')).toHaveAttribute('href', /\.usdz#/);
  expect(await graveFindings(phone.page)).toEqual([]);
  await phone.context.close();
  await context.close();
});

test('a code is of this shop’s products alone', async ({ request }) => {
  const code = (path: string) => request.get(`/api/ar/code?path=${encodeURIComponent(path)}`);
  expect((await code('/products/x')).headers()['content-type']).toMatch(/^image\/svg\+xml/);
  for (const path of [
    'https://evil.example/products/x',
    '//evil.example/products/x',
    '/merchant',
    '',
    '/products/../x',
  ])
    expect((await code(path)).status(), path).toBe(400);
});

test('what is worn is not placed in a room', async ({ browser, baseURL, request }) => {
  const { page, context } = await openDevice(browser, baseURL!, arDevices.iphone);
  await page.goto(address(light('sunglasses')));
  await expect(page.locator('[data-ar-unavailable="worn"]')).toHaveCount(1);
  await expect(page.locator('[data-ar]')).toHaveCount(0);
  expect((await request.get(`/ar/${light('sunglasses').slug}/${'a'.repeat(64)}.usdz`)).status()).toBe(404);
  await context.close();
});
