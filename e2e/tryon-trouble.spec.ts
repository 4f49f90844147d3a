import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { installCanvasCamera, pointCameraAt, withCamera } from './support/canvas-camera';
import { hasFaces, looked, noFaces, openTryon, personPhoto, portrait, tryon } from './support/tryon-page';

/** Bad luck before the mirror: each has its sentence, and leaving gives everything back. */
test.skip(!hasFaces, noFaces);

const said = (page: Page) => tryon(page).getByRole('status');
const black = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#020202' } });

async function live(page: Page, slug?: string): Promise<void> {
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(tryon(page)).toHaveAttribute('data-tryon', 'live', { timeout: 60_000 });
  if (slug) await looked(page, 'true');
}

test.beforeEach(async ({ page }) => {
  await installCanvasCamera(page);
});

test('a covered lens, a picture that stands still, a face that leaves and comes back', async ({ page }) => {
  await openTryon(page);
  await pointCameraAt(page, portrait('unsplash_woman_a'));
  await live(page, 'glasses');
  await expect(said(page)).toHaveText('There it is.');
  await pointCameraAt(page, black());
  await expect(said(page)).toContainText('Is the lens covered?', { timeout: 20_000 });
  await pointCameraAt(page, portrait('unsplash_man'));
  await expect(said(page)).toHaveText('There it is.', { timeout: 20_000 });
  await pointCameraAt(page, personPhoto('hands/thumb_up'));
  await expect(said(page)).toHaveText('Look towards the camera, with light on your face.', {
    timeout: 20_000,
  });
  await withCamera(page, 'freeze');
  await expect(said(page)).toContainText('stands still', { timeout: 20_000 });
  await pointCameraAt(page, portrait('unsplash_man'));
  await expect(said(page)).toHaveText('There it is.', { timeout: 20_000 });
});

test('a phone that is turned and a large camera go on', async ({ page }) => {
  await openTryon(page);
  await pointCameraAt(page, portrait('unsplash_woman_a'));
  await live(page, 'glasses');
  // Without a graphics card fewer points are drawn: what counts is the picture's shape, and that it is no larger than wanted.
  const shape = () =>
    page.evaluate(() => {
      const { width, height } = document.querySelector('[data-tryon] canvas') as HTMLCanvasElement;
      return `${(width / height).toFixed(1)}, ${Math.max(width, height) <= 960}`;
    });
  await expect.poll(shape).toBe('1.3, true');
  await pointCameraAt(page, portrait('unsplash_woman_a'), { width: 480, height: 640 });
  await expect.poll(shape, { timeout: 20_000 }).toBe('0.8, true');
  await looked(page, 'true');
  await pointCameraAt(page, portrait('unsplash_woman_a'), { width: 1920, height: 1080 });
  await expect.poll(shape, { timeout: 30_000 }).toBe('1.8, true');
  await looked(page, 'true');
});

test('a camera that is pulled out is said, and it can be started again', async ({ page }) => {
  await openTryon(page);
  await pointCameraAt(page, portrait('unsplash_woman_a'));
  await live(page, 'glasses');
  await withCamera(page, 'unplug');
  await expect(page.locator('[data-error="CAMERA_UNAVAILABLE"]')).toBeVisible();
  await live(page, 'glasses');
});

for (const [name, code] of [
  ['NotAllowedError', 'CAMERA_REFUSED'],
  ['NotReadableError', 'CAMERA_UNAVAILABLE'],
  ['NotFoundError', 'CAMERA_UNAVAILABLE'],
] as const) {
  test(`${name} has its sentence, and a photo still works`, async ({ page }) => {
    await openTryon(page);
    await page.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', error));
    }, name);
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await expect(page.locator(`[data-error="${code}"]`)).toBeVisible({ timeout: 60_000 });
    await page.setInputFiles('[data-photo-input]', portrait('unsplash_man'));
    await looked(page, 'true');
    await expect(page.locator('[data-error]')).toHaveCount(0);
  });
}

test('a tab that nobody sees stops the camera, and says so', async ({ page }) => {
  await openTryon(page);
  await pointCameraAt(page, portrait('unsplash_woman_a'));
  await live(page, 'glasses');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => withCamera<{ tracks: number }>(page, 'left')).toMatchObject({ tracks: 0 });
  await expect(page.getByText('The camera was stopped while you were away.')).toBeVisible();
});

test('a lost graphics card is said, and what was shown comes back', async ({ page }) => {
  await openTryon(page);
  await page.setInputFiles('[data-photo-input]', portrait('unsplash_man'));
  await looked(page, 'true');
  const picture = () =>
    page.evaluate(
      () => document.querySelector<HTMLCanvasElement>('[data-tryon] canvas')?.toDataURL().length ?? 0,
    );
  const before = await picture();
  await page.evaluate(() => {
    const canvas = document.querySelector('[data-tryon] canvas') as HTMLCanvasElement;
    const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { lose });
    lose?.loseContext();
  });
  await expect(page.locator('[data-error="WEBGL_UNAVAILABLE"]')).toBeVisible();
  await page.evaluate(() => (window as unknown as { lose: WEBGL_lose_context }).lose.restoreContext());
  await expect(page.locator('[data-error]')).toHaveCount(0, { timeout: 20_000 });
  await expect.poll(picture, { timeout: 20_000 }).toBeGreaterThan(before / 2);
});

test('half a face, a face with glasses on, a drawing, a turned photo', async ({ page }) => {
  for (const [photo, found] of [
    ['portraits/grace_hopper_glasses', 'true'],
    ['portraits/cgi_tilt', 'true'],
    ['derived/roll_-30', 'true'],
  ] as const) {
    await openTryon(page);
    await page.setInputFiles('[data-photo-input]', personPhoto(photo));
    await looked(page, found);
  }
  // Half a face has either glasses or a sentence; it never breaks.
  await openTryon(page);
  await page.setInputFiles('[data-photo-input]', personPhoto('portraits/obama_partial_left'));
  await expect(tryon(page)).toHaveAttribute('data-found', /true|false/, { timeout: 60_000 });
  await expect(said(page)).not.toBeEmpty();
  // A phone's photo lies on its side and says so.
  const turned = await sharp(portrait('unsplash_man'))
    .rotate(90)
    .withMetadata({ orientation: 8 })
    .jpeg()
    .toBuffer();
  await openTryon(page);
  await page.setInputFiles('[data-photo-input]', {
    name: 'turned.jpg',
    mimeType: 'image/jpeg',
    buffer: turned,
  });
  await looked(page, 'true');
});

test('leaving gives back the camera, the worker, the graphics card and every frame', async ({ page }) => {
  await openTryon(page);
  await pointCameraAt(page, portrait('unsplash_woman_a'));
  await live(page, 'glasses');
  await page.locator('[data-choice]').nth(1).click();
  await page.waitForTimeout(1500);
  expect(await withCamera(page, 'left')).toMatchObject({ tracks: 1, workers: 1, contexts: 1 });
  await page.getByRole('button', { name: 'Back to the product' }).click();
  await expect(page).toHaveURL(/\/products\//);
  await expect
    .poll(() => withCamera(page, 'left'), { timeout: 20_000 })
    .toEqual({ tracks: 0, workers: 0, contexts: 0, bitmaps: 0, frames: 0 });
});
