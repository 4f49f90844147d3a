import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchOptions } from './support/chromium';
import { demoPhoto, matches, openSearch, stateOf } from './support/photo-page';
import { writeY4m } from './support/write-y4m';

const video = path.resolve('data/e2e-camera.y4m');
test.use({ launchOptions: launchOptions(video), permissions: ['camera'] });
test.beforeAll(async () => {
  await mkdir(path.dirname(video), { recursive: true });
  await writeY4m(demoPhoto(), video);
});

test('the camera shows its picture, takes it, searches it, and is switched off', async ({ page }) => {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks = tracks;
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
  await openSearch(page);
  await page.getByRole('button', { name: 'Snap' }).first().click();
  const shutter = page.getByRole('button', { name: 'Take the photo' });
  await expect(shutter).toBeEnabled();
  await shutter.click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done', { timeout: 60_000 });
  expect((await matches(page)).length).toBeGreaterThan(0);
  await expect(page.locator('[data-seen-photo]')).toBeVisible();
  const running = () =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
    );
  expect(new Set(await running())).toEqual(new Set(['ended']));
});
