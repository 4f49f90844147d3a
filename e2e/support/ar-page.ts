import { expect, type Page, test } from '@playwright/test';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { XrTest } from './xr-room/emulate';
import { emulatorScript } from './xr-room/emulator-script';

declare global {
  interface Window {
    xrTest: XrTest;
  }
}

/** Light models of the demo catalogue, one of each place. */
export const chair = 'moshav-windsor-chair';
export const mirror = 'round-brass-mirror';
export const pendant = 'metal-dome-pendant';

/** Of a file whose tests run AR in the page: a small screen, for a software renderer is as quick as its pictures are small. */
export function onEmulatedPhone(): void {
  test.use({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 1 });
  test.describe.configure({ timeout: 180_000 });
  test.beforeEach(({ page: _ }, { project }) => {
    test.skip(project.name !== 'phone', 'An AR session is a phone’s: once is enough.');
  });
}

export async function openRoom(page: Page, slug: string): Promise<void> {
  await page.addInitScript(await emulatorScript());
  await page.goto(`/products/${slug}`);
  await page.locator('[data-ar=webxr]').click();
  await running(page);
}
export async function running(page: Page): Promise<void> {
  await expect(page.locator('[data-room=running]')).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => window.xrTest.frames(2));
}
export const look = (page: Page, from: Vec3, to: Vec3) =>
  page.evaluate(([a, b]) => window.xrTest.look(a!, b!), [from, to]);
export const room = (page: Page) => page.evaluate(() => window.xrTest.room()!);
export const button = (page: Page, name: string | RegExp) =>
  page.locator('[data-room]').getByRole('button', { name });

export async function place(page: Page): Promise<void> {
  const before = (await room(page)).items.length;
  await button(page, 'Place it here').click();
  await expect.poll(async () => (await room(page)).items.length).toBe(before + 1);
}

/** Where an item is drawn in the room itself, not in the session's space: origin, front, scale. */
export async function drawn(page: Page, at = 0) {
  await page.evaluate(() => window.xrTest.frames(2));
  await expect.poll(async () => Boolean((await room(page)).items[at]?.drawn)).toBe(true);
  const [m, item] = await page.evaluate((i) => {
    const { items } = window.xrTest.room()!;
    return [window.xrTest.origin(), items[i]!] as const;
  }, at);
  const d = item.drawn!;
  const turned = (v: readonly number[]) =>
    [0, 1, 2].map((k) => m[k]! * v[0]! + m[4 + k]! * v[1]! + m[8 + k]! * v[2]!) as Vec3;
  return {
    id: item.id,
    box: item.box!,
    point: turned(d.slice(12, 15)).map((value, k) => value + m[12 + k]!) as Vec3,
    front: turned(d.slice(8, 11)),
    scale: [0, 4, 8].map((k) => Math.hypot(d[k]!, d[k + 1]!, d[k + 2]!)),
  };
}
