import { expect, type Page, test } from '@playwright/test';
import { toSVG } from 'bwip-js/node';
import sharp from 'sharp';
import { installCanvasCamera, pointCameraAt, withCamera } from './support/canvas-camera';

/** The camera of the scan page: what its lens and light can do, and bad luck. */
const unknown = '4006381333931';

/** A printed code on a sheet of this size, as large a share of it. */
async function codeOn(width: number, height: number, share: number, blur = 0) {
  const svg = toSVG({ bcid: 'ean13', text: unknown, scale: 4, height: 20 });
  const code = await sharp(Buffer.from(svg), { density: 200 })
    .flatten({ background: '#fff' })
    .resize(Math.round(width * share))
    .toBuffer();
  const sheet = sharp({ create: { width, height, channels: 3, background: '#f4f2ec' } })
    .composite([{ input: code, gravity: 'centre' }])
    .png();
  const flat = sharp(await sheet.toBuffer());
  return blur > 0 ? flat.blur(blur) : flat;
}
const live = (page: Page) => page.locator('[data-live-scan]');

test.beforeEach(async ({ page }) => {
  await installCanvasCamera(page);
  await page.goto('/scan');
  await page.locator('[data-alive]').waitFor();
});

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the camera' }).click();
  await expect(live(page)).toBeVisible({ timeout: 30_000 });
}

test('the light is switched on and off, and the lens goes in', async ({ page }) => {
  await pointCameraAt(page, sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } }));
  await open(page);
  await page.getByRole('button', { name: 'Light on' }).click();
  await page.getByRole('button', { name: 'Light off' }).click();
  const zoom = page.getByRole('slider', { name: 'Zoom' });
  await zoom.focus();
  await page.keyboard.press('ArrowRight');
  expect(await withCamera(page, 'applied')).toEqual([
    { focusMode: 'continuous' },
    { torch: true },
    { torch: false },
    { zoom: 1.5 },
  ]);
});

test('a code cut at the edge is not read wrongly; moved in, it is read', async ({ page }) => {
  const whole = await (await codeOn(640, 480, 0.8)).png().toBuffer();
  const cut = sharp({ create: { width: 640, height: 480, channels: 3, background: '#f4f2ec' } }).composite([
    {
      input: await sharp(whole).extract({ left: 0, top: 0, width: 320, height: 480 }).toBuffer(),
      left: 320,
      top: 0,
    },
  ]);
  await pointCameraAt(page, sharp(await cut.png().toBuffer()));
  await open(page);
  await expect.poll(async () => Number(await live(page).getAttribute('data-attempts'))).toBeGreaterThan(8);
  await expect(live(page)).toHaveAttribute('data-codes', '0');
  await pointCameraAt(page, sharp(whole));
  await expect(page.locator(`[data-unknown-gtin="0${unknown}"]`)).toBeVisible({ timeout: 30_000 });
});

test('a camera that is pulled out is said, and can be opened again', async ({ page }) => {
  await pointCameraAt(page, sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } }));
  await open(page);
  await withCamera(page, 'unplug');
  await expect(page.locator('[data-error="CAMERA_UNAVAILABLE"]')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(live(page)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect
    .poll(() => withCamera<{ tracks: number; workers: number }>(page, 'left'))
    .toMatchObject({
      tracks: 0,
      workers: 0,
    });
});
