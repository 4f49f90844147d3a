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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { listHistory } from '@/lib/db/queries/history';
import { getProductsByIds } from '@/lib/db/queries/products';
import { modelReport } from '@/lib/db/queries/publish-model';
import { addUpload, getUpload } from '@/lib/db/queries/uploads';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { modelRuns } from '@/lib/db/uploads-schema';
import { answer, startOver } from '@/lib/jobs/decide';
import { getJob, jobsOf, listJobs } from '@/lib/jobs/list-jobs';
import { createRunner } from '@/lib/jobs/runner';
import type { Dimensions } from '@/lib/product/product';
import { killAlong, type Worked, workOn } from '@/lib/shop/testing/work-on';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { acceptUpload } from '@/lib/upload/accept-upload';
import { uploadFiles } from '@/lib/upload/upload-files';
import { prepareModelJob } from './prepare-model-job';

const vase = readFileSync('public/models/demo/faceted-porcelain-vase/model.glb');
const by = { id: 'mira', name: 'Mira' };
const record = JSON.parse(readFileSync('scripts/demo-catalogue/records/faceted-porcelain-vase.json', 'utf8'));
const sizes: Dimensions = record.product.dimensions;

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-model-job-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A vase without a model, whose GLB has just arrived. */
async function arrive(db: Database, folder: string, bytes: Uint8Array, entered = sizes): Promise<string> {
  const before = { category: 'vases', model: null, variants: [], photos: [], dimensions: entered };
  await upsertProduct(db, product('vase', before));
  const id = randomUUID();
  mkdirSync(path.join(folder, 'uploads'), { recursive: true });
  writeFileSync(path.join(folder, 'uploads', id), bytes);
  await addUpload(db, {
    id,
    ownerId: by.id,
    kind: 'model',
    productId: 'vase',
    fileName: 'vase.glb',
    bytes: bytes.byteLength,
  });
  await acceptUpload(db, id, by);
  return id;
}

const stored = (folder: string) =>
  existsSync(path.join(folder, 'media'))
    ? readdirSync(path.join(folder, 'media'), { recursive: true, withFileTypes: true }).filter((e) =>
        e.isFile(),
      )
    : [];

async function expectPublished(db: Database, folder: string, uploadId: string): Promise<void> {
  const [found] = await getProductsByIds(db, ['vase']);
  const model = found?.model;
  expect(model?.url).toMatch(/^\/media\/.*\.glb$/);
  const read = (url: string) => readFileSync(path.join(folder, 'media', url.slice('/media/'.length)));
  expect(read(model!.originalUrl!).equals(vase)).toBe(true);
  expect(read(model!.url).byteLength).toBe(model!.bytes);
  expect(model!.bytes).toBeLessThanOrEqual(vase.byteLength);
  const report = await modelReport(db, 'vase');
  expect(report?.validation.after.errors).toBe(0);
  expect(model!.bounds.max[1] - model!.bounds.min[1]).toBeCloseTo(sizes.heightMetres, 2);
  // Nothing twice: one run, one entry of the history, one job of each kind that follows, each file once.
  expect(await db.select().from(modelRuns)).toHaveLength(1);
  const entries = await listHistory(db, { subject: { kind: 'model', id: 'vase' } });
  expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([['model.published', 'Mira']]);
  const jobs = await jobsOf(db, { kind: 'product', id: 'vase' });
  expect(jobs.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'model.render waiting',
    'model.usdz waiting',
    'model.prepare done',
  ]);
  const files = [model!.url, model!.originalUrl!, ...Object.values(report?.looks ?? {})];
  const names = stored(folder).map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(files.map((url) => path.basename(url))));
  expect((await getUpload(db, uploadId))?.state).toBe('used');
  expect(readdirSync(path.join(folder, 'uploads'))).toEqual([]);
}

/** Works through the queue. */
async function drain(db: Database, folder: string): Promise<void> {
  const storage = createFolderStorage(path.join(folder, 'media'));
  const handler = prepareModelJob(uploadFiles(folder), () => storage);
  await createRunner(db, { handlers: { 'model.prepare': async () => handler } }).drain();
}

describe('a model that arrived is published once, wherever its process is killed', () => {
  const all = process.env.VITRINE_LONG_TESTS === 'on';
  const patience = 1_800_000;
  const steps = ['inspect', 'guard', 'check', 'decode', 'scale', 'optimise', 'compare', 'store', 'publish'];
  const kept = ['inspect', 'optimise', 'store', 'publish'];
  const alone = steps.flatMap((step) =>
    (kept.includes(step) ? ['begun', 'found', 'done'] : ['begun']).map((when) => [`${step}:${when}`]),
  );
  // One job that dies nine times; a fifth time without getting further would be its last.
  const inARow = ['guard:begun', 'check:begun', 'decode:begun', 'scale:begun', 'compare:begun'];
  inARow.push('optimise:found', 'store:found', 'publish:found', 'publish:done');
  let template: string;
  let uploadId: string;
  beforeAll(async () => {
    template = path.join(root, 'template');
    mkdirSync(template);
    const { db, close } = await openEmbedded(template, migrationsFolder);
    uploadId = await arrive(db, template, vase);
    await close();
  });
  const copy = (name: string) => {
    const folder = path.join(root, name);
    cpSync(template, folder, { recursive: true });
    return folder;
  };
  const checked = async (folder: string) => {
    const { db, close } = await openEmbedded(folder, migrationsFolder);
    await expectPublished(db, folder, uploadId);
    await close();
    rmSync(folder, { recursive: true });
  };

  it.concurrent.each([inARow, ...(all ? alone : [])].map((points) => [points.join(', '), points] as const))(
    'kill -9 at %s',
    async (_title, points) => {
      const folder = copy(points.join('-').replaceAll(':', '-'));
      const printed = await killAlong(folder, 'model.prepare', points);
      expect(printed.at(-1)?.at(-1)).toBe('ended done');
      // What was finished before a kill is not done again.
      const last = points.at(-1);
      if (last === 'store:found') expect(printed.at(-1)).not.toContain('optimise:begun');
      if (last === 'publish:done') expect(printed.at(-1)).toEqual(['ended done']);
      await checked(folder);
    },
    patience,
  );

  // The golden ratio's multiples fall evenly into the time that a run takes.
  const shares = Array.from({ length: all ? 10 : 0 }, (_, i) => ((i + 1) * 0.61803398875) % 1);
  let whole: Promise<Worked> | undefined;
  it.concurrent.each(shares)(
    'kill -9 after %d of its time',
    async (share) => {
      whole ??= workOn(copy('whole'), 'model.prepare');
      const folder = copy(`after-${share}`);
      await workOn(folder, 'model.prepare', (await whole).workedMilliseconds * share);
      const [lines = []] = await killAlong(folder, 'model.prepare', []);
      expect(lines.at(-1)).toMatch(/^ended( done)?$/);
      await collectUnfinished(folder);
      await checked(folder);
    },
    patience,
  );
});

/** A kill in the middle of writing leaves a draft; it is collected when it is a day old. */
async function collectUnfinished(folder: string): Promise<void> {
  await createFolderStorage(path.join(folder, 'media')).deleteUnfinished(new Date(Date.now() + 1000));
  const drafts = stored(folder).filter(({ name }) => !/^[0-9a-f]{64}[.][a-z]+$/.test(name));
  expect(drafts).toEqual([]);
}

describe('a model that arrived', () => {
  let opened: OpenDatabase;
  let db: Database;
  let folder: string;
  beforeAll(async () => {
    opened = await openEmbedded(null, migrationsFolder);
    db = opened.db;
    folder = path.join(root, 'here');
    mkdirSync(folder);
  });
  afterAll(() => opened?.close());

  const run = async () => {
    await drain(db, folder);
    return (await newest()).state;
  };
  const newest = async () => (await listJobs(db, { kinds: ['model.prepare'] }))[0]!;

  it('is not changed before the merchant has said so, and then as they said', async () => {
    const entered: Dimensions = {
      widthMetres: sizes.widthMetres * 1000,
      heightMetres: sizes.heightMetres * 1000,
      depthMetres: sizes.depthMetres * 1000,
    };
    await arrive(db, folder, vase, entered);
    expect(await run()).toBe('asking');
    const asked = await newest();
    expect(asked.question).toMatchObject({
      name: 'scale',
      choices: ['fix', 'keep'],
      values: { scale: { verdict: 'fix', fixes: [{ kind: 'scale', factor: 1000, unit: 'kilometres' }] } },
    });
    expect((await getProductsByIds(db, ['vase']))[0]?.model).toBeNull();
    expect(stored(folder)).toEqual([]);
    await answer(db, asked.id, 'fix');
    expect(await run()).toBe('done');
    const model = (await getProductsByIds(db, ['vase']))[0]!.model!;
    expect(model.bounds.max[1] - model.bounds.min[1]).toBeCloseTo(entered.heightMetres, 0);
  });

  it('is kept as it is when the merchant says that it is right so', async () => {
    await arrive(db, folder, vase, { widthMetres: 9, heightMetres: 9, depthMetres: 9 });
    expect(await run()).toBe('asking');
    const { id } = await newest();
    await answer(db, id, 'keep');
    await run();
    const model = (await getProductsByIds(db, ['vase']))[0]!.model!;
    expect(model.bounds.max[1] - model.bounds.min[1]).toBeCloseTo(sizes.heightMetres, 2);
  });

  it('is looked at anew when the merchant corrected the sizes instead', async () => {
    await arrive(db, folder, vase, { widthMetres: 9, heightMetres: 9, depthMetres: 9 });
    await run();
    const { id } = await newest();
    await upsertProduct(
      db,
      product('vase', {
        category: 'vases',
        model: null,
        variants: [],
        photos: [],
        dimensions: sizes,
      }),
    );
    await startOver(db, id);
    expect(await run()).toBe('done');
  });

  it('leaves nothing behind when it is refused', async () => {
    const before = stored(folder).length;
    const id = await arrive(db, folder, Buffer.from('PK\x03\x04 this is an archive'));
    expect(await run()).toBe('failed');
    expect((await getJob(db, (await newest()).id))?.error).toMatchObject({ code: 'NOT_A_GLB' });
    expect((await getProductsByIds(db, ['vase']))[0]?.model).toBeNull();
    expect(stored(folder)).toHaveLength(before);
    expect(existsSync(path.join(folder, 'uploads', id))).toBe(false);
    expect((await getUpload(db, id))?.state).toBe('used');
  });
});
