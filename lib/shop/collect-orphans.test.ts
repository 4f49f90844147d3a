import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { mediaReferences } from '@/lib/db/queries/media-references';
import { engines, migrationsFolder } from '@/lib/db/testing/engines';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { mediaPath, type Storage } from '@/lib/storage/storage';
import { collectOrphans } from './collect-orphans';

const hour = 3_600_000;
const start = Date.UTC(2030, 0, 1);

describe.each(engines)('what the database refers to, on %s', (_engine, open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());

  it('is found in any column that holds text, also of a table that comes later', async () => {
    const name = (digit: string) => `${digit.repeat(2)}/${digit.repeat(64)}.glb`;
    const { db } = opened;
    await db.execute(sql`CREATE SCHEMA later`);
    await db.execute(
      sql`CREATE TABLE later."Un Likely" (a text, b jsonb, c text[], d varchar(200), n integer, e bytea)`,
    );
    const document = JSON.stringify({ steps: [{ url: `/media/${name('2')}` }, { name: name('3') }] });
    await db.execute(
      sql`INSERT INTO later."Un Likely" VALUES (${`see /media/${name('1')}, /media/${name('0')}`}, ${document}::jsonb, ARRAY[${name('4')}], ${name('5')}, 6, 'x')`,
    );
    await db.execute(
      sql`INSERT INTO facts VALUES ('poster', ${JSON.stringify(`/media/${name('6')}`)}::jsonb)`,
    );
    const found = [...(await mediaReferences(db))].filter((found) => found.endsWith('.glb'));
    expect(found.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6'].map(name));
  });
});

describe('the collector', () => {
  let opened: OpenDatabase;
  let folder: string;
  let storage: Storage;
  let now: number;
  beforeAll(async () => {
    opened = await openEmbedded(null, migrationsFolder);
  });
  afterAll(() => opened?.close());
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vitrine-orphans-'));
    storage = createFolderStorage(folder);
    now = start;
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await forgetAll();
  });

  const forgetAll = async () => {
    await opened.db.execute(sql`DELETE FROM media_orphans`);
    await opened.db.execute(sql`DELETE FROM facts WHERE name LIKE 'uses-%'`);
  };
  /** Puts one of a few files, at the test's own time. */
  const put = async (which: number) => {
    const name = (await storage.put(Buffer.from(`file ${which}`), 'webp')).slice(mediaPath.length);
    utimesSync(path.join(folder, name), new Date(now), new Date(now));
    return name;
  };
  const use = (name: string) =>
    opened.db.execute(
      sql`INSERT INTO facts VALUES (${`uses-${name}`}, ${JSON.stringify({ url: mediaPath + name })}::jsonb) ON CONFLICT DO NOTHING`,
    );
  const drop = (name: string) => opened.db.execute(sql`DELETE FROM facts WHERE name = ${`uses-${name}`}`);
  const collect = (over: { dryRun?: boolean; cautious?: boolean } = {}) =>
    collectOrphans(opened.db, storage, { now: new Date(now), cautious: false, ...over });

  it('deletes what has been unused for a day, and says so first in a dry run', async () => {
    const [kept, unused] = [await put(1), await put(2)];
    await use(kept);
    expect(await collect()).toMatchObject({ files: 2, referenced: 1, waiting: 1, deleted: [] });
    now += 25 * hour;
    expect(await collect({ dryRun: true })).toMatchObject({ deleted: [unused], deletedBytes: 6 });
    expect(await storage.stat(unused)).not.toBeNull();
    expect(await collect()).toMatchObject({ referenced: 1, waiting: 0, deleted: [unused] });
    expect(await storage.stat(unused)).toBeNull();
    expect(await storage.stat(kept)).not.toBeNull();
  });

  it('leaves a file of last year alone for a day after its last use ended', async () => {
    const name = await put(1);
    await use(name);
    now += 365 * 24 * hour;
    await collect();
    await drop(name);
    now += 30 * hour;
    expect((await collect()).deleted).toEqual([]);
    now += 23 * hour;
    expect((await collect()).deleted).toEqual([]);
    now += 2 * hour;
    expect((await collect()).deleted).toEqual([name]);
  });

  it('gives an orphan that is stored again a day to be used', async () => {
    const name = await put(1);
    await collect();
    now += 25 * hour;
    await put(1);
    expect((await collect()).deleted).toEqual([]);
    await use(name);
    now += 25 * hour;
    expect((await collect()).deleted).toEqual([]);
  });

  it('does not empty a storage that this database knows nothing of, unless it is told to', async () => {
    for (let which = 0; which < 12; which++) await put(which);
    await collect();
    now += 25 * hour;
    expect(await collect({ cautious: true })).toMatchObject({ heldBack: true, deleted: [], waiting: 12 });
    expect((await collect({ cautious: false })).deleted).toHaveLength(12);
  });

  it('never deletes what is used or new, and always what nobody wants, whatever happens in what order', async () => {
    const files = 4;
    const which = fc.integer({ min: 0, max: files - 1 });
    const event = fc.oneof(
      fc.record({ do: fc.constantFrom('put', 'use', 'drop'), which }),
      fc.record({ do: fc.constant('wait'), which: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ do: fc.constant('collect'), which }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 24 }), async (events) => {
        await forgetAll();
        rmSync(folder, { recursive: true, force: true });
        now = start;
        const there = new Map<number, { name: string; used: boolean; putAt: number }>();
        for (const step of events) {
          const file = there.get(step.which);
          if (step.do === 'put')
            there.set(step.which, { name: await put(step.which), used: file?.used ?? false, putAt: now });
          if (step.do === 'wait') now += step.which * hour;
          if (step.do === 'use' && file) {
            file.used = true;
            await use(file.name);
          }
          if (step.do === 'drop' && file) {
            file.used = false;
            await drop(file.name);
          }
          if (step.do !== 'collect') continue;
          const { deleted } = await collect();
          for (const [key, { name, used, putAt }] of there) {
            const isThere = (await storage.stat(name)) !== null;
            expect(isThere).toBe(!deleted.includes(name));
            if (used || now - putAt <= 24 * hour) expect(isThere).toBe(true);
            if (!isThere) there.delete(key);
          }
        }
        // Two runs a day apart leave nothing that nobody uses.
        await collect();
        now += 25 * hour;
        await collect();
        const left = [];
        for await (const { name } of storage.list()) left.push(name);
        expect(left.sort()).toEqual(
          [...there.values()].flatMap(({ name, used }) => (used ? [name] : [])).sort(),
        );
      }),
      { numRuns: 25 },
    );
  });
});
