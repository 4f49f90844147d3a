import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { renderPlan } from '../../lib/model3d/render/render-plan';
import type { Shot } from '../../lib/model3d/render/shot';
import type { Anchor } from '../../lib/product/category';
import { openBenchPage } from './open-page';
import type { RenderBench } from './page';

export type BenchModel = { id: string; file: string; anchor: Anchor; variants: string[] };
export type DrawnShot = {
  shot: Shot;
  file: string /** Which part is the thing, grey; null where it was not asked for. */;
  cutoutFile: string | null;
  milliseconds: number;
};

export type Views = {
  indexViews: number;
  heldViews: number;
  variantViews?: number;
  /** Side of the pictures where it is not that of the shop. */
  pixels?: number;
  cutout?: boolean;
  /** So many of the index views, where fewer than the shop takes are enough. */
  ownViews?: number;
};

type Bench = typeof globalThis & { bench: RenderBench };

/** Index views and held-back ones of each model, drawn once and kept in `folder`. */
export async function drawModels(
  models: readonly BenchModel[],
  { pixels, cutout = false, ownViews, ...views }: Views,
  folder: string,
): Promise<Map<string, DrawnShot[]>> {
  await mkdir(folder, { recursive: true });
  let open: Awaited<ReturnType<typeof openBenchPage>> | null = null;
  const drawn = new Map<string, DrawnShot[]>();
  for (const [number, model] of models.entries()) {
    const record = path.join(folder, `${model.id}.json`);
    const plan = renderPlan({
      anchor: model.anchor,
      seed: model.id,
      variants: model.variants,
      turnFrames: 0,
      ...views,
    });
    const shots = plan
      .filter(({ kind }) => kind !== 'poster')
      .filter((shot, i) => shot.kind !== 'index' || shot.variant !== null || i < (ownViews ?? plan.length))
      .map((shot) => ({ ...shot, cutout, pixels: pixels ?? shot.pixels }));
    const done: Record<string, number> = existsSync(record) ? JSON.parse(await readFile(record, 'utf8')) : {};
    const fileOf = (shot: Shot) => path.join(folder, `${model.id}~${shot.id}.webp`);
    const cutoutOf = (shot: Shot) =>
      cutout ? path.join(folder, `${model.id}~${shot.id}.cutout.webp`) : null;
    if (shots.some(({ id }) => done[id] === undefined)) {
      open ??= await openBenchPage(models.map(({ file }) => file));
      const { page } = open;
      const stood = await page
        .evaluate(([url, anchor]) => (globalThis as Bench).bench.stand(url, anchor), [
          `/files/${number}`,
          model.anchor,
        ] as const)
        .catch((error: Error) => error);
      if (stood instanceof Error) {
        console.error(`${model.id}: ${stood.message.split('\n')[0]}`);
        continue;
      }
      for (const shot of shots) {
        if (done[shot.id] !== undefined) continue;
        const {
          picture,
          cutout: mask,
          milliseconds,
        } = await page.evaluate((each) => (globalThis as Bench).bench.draw(each), shot);
        await sharp(Buffer.from(picture, 'base64')).webp({ quality: 80 }).toFile(fileOf(shot));
        const maskFile = cutoutOf(shot);
        if (mask && maskFile) await writeOutline(Buffer.from(mask, 'base64'), maskFile);
        done[shot.id] = milliseconds;
      }
      await writeFile(record, JSON.stringify(done));
      console.error(`${number + 1} of ${models.length}: ${model.id}`);
    }
    drawn.set(
      model.id,
      shots.map((shot) => ({
        shot,
        file: fileOf(shot),
        cutoutFile: cutoutOf(shot),
        milliseconds: done[shot.id] ?? 0,
      })),
    );
  }
  await open?.close();
  return drawn;
}

/** Shares of the thing as the alpha of a picture, as the shop keeps its cut-outs. */
async function writeOutline(grey: Buffer, file: string): Promise<void> {
  const { data, info } = await sharp(grey).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  const rgba = Buffer.alloc(data.length * 4);
  for (let i = 0; i < data.length; i++) rgba[i * 4 + 3] = data[i] ?? 0;
  await sharp(rgba, { raw: { width: info.width, height: info.height, channels: 4 } })
    .webp({ quality: 1, alphaQuality: 70 })
    .toFile(file);
}
