import { expect, test } from '@playwright/test';
import { installCanvasCamera, pointCameraAt } from './support/canvas-camera';
import { hasFaces, looked, noFaces, openTryon, personPhoto, tryon } from './support/tryon-page';

/*
 * Every kind of thing that is worn, before a camera that shows real people and hands: it is put on, and taken off again when the
 * camera shows another part of a body. The pictures are this test's artefacts, for the eye.
 */
test.skip(!hasFaces, noFaces);

const upright = { width: 480, height: 640 };
const worn: [slug: string, on: string, notOn: string][] = [
  ['wren-felt-fedora', 'portraits/unsplash_man', 'hands/thumb_up'],
  ['pearl-drop-earrings', 'portraits/unsplash_woman_a', 'hands/two_open_hands'],
  ['sun-disc-pendant', 'portraits/unsplash_man', 'hands/thumb_up'],
  ['solitaire-ring', 'hands/two_open_hands', 'portraits/unsplash_man'],
  ['fathom-diver-watch', 'hands/thumb_up', 'portraits/unsplash_woman_a'],
  ['curb-chain-bracelet', 'hands/handtrack_9', 'portraits/obama_official_2012'],
  ['plaza-court-sneakers', 'bodies/squat', 'hands/thumb_up'],
];

for (const [slug, on, notOn] of worn) {
  test(`${slug} before the camera`, async ({ page }, info) => {
    await installCanvasCamera(page);
    await openTryon(page, slug);
    const shape = on.startsWith('bodies/') ? upright : undefined;
    await pointCameraAt(page, personPhoto(on), shape);
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await expect(tryon(page)).toHaveAttribute('data-tryon', 'live', { timeout: 60_000 });
    await looked(page, 'true');
    await page.waitForTimeout(1000);
    await page.screenshot({ path: info.outputPath('worn.png') });
    await pointCameraAt(page, personPhoto(notOn), shape);
    await looked(page, 'false');
    await pointCameraAt(page, personPhoto(on), shape);
    await looked(page, 'true');
  });
}
