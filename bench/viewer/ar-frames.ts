import type { Browser, Page } from '@playwright/test';
import type { XrTest } from '../../e2e/support/xr-room/emulate';
import { emulatorScript } from '../../e2e/support/xr-room/emulator-script';

declare global {
  interface Window {
    xrTest: XrTest;
  }
}

/** Script time of the frames of an AR session, drawing calls included, milliseconds. */
export type ArFrames = { frames: number; medianMs: number; p95Ms: number; products: number };

/** An AR session on the emulated phone, in the room that the tests know: `products` things placed, then looked around. */
export async function measureArFrames(browser: Browser, shop: string, slug: string): Promise<ArFrames> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 1,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(await emulatorScript());
    await page.goto(`${shop}/products/${slug}?lang=en`);
    await page.locator('[data-ar=webxr]').click();
    await page.locator('[data-room=running]').waitFor({ timeout: 60_000 });
    const spots = [-0.7, 0, 0.7];
    for (const [i, x] of spots.entries()) {
      await look(page, [x, 1.5, 1.8], [x, 0, -0.4]);
      await page.locator('[data-room]').getByRole('button', { name: 'Place it here' }).click();
      await page.waitForFunction((count) => window.xrTest.room()!.items.length === count, i + 1);
      if (i < spots.length - 1)
        await page
          .locator('[data-room]')
          .getByRole('button', { name: /^Place / })
          .first()
          .click();
    }
    for (let turn = 0; turn < 24; turn++) {
      const angle = (turn / 24) * 2 * Math.PI;
      await look(page, [0, 1.5, 1.6], [Math.sin(angle), 0.4, -0.6 * Math.cos(angle)]);
      await page.evaluate(() => window.xrTest.frames(4));
    }
    const times = await page.evaluate(() => window.xrTest.room()!.frames!);
    return { ...times, products: spots.length };
  } finally {
    await context.close();
  }
}

async function look(page: Page, from: [number, number, number], to: [number, number, number]): Promise<void> {
  await page.evaluate(([a, b]) => window.xrTest.look(a!, b!), [from, to]);
}
