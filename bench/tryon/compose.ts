import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Product } from '@/lib/product/product';
import { type Wearable, wearable } from '@/lib/tryon/wearable';
import { launchOptions } from '../../e2e/support/chromium';
import type { Composed } from './compose-page.browser';
import { servePage } from './serve';

/** What a photo without a lens is taken to be, as the page does. */
const assumedMillimetres = 45;

/**
 * Writes each photo of a folder with a demo product on the nearest face or hand, by the page's own tracker and scene, and prints
 * what was found.
 *
 * @param slug Of something of the demo catalogue that is worn.
 */
export async function composePhotos(photos: string, out: string, slug: string): Promise<void> {
  const model = `public/models/demo/${slug}/model.glb`;
  const catalogue = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
    products: Product[];
  };
  const product = catalogue.products.find((each) => each.slug === slug);
  const worn = product?.model && wearable(product.model, product.attributes);
  if (!worn || !existsSync(model)) throw new Error(`There is no demo product ${slug} that can be worn.`);
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
        ([photo, glb, millimetres, how]) =>
          (
            globalThis as unknown as {
              compose: (a: string, b: string, c: number, d: Wearable) => Promise<Composed>;
            }
          ).compose(photo, glb, millimetres, how),
        [
          `/photos/${encodeURIComponent(name)}`,
          `/models/demo/${slug}/model.glb`,
          assumedMillimetres,
          worn,
        ] as [string, string, number, Wearable],
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

function saying({ face, others, hands, person, worn, light }: Composed): string {
  const more = others > 0 ? `; ${others} more` : '';
  if (!worn) return 'nothing that it is worn on, so nothing is worn';
  if (person !== null) return `person ${person.toFixed(2)}, on the feet that are seen`;
  if (!face) {
    return hands
      .map(
        ({ side, presence, awayMetres }) =>
          `${side} hand ${presence.toFixed(2)}, ${awayMetres.toFixed(2)} m away if of average size`,
      )
      .join('; ');
  }
  const { presence, awayMetres, yawDegrees, pitchDegrees, rollDegrees, widthMillimetres } = face;
  const lit = light
    ? `, lit from ${light.yawDegrees.toFixed(0)}° aside and ${light.pitchDegrees.toFixed(0)}° above by ${(100 * light.share).toFixed(0)} %`
    : '';
  const turn = `yaw ${yawDegrees.toFixed(0)}°, pitch ${pitchDegrees.toFixed(0)}°, roll ${rollDegrees.toFixed(0)}°`;
  return `face ${presence.toFixed(2)}, ${turn}, ${awayMetres.toFixed(2)} m away, ${widthMillimetres.toFixed(0)} mm wide if of average size${lit}${more}`;
}
