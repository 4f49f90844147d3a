import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { listActors, listHistory, recordChange } from './history';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openEmbedded(null, migrationsFolder);
});
afterAll(() => opened?.close());

it('keeps changes newest first, by subject and by page', async () => {
  const { db } = opened;
  const by = { id: 'p1', name: 'First' };
  for (const id of ['a', 'b', 'a']) {
    await recordChange(db, by, { action: 'product.saved', subject: { kind: 'product', id, label: id } });
  }
  const all = await listHistory(db);
  expect(all.map((entry) => entry.subjectId)).toEqual(['a', 'b', 'a']);
  const subject = { kind: 'product', id: 'a' } as const;
  expect(await listHistory(db, { subject })).toHaveLength(2);
  expect(await listHistory(db, { before: all[0]?.id ?? 0, limit: 1 })).toEqual([all[1]]);
});

it('lists what one person changed, or one kind of thing, and who ever changed something', async () => {
  const { db } = opened;
  const by = { id: 'p2', name: 'Second' };
  await recordChange(db, by, { action: 'shop.changed', subject: { kind: 'shop', id: 's', label: '' } });
  await recordChange(db, null, { action: 'shop.changed', subject: { kind: 'shop', id: 's', label: '' } });
  await recordChange(
    db,
    { id: 'p1', name: 'First, renamed' },
    { action: 'shop.changed', subject: { kind: 'shop', id: 's', label: '' } },
  );
  expect((await listHistory(db, { actorId: 'p2' })).map((entry) => entry.actorName)).toEqual(['Second']);
  expect(await listHistory(db, { kind: 'shop' })).toHaveLength(3);
  expect(await listActors(db)).toEqual([
    { id: 'p1', name: 'First, renamed' },
    { id: 'p2', name: 'Second' },
  ]);
});

it('takes back what was written in a transaction that failed', async () => {
  const { db } = opened;
  const before = (await listHistory(db)).length;
  const failing = db.transaction(async (tx) => {
    await recordChange(tx, null, { action: 'shop.changed', subject: { kind: 'shop', id: '1', label: '' } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await listHistory(db)).toHaveLength(before);
});
