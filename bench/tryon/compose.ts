import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../e2e/support/chromium';
import type { Composed } from './compose-page.browser';
import { servePage } from './serve';

/** What a photo without a lens is taken to be, as the page does. */
const assumedMillimetres = 45;

/**
 * Writes each photo of a folder with a demo product on the nearest face, by the page's own tracker and scene, and prints
 * what was found.
 *
 * @param slug Of glasses or sunglasses of the demo catalogue.
 */
export async function composePhotos(photos: string, out: string, slug: string): Promise<void> {
  const model = `public/models/demo/${slug}/model.glb`;
  if (!existsSync(model)) throw new Error(`There is no demo product ${slug}.`);
  mkdirSync(out, { recursive: true });
  const { url, close } = await servePage('bench/tryon/compose-page.browser.ts', photos);
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(url);
    await page.addScriptTag({ url: '/page.js', type: 'module' });
    await page.waitForFunction('globalThis.compose');
    for (const name of readdirSync(photos)
      .filter((file) => /\.(jpe?g|png|webp)$/i.test(file))
      .sort()) {
      const made = await page.evaluate(
        ([photo, glb, millimetres]) =>
          (
            globalThis as unknown as { compose: (a: string, b: string, c: number) => Promise<Composed> }
          ).compose(photo as string, glb as string, millimetres as number),
        [`/photos/${encodeURIComponent(name)}`, `/models/demo/${slug}/model.glb`, assumedMillimetres],
      );
      const file = path.join(out, `${path.parse(name).name}.jpg`);
      writeFileSync(file, Buffer.from(made.picture.split(',')[1] ?? '', 'base64'));
      console.log(`${name}: ${saying(made)}`);
    }
  } finally {
    await browser.close();
    close();
  }
}

function saying({ face, others }: Composed): string {
  if (!face) return 'no face, so nothing is worn';
  const { presence, awayMetres, yawDegrees, pitchDegrees, rollDegrees, widthMillimetres } = face;
  const turn = `yaw ${yawDegrees.toFixed(0)}°, pitch ${pitchDegrees.toFixed(0)}°, roll ${rollDegrees.toFixed(0)}°`;
  const more = others > 0 ? `; ${others} more` : '';
  return `face ${presence.toFixed(2)}, ${turn}, ${awayMetres.toFixed(2)} m away, ${widthMillimetres.toFixed(0)} mm wide if of average size${more}`;
}
