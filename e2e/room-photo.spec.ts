import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test as plain } from '@playwright/test';
import sharp from 'sharp';
import { drawnBox } from '@/lib/ar/room-photo/place-thing';
import type { PicturePoint } from '@/lib/ar/room-photo/room-camera';
import { levelSurface } from '@/lib/ar/room-photo/surface';
import { markPoints, seeded } from '@/lib/ar/room-photo/testing/random-room';
import { drawnRooms, sheetCorners } from '@/lib/ar/room-photo/testing/room-scene';
import { graveFindings } from './support/axe';
import { demoProducts } from './support/demo-product';
import { keptPictures } from './support/kept-pictures';
import { sharedData } from './support/photo-page';
import { test } from './support/recorder';
import { dragHandle, drawnThing, handInRoom, openRoom, placeThing, solvedRoom } from './support/room-page';

/** A room that we drew: where everything in it is, is known. */
const picture = 'public/models/room/living-room.webp';
const { scene, camera } = drawnRooms[0]!;
const sheet = scene.sheets[0]!;
const corners = markPoints(camera, sheetCorners(sheet), 0, seeded(1)) as PicturePoint[];
/** The lightest thing that stands on a floor and comes in several colours. */
const thing = demoProducts
  .filter(({ model, variants }) => model?.anchor === 'floor' && variants.length > 1)
  .sort((a, b) => (a.model?.bytes ?? 0) - (b.model?.bytes ?? 0))[0]!;
const onlyDesktop = 'The same code on phone and desktop: once is enough on a software renderer.';

test('a marked sheet puts a thing into the photo in its true size, and nothing of the photo leaves', async ({
  page,
  traffic,
}, { project }) => {
  test.skip(project.name === 'phone', onlyDesktop);
  await page.setViewportSize({ width: 1100, height: 720 });
  await openRoom(page, `product=${thing.slug}`, picture);
  for (const [i, corner] of corners.entries())
    await dragHandle(page, i, { x: corner.x + 1.5, y: corner.y - 1 }, camera);
  const room = await solvedRoom(page);
  expect(Math.abs(room.cameraHeight / camera.position[1] - 1)).toBeLessThan(0.1);
  await expect(page.locator('[data-room-sentence]').first()).toContainText(/± [1-9] %/);

  // The same thing seen by the camera that drew the room, its origin moved to the sheet.
  await placeThing(page);
  const [x, y, z] = camera.position;
  const truth = { ...camera, position: [x - sheet.x, y, z - sheet.z] as const };
  const bounds = thing.model!.bounds;
  const right = drawnBox(truth, levelSurface(truth), { point: [0, 0, 0], turnRadians: 0 }, bounds)!;
  const drawn = await drawnThing(page);
  for (const [a, b] of [
    [drawn.box.bottom - drawn.box.top, right.bottom - right.top],
    [drawn.box.right - drawn.box.left, right.right - right.left],
  ] as const) {
    expect(Math.abs(a / b - 1)).toBeLessThan(0.05);
  }

  expect(await graveFindings(page)).toEqual([]);
  const stage = page.locator('[data-room-stage]');
  const frame = (await stage.boundingBox())!;
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height * 0.7);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width / 2 + 90, frame.y + frame.height * 0.7 - 20, { steps: 3 });
  await page.mouse.up();
  const moved = await drawnThing(page);
  expect(Math.hypot(moved.point[0]! - drawn.point[0]!, moved.point[2]! - drawn.point[2]!)).toBeGreaterThan(
    0.15,
  );
  await page.locator('[data-turn-right]').click();
  await stage.focus();
  await page.keyboard.press('[');
  await page.keyboard.press('Shift+ArrowRight');
  const turned = await drawnThing(page);
  expect(turned.turn).toBeCloseTo((10 * Math.PI) / 180, 3);
  expect(Math.hypot(turned.point[0]! - moved.point[0]!, turned.point[2]! - moved.point[2]!)).toBeCloseTo(
    0.1,
    3,
  );
  await page.locator('[data-variant]').last().check({ force: true });

  const coming = page.waitForEvent('download');
  await page.locator('[data-download]').click();
  const saved = sharp(await (await coming).path());
  expect(await saved.metadata()).toMatchObject({
    format: 'jpeg',
    width: camera.widthPixels,
    height: camera.heightPixels,
  });
  // The thing is in it, and the rest is the photo.
  const now = await saved.removeAlpha().raw().toBuffer();
  const before = await sharp(picture).removeAlpha().raw().toBuffer();
  const differs = (part: { left: number; top: number; right: number; bottom: number }) => {
    let [sum, n] = [0, 0];
    for (let row = Math.round(part.top); row < part.bottom; row += 3) {
      for (let column = Math.round(part.left); column < part.right; column += 3) {
        const at = (row * camera.widthPixels + column) * 3;
        sum += Math.abs(now[at]! - before[at]!);
        n++;
      }
    }
    return sum / n;
  };
  expect(differs(turned.box)).toBeGreaterThan(8);
  expect(differs({ left: 0, top: 0, right: 200, bottom: 90 })).toBeLessThan(3);

  expect(traffic.violations).toEqual([]);
  expect(await keptPictures(page, /^\/(models|wasm)\//)).toEqual([]);
});

plain(
  'a photo that is turned in its file is upright; marks that make no rectangle are refused in a sentence',
  async ({ page }, { project }) => {
    plain.skip(project.name === 'phone', onlyDesktop);
    await page.goto(`/room?product=${thing.slug}`);
    await page.locator('[data-room-step="start"][data-alive]').waitFor();
    await page.setInputFiles('[data-photo-input]', {
      name: 'room.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('This is no picture.'),
    });
    await expect(page.locator('[data-error]')).toHaveAttribute('data-error', 'UNSUPPORTED_IMAGE');

    const lying = await sharp(picture).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await handInRoom(page, { name: 'room.jpg', mimeType: 'image/jpeg', buffer: lying });
    const frame = (await page.locator('[data-room-frame]').boundingBox())!;
    expect(frame.width / frame.height).toBeCloseTo(camera.widthPixels / camera.heightPixels, 2);

    expect(await graveFindings(page)).toEqual([]);
    // By the keyboard alone: a pixel, then ten.
    const handle = page.locator('[data-mark-handle]').first();
    await handle.focus();
    const place = () => handle.evaluate((each) => Number.parseFloat((each as HTMLElement).style.left));
    const start = await place();
    await page.keyboard.press('ArrowRight');
    expect((await place()) - start).toBeCloseTo(100 / camera.widthPixels, 3);
    await page.keyboard.press('Shift+ArrowRight');
    expect((await place()) - start).toBeCloseTo(1100 / camera.widthPixels, 3);
    await expect(page.locator('[data-loupe]')).toBeVisible();

    await dragHandle(page, 0, { x: 900, y: 200 }, camera);
    await expect(page.locator('[data-room-marking]')).toHaveAttribute('data-room-marking', 'corners-crossed');
    await expect(page.locator('[data-place]')).toBeDisabled();
  },
);

/**
 * Photos of rooms that others took, with something on the floor whose size can be told: its corners in pixels from the near
 * left one on to the right, the lengths of the first and second side in centimetres ('' where it is a guess), and something
 * upright beside it. `metrePixels` is how long a metre of that is in the photo.
 */
const interiors = [
  {
    what: 'two marble tiles of a hall, beside a grand piano of a metre',
    photo: 'grand_piano/image_0010.jpg',
    corners: [
      [150.6, 257.5],
      [188.8, 270.9],
      [273.1, 247.8],
      [226.9, 238.6],
    ],
    sides: ['40', '80'],
    metrePixels: 145,
  },
  {
    what: 'the feet of an armchair whose arms are 64 cm high',
    photo: 'chair/image_0029.jpg',
    corners: [
      [92, 293],
      [192, 221],
      [137, 176],
      [40, 231],
    ],
    sides: ['60', ''],
    metrePixels: 156 / 0.64,
  },
  {
    what: 'the feet of a dining chair, which stand closer behind than in front',
    photo: 'chair/image_0026.jpg',
    corners: [
      [45, 293],
      [162.5, 258],
      [83, 219],
      [29, 232],
    ],
    sides: ['50', '44'],
    metrePixels: null,
  },
] as const;
const photos = path.join(sharedData, 'photos/caltech101_products');

for (const { what, photo, corners: marks, sides, metrePixels } of interiors) {
  plain(`a real room: ${what}`, async ({ page }, info) => {
    plain.skip(info.project.name === 'phone', onlyDesktop);
    const file = path.join(photos, photo);
    plain.skip(!existsSync(file), `There is no ${file}: set VITRINE_SHARED to the folder that holds data.`);
    await page.setViewportSize({ width: 1280, height: 860 });
    await openRoom(page, 'product=moshav-windsor-chair', file);
    const { width = 0, height = 0 } = await sharp(file).metadata();
    await page.locator('[data-mark-kind="rug"]').click();
    const fields = page.locator('[data-room-marking] input[inputmode=decimal]');
    for (const i of [0, 1]) await fields.nth(i).fill(sides[i]!);
    for (const [i, [x, y]] of marks.entries())
      await dragHandle(page, i, { x, y }, { widthPixels: width, heightPixels: height });
    if (metrePixels === null) {
      await expect(page.locator('[data-room-marking]')).toHaveAttribute(
        'data-room-marking',
        'not-a-rectangle',
      );
      await expect(page.locator('[data-place]')).toBeDisabled();
      return;
    }
    await solvedRoom(page);
    await page.screenshot({ path: info.outputPath('marked.png') });
    await placeThing(page);
    await page.screenshot({ path: info.outputPath('placed.png') });
    // The chair is 95 cm high. What stands beside it is so by the eye, and a little nearer or further.
    const { box } = await drawnThing(page);
    const metre = (box.bottom - box.top) / 0.95;
    expect(metre / metrePixels).toBeGreaterThan(0.75);
    expect(metre / metrePixels).toBeLessThan(1.33);
  });
}
