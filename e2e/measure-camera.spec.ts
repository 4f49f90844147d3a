import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchOptions } from './support/chromium';
import { hasFaces, noFaces, portrait } from './support/tryon-page';
import { writeY4m } from './support/write-y4m';

const video = path.resolve('data/e2e-measure-camera.y4m');
test.use({ launchOptions: launchOptions(video), permissions: ['camera'] });
test.skip(!hasFaces, noFaces);
test.beforeAll(async () => {
  await mkdir(path.dirname(video), { recursive: true });
  await writeY4m(portrait('unsplash_woman_a'), video);
});

test('a face before the camera is measured over many frames, and then the camera goes out by itself', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
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
  await page.goto('/measure?lang=en');
  const view = page.locator('[data-measure-face][data-alive]');
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(view).toHaveAttribute('data-advice', 'hold', { timeout: 60_000 });
  const result = page.locator('[data-measured]');
  await expect(result).toHaveAttribute('data-measured', 'going', { timeout: 60_000 });
  await page.screenshot({ path: info.outputPath('measuring.png') });
  await expect(result).toHaveAttribute('data-measured', 'done', { timeout: 120_000 });
  const pd = Number(await page.locator('[data-size="pupillaryDistance"]').getAttribute('data-millimetres'));
  expect(pd).toBeGreaterThan(55);
  expect(pd).toBeLessThan(72);
  const states = await page.evaluate(() =>
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState),
  );
  expect(states).toEqual(['ended']);
  await page.screenshot({ path: info.outputPath('measured.png') });
});
