import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { databaseTrouble } from './database-trouble';
import { openEmbedded } from './open-embedded';
import { upsertProduct } from './queries/upsert-product';
import { migrationsFolder } from './testing/engines';
import { product } from './testing/fixtures';

const failed = (code: string) =>
  new Error('Failed query', { cause: Object.assign(new Error('said'), { code }) });

it.each([
  ['53100', /^The disk that holds the database is full\. Free some space/],
  ['ENOSPC', /^The disk that holds the database is full\./],
  ['XX001', /^The files of the database are damaged\. Restore a copy/],
  ['XX002', /damaged/],
  ['58P01', /damaged/],
])('code %s is a sentence for the person at the server', (code, sentence) => {
  expect(databaseTrouble(failed(code))).toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringMatching(sentence),
  });
});

it('is nobody else: a wrong query, a value that is no error', () => {
  for (const error of [failed('23505'), failed('42P01'), new Error('x'), 'ENOSPC', null, undefined])
    expect(databaseTrouble(error)).toBeNull();
});

it('knows the error of a damaged page when it sees one', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-damaged-'));
  try {
    const first = await openEmbedded(folder, migrationsFolder);
    await upsertProduct(first.db, product('a'));
    const found = await first.db.execute(sql`SELECT pg_relation_filepath('products') AS file`);
    const [{ file } = { file: '' }] = (found as { rows: { file: string }[] }).rows;
    await first.close();
    const whole = path.join(folder, 'db', file);
    expect(statSync(whole).size).toBeGreaterThan(0);
    const handle = openSync(whole, 'r+');
    writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, 0);
    closeSync(handle);

    const second = await openEmbedded(folder, migrationsFolder);
    const error = await second.db.execute(sql`SELECT * FROM products`).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    await second.close();
    expect(databaseTrouble(error)?.message).toMatch(/damaged/);
    expect(readdirSync(folder)).toEqual(['db']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
