import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from './database';
import { migrate } from './migrate';
import { openEmbedded } from './open-embedded';
import { migrationsFolder } from './testing/engines';

let opened: OpenDatabase;
let folder: string;
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-migrations-'));
  cpSync(migrationsFolder, folder, { recursive: true });
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('applies what is new, once, whole or not at all', async () => {
  expect(await migrate(opened.db, 'embedded', folder)).toEqual({ applied: [] });
  writeFileSync(
    path.join(folder, '9001_new.sql'),
    'CREATE TABLE new_one (a int); CREATE TABLE products (a int);',
  );
  await expect(migrate(opened.db, 'embedded', folder)).rejects.toThrow();
  writeFileSync(
    path.join(folder, '9001_new.sql'),
    '-- a comment; with a semicolon\nCREATE TABLE new_one (a int);',
  );
  expect(await migrate(opened.db, 'embedded', folder)).toEqual({ applied: ['9001_new.sql'] });
  expect(await migrate(opened.db, 'embedded', folder)).toEqual({ applied: [] });
  await opened.db.execute(sql`INSERT INTO new_one VALUES (1)`);
});

it('refuses a migration that was edited after it ran, and a database of a newer Vitrine', async () => {
  writeFileSync(path.join(folder, '9001_new.sql'), 'CREATE TABLE other (a int);');
  await expect(migrate(opened.db, 'embedded', folder)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining('was changed after it ran'),
  });
  await expect(migrate(opened.db, 'embedded', migrationsFolder)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining('newer Vitrine'),
  });
});
