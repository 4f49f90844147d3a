import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { openBenchPage } from '@/bench/renders/open-page';
import type { RenderBench } from '@/bench/renders/page';
import { renderPlan } from '@/lib/model3d/render/render-plan';
import type { Shot } from '@/lib/model3d/render/shot';
import type { Anchor } from '@/lib/product/category';
import { turnable } from './support/demo-product';

type Bench = typeof globalThis & { bench: RenderBench };
test.skip(({ isMobile }) => isMobile, 'the studio draws off the page: one size of window is enough');

const anchor: Anchor = turnable.model?.anchor ?? 'none';
const demo = path.resolve('public', `.${turnable.model?.url}`);
const awkward = path.resolve('../shared/data/glb/awkward');
const shots = renderPlan({ anchor, seed: 'test', turnFrames: 0 });
const small = (shot: Shot): Shot => ({ ...shot, pixels: 160 });
const index = small(shots.find(({ kind }) => kind === 'index') as Shot);
const poster = small(shots[0] as Shot);

/** Over all channels, in steps of 255. */
async function meanDifference(a: string, b: string): Promise<number> {
  const [one, two] = await Promise.all(
    [a, b].map((png) => sharp(Buffer.from(png, 'base64')).removeAlpha().raw().toBuffer()),
  );
  let sum = 0;
  one?.forEach((value, i) => {
    sum += Math.abs(value - (two?.[i] ?? 0));
  });
  return sum / (one?.length ?? 1);
}

test('draws a model on its ground with a cut-out, gives everything back, and says when the card is gone', async () => {
  const { page, close } = await openBenchPage([demo]);
  try {
    const stand = () =>
      page.evaluate(([url, at]) => (globalThis as Bench).bench.stand(url, at), ['/files/0', anchor] as const);
    const draw = (shot: Shot) => page.evaluate((each) => (globalThis as Bench).bench.draw(each), shot);
    const memory = () => page.evaluate(() => (globalThis as Bench).bench.memory());

    await stand();
    const { cutout } = await draw(poster);
    expect(cutout).not.toBeNull();
    // What is drawn depends on the plan, and not on what was drawn before.
    const first = (await draw(index)).picture;
    const other = (await draw({ ...index, variant: turnable.variants[1]?.materialVariant ?? null })).picture;
    expect(await meanDifference((await draw(index)).picture, first)).toBeLessThan(1);
    expect(await meanDifference(other, first)).toBeGreaterThan(3);

    // A model that stands again and again leaves nothing behind on the graphics card.
    const once = await memory();
    for (let i = 0; i < 3; i++) {
      await stand();
      await draw({ ...index, variant: turnable.variants[1]?.materialVariant ?? null });
      await draw(index);
    }
    expect(await memory()).toEqual(once);

    await page.evaluate(() => (globalThis as Bench).bench.loseCard());
    const failed = await page.evaluate(
      (each) =>
        (globalThis as Bench).bench.draw(each).catch((error: unknown) => (error as { code: string }).code),
      index,
    );
    expect(failed).toBe('RENDERER_UNAVAILABLE');
  } finally {
    await close();
  }
});

test('reads Draco and KTX2 models under the policy of the shop’s pages, which forbids eval', async () => {
  test.skip(!existsSync(awkward), 'the test models are not beside this checkout');
  const files = ['heart_draco.glb', 'quad_ktx2.glb'].map((name) => path.join(awkward, name));
  const { page, close } = await openBenchPage(files);
  try {
    for (const number of [0, 1]) {
      await page.evaluate((url) => (globalThis as Bench).bench.stand(url, 'table'), `/files/${number}`);
      const { picture } = await page.evaluate((each) => (globalThis as Bench).bench.draw(each), index);
      expect(picture.length).toBeGreaterThan(2000);
    }
  } finally {
    await close();
  }
});
