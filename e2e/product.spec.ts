import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { isGtin } from '@/lib/core/gtin';
import { turnable } from './support/demo-product';

const address = `/products/${turnable.slug}`;

// A software renderer on a busy machine draws a few pictures a second.
test.describe.configure({ timeout: 180_000 });
const sameOnBoth = 'The same code on phone and desktop: once is enough on a software renderer.';

/** Opens the model in a small window: a software renderer is as quick as its pictures are small. */
async function openViewer(page: Page, query = ''): Promise<Locator> {
  await page.setViewportSize({ width: 390, height: 760 });
  await page.goto(address + query);
  const stage = page.locator('[data-viewer]');
  await expect(stage).toHaveAttribute('data-viewer-state', 'poster');
  await page.getByRole('button', { name: 'Turn it' }).click();
  await expect(stage).toHaveAttribute('data-viewer-state', 'ready', { timeout: 60_000 });
  return stage;
}

const angleOf = async (stage: Locator) =>
  ((await stage.getByRole('application').getAttribute('data-view')) ?? '').split(',').map(Number) as [
    number,
    number,
  ];

/** Mean colour of the middle of the picture, where the product is. */
async function middle(stage: Locator): Promise<{ mean: number[]; spread: number }> {
  const picture = sharp(await stage.locator('canvas').screenshot());
  const { width, height } = await picture.metadata();
  const box = { left: width * 0.35, top: height * 0.35, width: width * 0.3, height: height * 0.3 };
  const part = await picture
    .extract(Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value)])) as never)
    .toBuffer();
  const { channels } = await sharp(part).stats();
  return {
    mean: channels.slice(0, 3).map((channel) => channel.mean),
    spread: Math.max(...channels.slice(0, 3).map((channel) => channel.stdev)),
  };
}

test('the model comes on intent: no three.js and no model before the shopper asks to turn it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.endsWith('.glb'))).toEqual([]);
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('button', { name: 'Turn it' }).click();
  await expect(page.locator('[data-viewer]')).toHaveAttribute('data-viewer-state', 'ready', {
    timeout: 60_000,
  });
  expect(asked.filter((url) => url.endsWith('.glb'))).toHaveLength(1);
});

test('the keyboard turns the model, comes closer, stops at its limits and goes back to the first view', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'phone', sameOnBoth);
  const stage = await openViewer(page);
  const viewer = stage.getByRole('application');
  await expect(viewer).toBeFocused();
  const [azimuth, elevation] = await angleOf(stage);

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await angleOf(stage))[0], { timeout: 20_000 }).toBeCloseTo(azimuth + 20, 0);
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(async () => (await angleOf(stage))[1], { timeout: 20_000 })
    .toBeGreaterThan(elevation + 5);

  for (let i = 0; i < 25; i++) await page.keyboard.press('+');
  await expect
    .poll(async () => Number(await viewer.getAttribute('data-closeness')), { timeout: 20_000 })
    .toBeGreaterThan(1.2);
  const closest = Number(await viewer.getAttribute('data-closeness'));
  expect(closest).toBeLessThan(20);

  await page.keyboard.press('Home');
  await expect.poll(() => angleOf(stage), { timeout: 20_000 }).toEqual([azimuth, elevation]);
  await expect(viewer).toHaveAttribute('data-closeness', '1.00');
});

test('a drag sideways turns the model', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', sameOnBoth);
  const stage = await openViewer(page);
  const [azimuth] = await angleOf(stage);
  const box = (await stage.locator('canvas').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await angleOf(stage))[0], { timeout: 20_000 }).toBeGreaterThan(azimuth + 15);
});

test('another colour is another material on the model, and stays in the address', async ({ page }) => {
  const stage = await openViewer(page);
  const before = await middle(stage);
  const other = turnable.variants[1]!;
  await page.locator(`input[name=variant][value="${other.sku}"]`).check();
  await expect
    .poll(
      async () => {
        const { mean } = await middle(stage);
        return Math.max(...mean.map((value, i) => Math.abs(value - before.mean[i]!)));
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(4);
  expect(new URL(page.url()).searchParams.get('variant')).toBe(other.sku);
});

test('the model opens at the angle that matched the photo', async ({ page }) => {
  const stage = await openViewer(page, '?view=-24,9');
  expect(await angleOf(stage)).toEqual([-24, 9]);
});

test('a lost WebGL context comes back with the model in it', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', sameOnBoth);
  const stage = await openViewer(page);
  const before = await middle(stage);
  await stage.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(stage).toHaveAttribute('data-viewer-state', 'loading');
  await expect(stage).toHaveAttribute('data-viewer-state', 'ready', { timeout: 60_000 });
  const after = await middle(stage);
  for (const [i, value] of after.mean.entries()) expect(Math.abs(value - before.mean[i]!)).toBeLessThan(6);
});

test('without WebGL the photos stay, with a word why', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: never[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (original as (...args: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof original;
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Turn it' }).click();
  const stage = page.locator('[data-viewer]');
  await expect(stage).toHaveAttribute('data-viewer-state', 'error');
  await expect(stage.getByRole('alert')).toContainText('cannot show 3D');
  await expect(stage.locator('img')).toBeVisible();
});

test('ten openings leave one live graphics context, and none when closed', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', sameOnBoth);
  test.setTimeout(600_000);
  await page.addInitScript(() => {
    const made: WebGL2RenderingContext[] = [];
    Object.assign(window, { liveContexts: () => made.filter((context) => !context.isContextLost()).length });
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context = (original as (...args: unknown[]) => unknown).apply(this, args);
      if (context instanceof WebGL2RenderingContext && !made.includes(context)) made.push(context);
      return context;
    } as typeof original;
  });
  const live = () =>
    page.evaluate(() => (window as unknown as { liveContexts: () => number }).liveContexts());
  const stage = await openViewer(page);
  for (let i = 0; i < 9; i++) {
    await page.getByRole('button', { name: 'Back to the photo' }).click();
    await expect(stage).toHaveAttribute('data-viewer-state', 'poster');
    await page.getByRole('button', { name: 'Turn it' }).click();
    await expect(stage).toHaveAttribute('data-viewer-state', 'ready', { timeout: 60_000 });
  }
  await expect.poll(live, { timeout: 20_000 }).toBe(1);
  await page.getByRole('button', { name: 'Back to the photo' }).click();
  await expect.poll(live, { timeout: 20_000 }).toBe(0);
});

test('the size is written on the model in the unit the shopper chose', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', sameOnBoth);
  const stage = await openViewer(page);
  await stage.getByRole('button', { name: 'Show the size' }).click();
  const words = stage.locator('[data-measure=width] text');
  await expect(words).toContainText('cm');
  await page.getByRole('button', { name: 'in', exact: true }).click();
  await expect(words).toContainText('in');
  await page.reload();
  await expect(page.getByRole('button', { name: 'in', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('search engines are told what it is: JSON-LD, one address, three languages, a picture', async ({
  page,
  baseURL,
}) => {
  await page.goto(address);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@type']).toBe('Product');
  expect(data.name).toBe(turnable.name.en);
  expect(data.offers).toHaveLength(turnable.variants.length);
  for (const offer of data.offers) {
    expect(offer.price).toMatch(/^\d+\.\d{2}$/);
    expect(offer.availability).toMatch(/^https:\/\/schema\.org\/(In|OutOf)Stock$/);
    if (offer.gtin13) expect(isGtin(offer.gtin13)).toBe(true);
  }
  expect(isGtin(data.gtin13)).toBe(true);
  for (const image of data.image) expect(new URL(image).origin).toBe(baseURL);
  const model = data.subjectOf.encoding[0];
  expect(model.encodingFormat).toBe('model/gltf-binary');
  expect((await page.request.get(model.contentUrl)).ok()).toBe(true);

  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${baseURL}${address}`);
  const languages = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
  expect(languages.sort()).toEqual(['ar', 'en', 'he', 'x-default']);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(new URL(picture ?? '').origin).toBe(baseURL);
});

test('a product that is not there is a 404 with a way on', async ({ page }) => {
  const answer = await page.goto('/products/no-such-thing');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here.');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search with a photo' })).toBeVisible();
});
