import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { listHistory } from '@/lib/db/queries/history';
import { productsAfter } from '@/lib/db/queries/products';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import { releaseOrphans } from '@/lib/jobs/claim';
import { cancel, retryNow } from '@/lib/jobs/decide';
import { listJobs } from '@/lib/jobs/list-jobs';
import { keepCatalogue } from '../kept-catalogue';
import { readImport, readImportReport } from '../read-import';
import { startImport } from '../start-import';
import { importRunner } from '../testing/import-runner';

const by = { id: 'mira', name: 'Mira' };
const asked = { currency: 'EUR', fetchImages: true, name: 'spring.csv' } as const;
const good = 130;

/** Products with pictures, one of which does not answer; bad rows; and a SKU that another product has. */
function catalogue(): string {
  const rows = Array.from({ length: good }, (_, at) => {
    const image =
      at % 40 === 7 ? 'https://x.example/gone' : at % 20 === 3 ? `https://x.example/${at}.jpg` : '';
    return `K-${at},,Chair ${at},,chairs,${at}.50,2,${image}`;
  });
  rows.splice(70, 0, 'BAD,,Chair,,chairs,abc,2,', 'T,,Set,,chairs,1,,', 'VT-X-W,T,,Wine,,1,1,');
  return `sku,parent_sku,name,variant_name,category,price,stock,images\n${rows.join('\n')}\n`;
}

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}

/** A shop with one product of its own and a file whose import waits. @returns The file's id. */
async function begin(db: Database, folder: string, text = catalogue()): Promise<string> {
  await upsertProduct(db, product('x'));
  const id = await keepCatalogue(path.join(folder, 'imports'), bytes(text));
  await startImport(db, by, id, asked);
  return id;
}

/** What a shop has, and what the report says of how it came. */
async function outcome(db: Database, importId: string) {
  const products = await productsAfter(db, '', 1_000);
  const history = await listHistory(db, { kind: 'import' });
  return {
    products,
    report: await readImportReport(db, importId),
    counts: (await readImport(db, importId))?.counts,
    history: history.map(({ action, actorName, subjectLabel, details }) => ({
      action,
      actorName,
      subjectLabel,
      details,
    })),
  };
}

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-import-job-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('an import behind the pages', () => {
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
  beforeEach(async () => {
    await db.execute(sql`DELETE FROM products`);
    await db.execute(sql`DELETE FROM jobs`);
    await db.execute(sql`DELETE FROM import_journal`);
  });

  it('brings the file in, tells each row, and keeps the file until then and no longer', async () => {
    const id = await begin(db, folder);
    expect(existsSync(path.join(folder, 'imports', id))).toBe(true);
    expect(await readImport(db, id)).toMatchObject({
      counts: { rows: 0 },
      job: { state: 'waiting', importId: id, fileName: 'spring.csv' },
    });
    await importRunner(db, folder).drain();
    expect(existsSync(path.join(folder, 'imports', id))).toBe(false);
    const after = await outcome(db, id);
    expect(after.products).toHaveLength(good + 1);
    expect(after.report).toMatchObject({ format: 'vitrine', added: good, changed: 0, photos: 7 });
    expect(after.report.outcomes).toHaveLength(good);
    expect(after.report.refused.map(({ sku }) => sku)).toEqual(['BAD', 'T']);
    expect(after.report.warnings.map(({ sku }) => sku)).toEqual(['K-7', 'K-47', 'K-87', 'K-127']);
    expect(after.counts).toMatchObject({ rows: good + 2, added: good, refused: 2, photos: 7 });
    expect(after.history).toMatchObject([
      { action: 'import.finished', actorName: 'Mira', subjectLabel: 'spring.csv', details: { refused: 2 } },
    ]);
    expect((await listJobs(db)).map(({ kind, state }) => [kind, state])).toEqual([
      ['view.embed', 'waiting'],
      ['catalogue.import', 'done'],
    ]);
    // Asked again, it is the import that was.
    expect(await startImport(db, by, id, asked)).toMatchObject({ state: 'done', subject: { id } });
  });

  it('stops when it is cancelled, keeps what is in, and goes on when it is tried again', async () => {
    const id = await begin(db, folder);
    let parts = 0;
    const stopped = importRunner(db, folder, (step, when) => {
      if (step === 'rows' && when === 'done' && ++parts === 3)
        void listJobs(db).then(([job]) => cancel(db, job!.id));
    });
    expect(await stopped.drain()).toEqual(['lost']);
    const half = await readImport(db, id);
    expect(half?.job).toMatchObject({ state: 'cancelled', mayRetry: true });
    expect(half?.counts.added).toBeGreaterThan(0);
    expect(half?.counts.added).toBeLessThan(good);
    expect(await productsAfter(db, '', 1_000)).toHaveLength(1 + (half?.counts.added ?? 0));
    await retryNow(db, half!.job.id);
    expect(await importRunner(db, folder).drain()).toEqual(['done']);
    const after = await outcome(db, id);
    expect(after.products).toHaveLength(good + 1);
    expect(after.report).toMatchObject({ added: good, unchanged: 0 });
    expect(after.report.outcomes).toHaveLength(good);
  });

  it('lets a file go that is no catalogue, and says so', async () => {
    const id = await begin(db, folder, '<html><body>Not found</body></html>');
    await importRunner(db, folder).drain();
    expect((await readImport(db, id))?.job).toMatchObject({
      state: 'failed',
      mayRetry: false,
      error: { code: 'BAD_FILE' },
    });
    expect(existsSync(path.join(folder, 'imports', id))).toBe(false);
    await expect(readImportReport(db, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an import whose process is killed ends with the same catalogue and the same report', () => {
  // All of them take minutes; the middle of a part, and after the end, are always run.
  const kept = ['rows:found 3', 'finish:done 1'];
  const more = [
    'open:found 1',
    'rows:found 1',
    'rows:done 1',
    'rows:done 3',
    'rows:found 5',
    'finish:found 1',
  ];
  const points = process.env.VITRINE_LONG_TESTS === 'on' ? [...kept, ...more] : kept;
  let template: string;
  let id: string;
  let whole: Awaited<ReturnType<typeof outcome>>;
  beforeAll(async () => {
    template = path.join(root, 'template');
    mkdirSync(template);
    const { db, close } = await openEmbedded(template, migrationsFolder);
    id = await begin(db, template);
    await close();
    const folder = path.join(root, 'whole');
    cpSync(template, folder, { recursive: true });
    const other = await openEmbedded(folder, migrationsFolder);
    await importRunner(other.db, folder).drain();
    whole = await outcome(other.db, id);
    expect(whole.products).toHaveLength(good + 1);
    await other.close();
  }, 240_000);

  it.each(points)(
    'kill -9 at %s',
    async (at) => {
      const [point = '', times = '1'] = at.split(' ');
      const folder = path.join(root, at.replaceAll(/\W/g, '-'));
      cpSync(template, folder, { recursive: true });
      const killed = spawnSync(
        process.execPath,
        [
          '--conditions=react-server',
          '--import',
          'tsx',
          'lib/shop/testing/import-worker.ts',
          folder,
          point,
          times,
        ],
        { encoding: 'utf8' },
      );
      expect(killed.signal, killed.stderr + killed.stdout).toBe('SIGKILL');
      const { db, close } = await openEmbedded(folder, migrationsFolder);
      await releaseOrphans(db);
      expect(await importRunner(db, folder).drain()).toEqual(['done']);
      expect(await outcome(db, id)).toEqual(whole);
      expect(existsSync(path.join(folder, 'imports', id))).toBe(false);
      await close();
      rmSync(folder, { recursive: true });
    },
    240_000,
  );
});
