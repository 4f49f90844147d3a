import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { getProductBySlug } from '@/lib/db/queries/products';
import { productsToRender, renderReportOf, renderViews } from '@/lib/db/queries/renders';
import { deleteProducts, upsertProduct } from '@/lib/db/queries/upsert-product';
import { readIndexRows, registerModel, saveVectors, unembeddedViews } from '@/lib/db/queries/vectors';
import { renderShots } from '@/lib/db/renders-schema';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product, unitVector } from '@/lib/db/testing/fixtures';
import { listJobs } from '@/lib/jobs/list-jobs';
import { matchJudgeFor } from '@/lib/model3d/match/thresholds';
import { clipPart, cutoutPart, planOf, type RenderWork } from '@/lib/model3d/render/render-work';
import { decodePhoto } from '@/lib/photo/decode.server';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { mediaPath } from '@/lib/storage/storage';
import { type RenderDesk, renderDesk } from './render-desk';
import type { Looker } from './to-publication';

const modelId = 'test-model';
const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-renders-'));
const storage = createFolderStorage(folder);
let opened: OpenDatabase;
let desk: RenderDesk;
let png: Uint8Array;
let grey: Uint8Array;
let green: Uint8Array;
let webm: Uint8Array;

const looker = async (): Promise<Looker> => ({
  vision: {
    modelId,
    // A network that sees one thing in what stands on the stage's ground, and another in what is all green.
    embedWithFeature: async ({ data }) => {
      const green = (data[1] ?? 0) > 150 && (data[0] ?? 0) < 100;
      return {
        embedding: { modelId, vector: unitVector(3, 8) },
        feature: unitVector(3, 8).map((value) => (green ? -value : value)),
      };
    },
  },
  decode: decodePhoto,
  read: async (url) =>
    url.endsWith('/chair-2.webp') ? green : ((await storage.get(url.slice(mediaPath.length)))?.bytes ?? png),
  judge: matchJudgeFor('mobilenet-v2'),
});

beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
  desk = renderDesk(opened.db, storage, looker);
  await registerModel(opened.db, modelId, 8);
  const red = { r: 160, g: 30, b: 30 };
  png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#efede8' } })
    .composite([{ input: { create: { width: 30, height: 30, channels: 3, background: red } } }])
    .png()
    .toBuffer();
  // The cut-out of a view: the thing is white.
  grey = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#000000' } })
    .composite([{ input: { create: { width: 30, height: 30, channels: 3, background: '#ffffff' } } }])
    .png()
    .toBuffer();
  green = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#40c060' } })
    .png()
    .toBuffer();
  webm = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...Buffer.from('\x9f\x42\x82\x84webm film of nothing')]);
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await deleteProducts(opened.db, ['chair']);
  await opened.db.execute('DELETE FROM jobs');
  await upsertProduct(opened.db, product('chair', { variants: [] }));
  await saveVectors(opened.db, [
    { viewId: 'chair-1', embedding: { modelId, vector: unitVector(3, 8) } },
    { viewId: 'chair-2', embedding: { modelId, vector: unitVector(3, 8).map((value) => -value) } },
  ]);
});

const claimed = async (worker = 'tab-1'): Promise<RenderWork> => {
  const work = await desk.claim('chair', worker);
  if (!work) throw new Error('nothing to claim');
  return work;
};
const drawAll = async (work: RenderWork) => {
  const done = new Set(work.done);
  for (const shot of planOf(work).filter(({ kind }) => kind !== 'turn')) {
    if (shot.cutout && !done.has(cutoutPart(shot.id))) await desk.keep(work.job, cutoutPart(shot.id), grey);
    if (!done.has(shot.id)) await desk.keep(work.job, shot.id, png);
  }
  if (!done.has(clipPart)) await desk.keep(work.job, clipPart, webm);
};
const current = async () => getProductBySlug(opened.db, 'chair');

describe('a run of renders', () => {
  it('shows nothing of its pictures before it ends, and all of them at once then', async () => {
    const work = await claimed();
    await drawAll(work);
    expect((await current())?.model?.poster).toBeUndefined();
    expect(await renderViews(opened.db, 'chair')).toEqual([]);

    const report = await desk.finish(work.job, null, { id: 'm', name: 'Maya' });
    const model = (await current())?.model;
    expect(model?.poster).toMatchObject({ widthPixels: 64, heightPixels: 64 });
    expect(model?.poster?.avif).toMatch(/\.avif$/);
    expect(model?.turntableUrl).toMatch(/\.webm$/);
    const views = await renderViews(opened.db, 'chair');
    expect(views).toHaveLength(report.indexViews);
    expect(views.length).toBeGreaterThanOrEqual(24);
    // Searched by, with their angles, but no photo that shoppers see.
    const rows = (await readIndexRows(opened.db, modelId)).filter(({ viewId }) => viewId.includes('~'));
    expect(rows).toHaveLength(views.length);
    expect(rows.every(({ view }) => view !== null)).toBe(true);
    expect((await current())?.photos.map(({ id }) => id)).toEqual(['chair-1', 'chair-2']);
    expect(await productsToRender(opened.db)).toEqual([]);
    expect((await listJobs(opened.db))[0]).toMatchObject({ state: 'done' });
  });

  it('makes an animated picture of the frames where the browser could film no clip', async () => {
    const work = await claimed();
    const frames = planOf(work).filter(({ kind }) => kind === 'turn');
    for (const [i, { id }] of frames.entries()) {
      const background = { r: i * 5, g: 120, b: 200 };
      const frame = await sharp({ create: { width: 32, height: 32, channels: 3, background } })
        .png()
        .toBuffer();
      await desk.keep(work.job, id, frame);
    }
    await drawAll({ ...work, done: [clipPart] });
    await desk.finish(work.job, null, null);
    const url = (await current())?.model?.turntableUrl ?? '';
    expect(url).toMatch(/\.webp$/);
    const film = await storage.get(url.slice(mediaPath.length));
    expect(film?.bytes.length).toBeLessThan(600_000);
    const { pages, loop } = await sharp(film?.bytes, { animated: true }).metadata();
    // Frames that look alike are joined, with the time of both.
    expect(pages).toBeGreaterThan(frames.length / 2);
    // For ever.
    expect(loop).toBe(0);
  });

  it('says which photo the model looks least like', async () => {
    const work = await claimed();
    await drawAll(work);
    const { match } = await desk.finish(work.job, null, null);
    expect(match?.leastLike).toBe(1);
    expect(match?.photos[1]?.verdict).toBe('wrong-product');
    expect((await renderReportOf(opened.db, 'chair'))?.report.match).toEqual(match);
  });

  it('is not drawn again after it was cut off: the tab that comes back goes on', async () => {
    const first = await claimed();
    await desk.keep(first.job, cutoutPart('poster'), png);
    await desk.keep(first.job, 'poster', png);
    await desk.keep(first.job, 'index-00', png);
    // Said to be missing by a tab that was not told that it had come.
    const weight = async () => (await opened.db.select().from(renderShots)).map(({ bytes }) => bytes);
    const before = await weight();
    await desk.keep(first.job, 'index-00', png);
    expect(await weight()).toEqual(before);
    // Another tab has to wait; the same one is let in at once.
    expect(await desk.claim('chair', 'tab-2')).toBeNull();
    const again = await claimed('tab-1');
    expect(new Set(again.done)).toEqual(new Set(['poster', cutoutPart('poster'), 'index-00']));
    await expect(desk.keep(first.job, 'index-01', png)).rejects.toMatchObject({ code: 'CANCELLED' });
    await drawAll(again);
    expect((await desk.finish(again.job, null, null)).indexViews).toBeGreaterThanOrEqual(24);
  });

  it('does not end before everything is drawn', async () => {
    const work = await claimed();
    await desk.keep(work.job, 'index-00', png);
    await expect(desk.finish(work.job, null, null)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('takes no picture that is none, and none that the plan does not have', async () => {
    const work = await claimed();
    const junk = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect(desk.keep(work.job, 'index-00', junk)).rejects.toMatchObject({
      code: expect.stringMatching(/BAD_FILE|IMAGE_DAMAGED/),
    });
    await expect(desk.keep(work.job, clipPart, png)).rejects.toMatchObject({ code: 'BAD_FILE' });
    await expect(desk.keep(work.job, 'index-99', png)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(desk.keep({ id: work.job.id, lease: 'other' }, 'index-00', png)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('leaves the earlier pictures in place while those of a new model are made, then replaces them whole', async () => {
    const old = await claimed();
    await drawAll(old);
    await desk.finish(old.job, null, null);
    const before = (await renderViews(opened.db, 'chair')).map(({ id }) => id);
    const plain = product('chair').model!;
    const url = `/media/ab/${'ab'.repeat(32)}.glb`;
    await upsertProduct(opened.db, product('chair', { variants: [], model: { ...plain, url } }));
    const work = await claimed();
    expect(work.done).toEqual([]);
    await desk.keep(work.job, 'index-00', png);
    expect((await renderViews(opened.db, 'chair')).map(({ id }) => id)).toEqual(before);
    await drawAll({ ...work, done: ['index-00'] });
    await desk.finish(work.job, null, null);
    const after = (await renderViews(opened.db, 'chair')).map(({ id }) => id);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  it('publishes nothing of a model that was replaced meanwhile', async () => {
    const work = await claimed();
    await drawAll(work);
    const plain = product('chair').model!;
    const url = `/media/cd/${'cd'.repeat(32)}.glb`;
    await upsertProduct(opened.db, product('chair', { variants: [], model: { ...plain, url } }));
    await expect(desk.keep(work.job, 'index-00', png)).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(desk.finish(work.job, null, null)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await renderViews(opened.db, 'chair')).toEqual([]);
    const next = await desk.claim(null, 'worker');
    expect(next).toMatchObject({ model: { url }, done: [] });
  });

  it('can be looked at by another vision model without being drawn again', async () => {
    const work = await claimed();
    await drawAll(work);
    await desk.finish(work.job, null, null);
    await registerModel(opened.db, 'next-model', 8);
    const waiting = await unembeddedViews(opened.db, 'next-model', 100);
    expect(waiting.filter(({ id }) => id.includes('~')).every(({ url }) => url.endsWith('.webp'))).toBe(true);
    expect(waiting.length).toBeGreaterThan(24);
  });

  it('goes back to the queue when its tab stops, and comes again later when it fails', async () => {
    const work = await claimed();
    await desk.stop(work.job, null);
    expect((await listJobs(opened.db))[0]).toMatchObject({ state: 'waiting', attempts: 0 });
    const next = await desk.claim(null, 'worker');
    await desk.stop(next!.job, { code: 'RENDERER_UNAVAILABLE', message: 'No WebGL.' });
    expect((await listJobs(opened.db))[0]).toMatchObject({
      state: 'waiting',
      error: { code: 'RENDERER_UNAVAILABLE' },
    });
  });
});
