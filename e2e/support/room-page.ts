import { expect, type Page } from '@playwright/test';
import type { PicturePoint } from '@/lib/ar/room-photo/room-camera';

type Files = Parameters<Page['setInputFiles']>[1];

/** Opens the room page for a product and hands in a photo. */
export async function openRoom(page: Page, query: string, file: Files): Promise<void> {
  await page.goto(`/room?${query}`);
  await page.locator('[data-room-step="start"][data-alive]').waitFor();
  await handInRoom(page, file);
}

export async function handInRoom(page: Page, file: Files): Promise<void> {
  await page.setInputFiles('[data-photo-input]', file);
  await expect(page.locator('[data-room-step="marking"]')).toBeVisible({ timeout: 30_000 });
}

/** Drags a handle to a place of the photo, whose size in pixels is given. */
export async function dragHandle(
  page: Page,
  number: number,
  to: PicturePoint,
  picture: { widthPixels: number; heightPixels: number },
): Promise<void> {
  const handle = page.locator('[data-mark-handle]').nth(number);
  const [grip, frame] = [await handle.boundingBox(), await page.locator('[data-room-frame]').boundingBox()];
  if (!grip || !frame) throw new Error('The handle is not shown.');
  // The grip lies beside the place it moves, so it is moved by as much and not to it.
  const [left, top] = await handle.evaluate(({ style }) => [style.left, style.top].map(Number.parseFloat));
  const [dx, dy] = [
    (to.x / picture.widthPixels - left! / 100) * frame.width,
    (to.y / picture.heightPixels - top! / 100) * frame.height,
  ];
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx + 3, y + dy + 3);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

/** The room as the page has solved it. */
export async function solvedRoom(page: Page) {
  const view = page.locator('[data-room-marking]');
  await expect(view).toHaveAttribute('data-room-marking', 'solved');
  const number = async (name: string) => Number(await view.getAttribute(name));
  return {
    cameraHeight: await number('data-camera-height'),
    focalPixels: await number('data-focal'),
    relativeSd: await number('data-bar'),
  };
}

/** Places the thing and waits until it is drawn. */
export async function placeThing(page: Page): Promise<void> {
  await page.locator('[data-place]').click();
  await expect(page.locator('[data-room-shown]')).toBeVisible({ timeout: 60_000 });
}

/** Where the thing stands, how it is turned, and the box it takes in the photo. */
export async function drawnThing(page: Page) {
  const stage = page.locator('[data-room-stage]');
  const numbers = async (name: string) => ((await stage.getAttribute(name)) ?? '').split(',').map(Number);
  const [left = 0, top = 0, right = 0, bottom = 0] = await numbers('data-box');
  return {
    point: await numbers('data-point'),
    turn: (await numbers('data-turn'))[0] ?? 0,
    box: { left, top, right, bottom },
  };
}
