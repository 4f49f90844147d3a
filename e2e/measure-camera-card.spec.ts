import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { launchOptions } from './support/chromium';
import { photoWithCard } from './support/measure-photos';
import { hasFaces, noFaces } from './support/tryon-page';
import { writeY4m } from './support/write-y4m';

const [photo, video] = ['jpg', 'y4m'].map((kind) => path.resolve(`data/e2e-measure-card.${kind}`)) as [
  string,
  string,
];
test.use({ launchOptions: launchOptions(video), permissions: ['camera'] });
test.skip(!hasFaces, noFaces);
test.skip(({ isMobile }) => !isMobile, 'The same code on phone and desktop.');
test.beforeAll(async () => {
  await mkdir(path.dirname(video), { recursive: true });
  const card = { x: 373, y: 296, width: 206 };
  const { buffer } = await photoWithCard('portraits/unsplash_man.jpg', card);
  // The head alone, in a camera's proportions.
  await sharp(buffer).extract({ left: 40, top: 150, width: 720, height: 540 }).toFile(photo);
  await writeY4m(photo, video);
});

test('a card on the forehead before the camera tells the scale, and few frames are enough', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  await page.goto('/measure?lang=en');
  await page.locator('[data-measure-face][data-alive]').waitFor();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.locator('[data-measured]')).toHaveAttribute('data-measured', 'done', {
    timeout: 150_000,
  });
  await expect(page.locator('[data-measure-said]')).toHaveText('That is it, by the card.');
  const pd = Number(await page.locator('[data-size="pupillaryDistance"]').getAttribute('data-millimetres'));
  // The pupils are 146 px apart, 60.7 mm in the plane of the card. A camera is taken to see 58°, so the face is 27 cm away: the
  // pupils lie 8 mm behind the card, and looking far they stand apart by 10.5 mm in 277 more.
  const truth = (146 / 206) * 85.6 * (1 + 8 / 269) * (1 + 10.5 / 277);
  expect(Math.abs(pd - truth)).toBeLessThan(1.5);
  await page.screenshot({ path: info.outputPath('by-card.png') });
});
