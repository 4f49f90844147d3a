import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { hasFaces, looked, noFaces, openTryon, personPhoto, tryon } from './support/tryon-page';

/*
 * Every kind of thing that is worn, on photos of people, for the eye: the pictures are this test's artefacts. That the product
 * is drawn where it belongs is measured by bench/tryon.mts; here it must be drawn at all, and on nothing else.
 */
test.skip(!hasFaces, noFaces);

const worn: [slug: string, photos: string[]][] = [
  ['halo-wire-glasses', ['portraits/unsplash_woman_a', 'portraits/obama_official_2012']],
  ['wren-felt-fedora', ['portraits/unsplash_man', 'portraits/astronaut_collins']],
  ['pearl-drop-earrings', ['portraits/unsplash_woman_a', 'portraits/business_person']],
  ['sun-disc-pendant', ['portraits/unsplash_man', 'portraits/unsplash_woman_b']],
  ['solitaire-ring', ['hands/two_open_hands', 'hands/handtrack_9']],
  ['fathom-diver-watch', ['hands/thumbs_two', 'hands/handtrack_4']],
  ['curb-chain-bracelet', ['hands/thumb_up', 'hands/thumb_up_black']],
  ['plaza-court-sneakers', ['bodies/squat', 'portraits/vlado_sunglasses']],
];

for (const [slug, photos] of worn) {
  test(`${slug} on two photos`, async ({ page }, info) => {
    for (const photo of photos) {
      await openTryon(page, slug);
      await page.setInputFiles('[data-photo-input]', personPhoto(photo));
      await looked(page, 'true');
      const drawn = await page.evaluate(() =>
        document.querySelector<HTMLCanvasElement>('[data-tryon] canvas')?.toDataURL('image/png'),
      );
      await writeFile(
        info.outputPath(`${photo.replace('/', '-')}.png`),
        Buffer.from(drawn?.split(',')[1] ?? '', 'base64'),
      );
    }
  });
}

test('what is worn on a hand is not drawn on a face, nor the other way round', async ({ page }) => {
  for (const [slug, photo] of [
    ['solitaire-ring', 'portraits/obama_official_2012'],
    ['fathom-diver-watch', 'portraits/unsplash_man'],
    ['pearl-drop-earrings', 'hands/thumb_up'],
    ['plaza-court-sneakers', 'hands/thumb_up'],
  ] as const) {
    await openTryon(page, slug);
    await page.setInputFiles('[data-photo-input]', personPhoto(photo));
    await looked(page, 'false');
    await expect(tryon(page).getByRole('status')).toContainText('found here');
  }
});

test('a ring is put on another finger', async ({ page }) => {
  await openTryon(page, 'solitaire-ring');
  await page.setInputFiles('[data-photo-input]', personPhoto('hands/two_open_hands'));
  await looked(page, 'true');
  const shown = () =>
    page.evaluate(() => document.querySelector<HTMLCanvasElement>('[data-tryon] canvas')?.toDataURL());
  const before = await shown();
  await page.locator('[data-finger="index"]').click();
  await expect.poll(async () => (await shown()) === before).toBe(false);
});
