import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { listHistory } from '@/lib/db/queries/history';
import { getProductsByIds } from '@/lib/db/queries/products';
import { addUpload } from '@/lib/db/queries/uploads';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { photo, product } from '@/lib/db/testing/fixtures';
import { listJobs } from '@/lib/jobs/list-jobs';
import { createRunner } from '@/lib/jobs/runner';
import { createFolderStorage } from '@/lib/storage/folder-storage';
import { acceptUpload } from '@/lib/upload/accept-upload';
import { uploadFiles } from '@/lib/upload/upload-files';
import { preparePhotoJob } from './prepare-photo-job';

let folder: string;
let opened: OpenDatabase;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-photo-job-'));
  mkdirSync(path.join(folder, 'uploads'));
  opened = await openEmbedded(null, migrationsFolder);
  await upsertProduct(opened.db, product('mug', { photos: [photo('mug-1')], variants: [], model: null }));
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bring(bytes: Uint8Array): Promise<string> {
  const { db } = opened;
  const id = randomUUID();
  writeFileSync(path.join(folder, 'uploads', id), bytes);
  const about = { ownerId: 'mira', kind: 'photo', productId: 'mug', fileName: 'mug.png' } as const;
  await addUpload(db, { id, ...about, bytes: bytes.byteLength });
  await acceptUpload(db, id, { id: 'mira', name: 'Mira' });
  const storage = createFolderStorage(path.join(folder, 'media'));
  const handler = preparePhotoJob(uploadFiles(folder), () => storage);
  await createRunner(db, { handlers: { 'photo.prepare': async () => handler } }).drain();
  return id;
}

it('becomes the last photo of its product, in its sizes, and is embedded next', async () => {
  const { db } = opened;
  const upload = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7b2d26' } })
    .png()
    .toBuffer();
  const id = await bring(upload);
  const [found] = await getProductsByIds(db, ['mug']);
  expect(found?.photos.map((one) => one.id)).toEqual(['mug-1', id]);
  const added = found!.photos[1]!;
  expect(added).toMatchObject({ widthPixels: 900, heightPixels: 600, alt: found!.name });
  expect(added.sizes?.map((size) => size.widthPixels)).toEqual([400, 800, 900]);
  expect(added.url).toBe(added.sizes?.at(-1)?.webp);
  expect((await listJobs(db)).map(({ kind, state }) => [kind, state])).toEqual([
    ['view.embed', 'waiting'],
    ['photo.prepare', 'done'],
  ]);
  const [entry] = await listHistory(db, { subject: { kind: 'photo', id: 'mug' } });
  expect(entry).toMatchObject({ action: 'photo.added', actorName: 'Mira', details: { file: 'mug.png' } });
  expect(readdirSync(path.join(folder, 'uploads'))).toEqual([]);
});

it('leaves nothing behind when it is refused', async () => {
  const before = readdirSync(path.join(folder, 'media'), { recursive: true }).length;
  const id = await bring(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  expect((await listJobs(opened.db))[0]).toMatchObject({
    state: 'failed',
    error: { code: 'UNSUPPORTED_IMAGE', details: { kind: 'svg' } },
  });
  expect((await getProductsByIds(opened.db, ['mug']))[0]?.photos).toHaveLength(2);
  expect(readdirSync(path.join(folder, 'media'), { recursive: true })).toHaveLength(before);
  expect(existsSync(path.join(folder, 'uploads', id))).toBe(false);
});
