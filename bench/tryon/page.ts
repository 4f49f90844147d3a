import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../e2e/support/chromium';
import { writeY4m } from '../../e2e/support/write-y4m';

export type PageRate = {
  window: string;
  cameraPerSecond: number;
  /** Frames drawn with glasses on, a second: the median of the rounds. */
  perSecond: number;
};

const windows = [
  { name: 'phone, 390 × 844', width: 390, height: 844 },
  { name: 'desktop, 1440 × 900', width: 1440, height: 900 },
];
const cameraPerSecond = 30;
const secondsEach = 6;

/**
 * How many frames a second the whole page shows with glasses on, before Chromium's fake camera (640 × 480, 30 a second).
 *
 * @param shop A running shop with the demo catalogue. @param portrait A photo of a face.
 */
export async function measurePage(shop: string, portrait: string, rounds: number): Promise<PageRate[]> {
  const video = path.join(tmpdir(), `vitrine-tryon-${process.pid}.y4m`);
  await writeY4m(portrait, video, { framesPerSecond: cameraPerSecond });
  const rates: PageRate[] = [];
  try {
    for (const { name, ...viewport } of windows) {
      const seen: number[] = [];
      for (let round = 0; round < rounds; round++) seen.push(await rateOf(shop, video, viewport));
      seen.sort((a, b) => a - b);
      rates.push({ window: name, cameraPerSecond, perSecond: seen[seen.length >> 1] as number });
    }
  } finally {
    rmSync(video, { force: true });
  }
  return rates;
}

async function rateOf(
  shop: string,
  video: string,
  viewport: { width: number; height: number },
): Promise<number> {
  const browser = await chromium.launch(launchOptions(video));
  try {
    const context = await browser.newContext({ viewport, permissions: ['camera'] });
    const page = await context.newPage();
    await page.addInitScript(() => {
      // The scene clears its canvas once for each frame that it draws.
      const counted = window as unknown as { drawn: number };
      counted.drawn = 0;
      const clear = WebGL2RenderingContext.prototype.clear;
      WebGL2RenderingContext.prototype.clear = function (mask) {
        counted.drawn++;
        clear.call(this, mask);
      };
    });
    await page.goto(`${shop}/tryon?product=pebble-round-glasses`);
    await page.locator('[data-tryon][data-alive]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await page.locator('[data-found="true"]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(3000);
    return await page.evaluate(async (seconds) => {
      const counted = window as unknown as { drawn: number };
      const [before, start] = [counted.drawn, performance.now()];
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      return (counted.drawn - before) / ((performance.now() - start) / 1000);
    }, secondsEach);
  } finally {
    await browser.close();
  }
}
