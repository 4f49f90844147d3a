import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchOptions } from './support/chromium';
import { hasFaces, looked, noFaces, openTryon, portrait, tryon } from './support/tryon-page';
import { writeY4m } from './support/write-y4m';

const video = path.resolve(`data/e2e-tryon-camera-${process.env.TEST_WORKER_INDEX}.y4m`);
test.use({ launchOptions: launchOptions(video), permissions: ['camera'] });
test.skip(!hasFaces, noFaces);
test.beforeAll(async () => {
  await mkdir(path.dirname(video), { recursive: true });
  // A phone's camera stands upright like its page.
  const upright = { width: 608, height: 1080 };
  await writeY4m(portrait('unsplash_woman_a'), video, test.info().project.name === 'phone' ? upright : {});
});

test('glasses stand on the camera’s face, and leaving switches the camera off', async ({ page }, info) => {
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
  await openTryon(page);
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(tryon(page)).toHaveAttribute('data-tryon', 'live', { timeout: 60_000 });
  await looked(page, 'true');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: info.outputPath('live.png') });
  const running = () =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
    );
  expect(await running()).toEqual(['live']);
  // Another one is put on while the camera goes on.
  await page.locator('[data-choice]').nth(1).click();
  await expect(page.locator('[data-choice]').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await looked(page, 'true');
  expect(await running()).toEqual(['live']);
  await page.getByRole('button', { name: 'Back to the product' }).click();
  await expect(page).toHaveURL(/\/products\//);
  await expect.poll(running).toEqual(['ended']);
});
