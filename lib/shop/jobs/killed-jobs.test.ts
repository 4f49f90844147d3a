import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { listHistory } from '@/lib/db/queries/history';
import { mediaReferences } from '@/lib/db/queries/media-references';
import { getProductsByIds } from '@/lib/db/queries/products';
import { renderReportOf, renderViews } from '@/lib/db/queries/renders';
import { addUpload, getUpload } from '@/lib/db/queries/uploads';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { countVectors, readIndexRows } from '@/lib/db/queries/vectors';
import { renderShots } from '@/lib/db/renders-schema';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { photo, product } from '@/lib/db/testing/fixtures';
import { enqueue } from '@/lib/jobs/enqueue';
import { listJobs } from '@/lib/jobs/list-jobs';
import { readActiveModels } from '@/lib/shop/active-model';
import { askForRenders } from '@/lib/shop/renders/render-desk';
import { drawnModelId } from '@/lib/shop/testing/draw';
import { killAlong } from '@/lib/shop/testing/work-on';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { acceptUpload } from '@/lib/upload/accept-upload';
import { catalogueTestKind } from './catalogue-test-kind';

// Real processes on a real folder, each ended by SIGKILL where it stands. Few kills, in a row, on every run; with
// VITRINE_LONG_TESTS=on every point alone besides.
const all = process.env.VITRINE_LONG_TESTS === 'on';
const patience = 1_800_000;
const vase = readFileSync('public/models/demo/faceted-porcelain-vase/model.glb');
const shown = ['faceted-porcelain-vase', 'aloe-in-pot', 'acre-field-watch', 'alon-trestle-table'];
shown.push('aluminium-over-ear-headphones', 'amber-teardrop-earrings');
const noModel = existsSync('public/models/vision/manifest.json') ? '' : ' (no vision model is provisioned)';

let root: string;
let template: string;
let uploadId: string;
/** Serves all kinds of job one after the other: none looks at what another made. */
let shop: string;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-killed-'));
  template = path.join(root, 'template');
  uploadId = randomUUID();
  mkdirSync(path.join(template, 'uploads'), { recursive: true });
  const { db, close } = await openEmbedded(template, migrationsFolder);
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 4, background: '#7b2d2680' } })
    .png()
    .toBuffer();
  writeFileSync(path.join(template, 'uploads', uploadId), bytes);
  const url = await createFolderStorage(path.join(template, 'media')).put(vase, 'glb');
  const model = { ...product('vase').model!, url, bytes: vase.byteLength };
  await upsertProduct(db, product('vase', { category: 'vases', photos: [], variants: [], model }));
  for (const slug of shown) {
    const photos = [1, 2, 3].map((n) => photo(`${slug}-${n}`, { url: `/models/demo/${slug}/${n}.webp` }));
    await upsertProduct(db, product(slug, { photos, variants: [], model: null }));
  }
  const about = { ownerId: 'mira', kind: 'photo', productId: 'vase', fileName: 'vase.png' } as const;
  await addUpload(db, { id: uploadId, ...about, bytes: bytes.byteLength });
  await acceptUpload(db, uploadId, { id: 'mira', name: 'Mira' });
  await enqueue(db, { kind: 'model.usdz', payload: { productId: 'vase', modelUrl: url } });
  await askForRenders(db, 'vase');
  await enqueue(db, { kind: 'view.embed', payload: {} });
  await enqueue(db, { kind: catalogueTestKind, payload: {} });
  await close();
  shop = path.join(root, 'shop');
  cpSync(template, shop, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const vaseOf = async (db: Database) => (await getProductsByIds(db, ['vase']))[0]!;
const stateOf = async (db: Database, kind: string) =>
  (await listJobs(db, { kinds: [kind] })).map(({ state }) => state);

/** Looks into a folder that no process has open. */
async function look<Found>(folder: string, at: (db: Database) => Promise<Found>): Promise<Found> {
  const { db, close } = await openEmbedded(folder, migrationsFolder);
  try {
    return await at(db);
  } finally {
    await close();
  }
}

/** Every file in the storage is one that the database names, and the other way round. */
async function expectNoOrphans(db: Database, folder: string): Promise<void> {
  const names: string[] = [];
  for await (const { name } of createFolderStorage(path.join(folder, 'media')).list()) names.push(name);
  expect(new Set(names)).toEqual(await mediaReferences(db));
}

type Kind = {
  kind: string;
  title: string;
  inARow: string[];
  alone: string[];
  /** Between a kill and the next start: nothing of the work shows yet, or all of it. */
  between: (db: Database, point: string) => Promise<void>;
  after: (db: Database, folder: string, printed: string[][]) => Promise<void>;
};

const kinds: Kind[] = [
  {
    kind: 'photo.prepare',
    title: 'a photo that arrived is added once',
    inARow: ['stored*3', 'publish:found', 'publish:done'],
    alone: ['encode:begun', 'told', 'stored', 'stored*5', 'encode:found', 'encode:done', 'publish:begun'],
    between: async (db, point) => {
      expect((await vaseOf(db)).photos).toHaveLength(point === 'publish:done' ? 1 : 0);
      expect((await getUpload(db, uploadId))?.state).toBe(point === 'publish:done' ? 'used' : 'received');
    },
    async after(db, folder) {
      const [added, ...more] = (await vaseOf(db)).photos;
      expect([added?.id, more]).toEqual([uploadId, []]);
      expect(added?.sizes?.map(({ widthPixels }) => widthPixels)).toEqual([400, 800, 900]);
      expect(added?.cutoutUrl).toMatch(/\.webp$/);
      const entries = await listHistory(db, { subject: { kind: 'photo', id: 'vase' } });
      expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([['photo.added', 'Mira']]);
      // One job that follows, besides the one of the whole shop.
      expect(await stateOf(db, 'view.embed')).toHaveLength(2);
      expect(readdirSync(path.join(folder, 'uploads'))).toEqual([]);
    },
  },
  {
    kind: 'model.usdz',
    title: 'the file for iPhones is made once',
    inARow: ['stored', 'publish:found'],
    alone: ['usdz:begun', 'usdz:found', 'usdz:done', 'publish:begun', 'publish:done'],
    between: async (db, point) => {
      expect(Boolean((await vaseOf(db)).model?.usdzUrl)).toBe(point === 'publish:done');
    },
    async after(db, folder) {
      const { model } = await vaseOf(db);
      const name = (model?.usdzUrl ?? '').slice('/media/'.length);
      expect(readFileSync(path.join(folder, 'media', name)).byteLength).toBe(model?.usdzBytes);
    },
  },
  {
    kind: 'model.render',
    title: 'pictures of a model are drawn once and published in one step',
    inARow: ['claimed', 'stored*3', 'kept*5', 'embedded*9', 'transaction:found'],
    alone: ['stored', 'kept', 'kept*20', 'transaction:begun', 'transaction:done'],
    between: async (db, point) => {
      const published = point === 'transaction:done';
      expect(Boolean((await vaseOf(db)).model?.poster)).toBe(published);
      expect((await renderViews(db, 'vase')).length > 0).toBe(published);
    },
    async after(db, _folder, printed) {
      const { model } = await vaseOf(db);
      expect(model?.poster?.avif).toMatch(/\.avif$/);
      expect(model?.turntableUrl).toMatch(/\.webm$/);
      const views = await renderViews(db, 'vase');
      expect(views.length).toBe((await renderReportOf(db, 'vase'))?.report.indexViews);
      const rows = (await readIndexRows(db, drawnModelId)).filter(({ productId }) => productId === 'vase');
      expect(rows.map(({ viewId }) => viewId).sort()).toEqual(views.map(({ id }) => id).sort());
      expect(await db.select().from(renderShots)).toEqual([]);
      const entries = await listHistory(db, { subject: { kind: 'model', id: 'vase' } });
      expect(entries.map(({ action }) => action)).toEqual(['model.pictured']);
      // What the shop had taken was not drawn again; what it had only stored, was.
      const drawn = printed.flat().filter((line) => line.startsWith('draw '));
      const again = drawn.length - new Set(drawn).size;
      expect(again).toBeLessThanOrEqual(printed.flat().filter((line) => line === 'stored*3').length);
    },
  },
];

describe.each(kinds)('$title, wherever its process is killed', ({ kind, inARow, alone, between, after }) => {
  const tried = async (folder: string, points: readonly string[]) => {
    const printed = await killAlong(folder, kind, points, async (point) => {
      if (all || point.endsWith(':found')) await look(folder, (db) => between(db, point));
    });
    expect(printed.at(-1)?.at(-1)).toMatch(/^ended( done| [01] drawn)?$/);
    await look(folder, async (db) => {
      expect(await stateOf(db, kind)).toEqual(['done']);
      await after(db, folder, printed);
      await expectNoOrphans(db, folder);
    });
  };

  it(`kill -9 at ${inARow.join(', ')} in a row`, () => tried(shop, inARow), patience);

  it.concurrent.each(all ? alone : [])(
    'kill -9 at %s',
    async (point) => {
      const folder = path.join(root, `${kind}-${point}`.replace(/[^a-z0-9-]/g, '-'));
      cpSync(template, folder, { recursive: true });
      await tried(folder, [point]);
      rmSync(folder, { recursive: true });
    },
    patience,
  );
});

describe(`what reads the whole catalogue ends once, wherever its process is killed${noModel}`, () => {
  /** Its pictures are those of the products shown, whatever the jobs above left in theirs. */
  let shop: string;
  beforeAll(() => {
    shop = path.join(root, 'catalogue');
    cpSync(template, shop, { recursive: true });
  });

  it.skipIf(noModel)(
    'embeds each picture once: a kill costs one batch at the most',
    async () => {
      const id = (await readActiveModels(process.cwd()))!.embedder.id;
      const missing = () => look(shop, async (db) => (await countVectors(db, id)).missing);
      const total = shown.length * 3;
      expect(await missing()).toBe(total);
      const left: number[] = [];
      await killAlong(
        shop,
        'view.embed',
        all ? ['embed:begun', 'told', 'embed:found'] : ['told'],
        async () => {
          left.push(await missing());
        },
      );
      // Vectors are written sixteen at a time; a picture that has one is not embedded again.
      expect(left).toEqual(all ? [total, total - 16, 0] : [total - 16]);
      await look(shop, async (db) => {
        expect(await stateOf(db, 'view.embed')).toEqual(['done']);
        const rows = await readIndexRows(db, id);
        expect(new Set(rows.map(({ viewId }) => viewId)).size).toBe(total);
        expect(rows).toHaveLength(total);
      });
    },
    patience,
  );

  it.skipIf(noModel)(
    'answers "Test my catalogue" once',
    async () => {
      await killAlong(shop, catalogueTestKind, ['read:begun', 'told*2']);
      await look(shop, async (db) => {
        const [job, ...more] = await listJobs(db, { kinds: [catalogueTestKind] });
        expect([job?.state, more]).toEqual(['done', []]);
        expect(job?.result).toMatchObject({
          products: shown.length,
          asked: shown.length * 3,
          right: expect.any(Number),
        });
      });
    },
    patience,
  );
});
