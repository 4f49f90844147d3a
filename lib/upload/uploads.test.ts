import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { getUpload } from '@/lib/db/queries/uploads';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { cancel } from '@/lib/jobs/decide';
import { jobsOf, listJobs } from '@/lib/jobs/list-jobs';
import { sweepUploads } from './sweep-uploads';
import { metadata, text, type UploadServer, uploadServer } from './testing/upload-server';
import { uploadFiles } from './upload-files';

let folder: string;
let server: UploadServer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-uploads-'));
  server = await uploadServer(folder);
  await server.start();
});
afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('an upload', () => {
  const file = randomBytes(3_000_000);
  let url: string;
  let id: string;

  it('goes on at the byte where the server was killed, and arrives whole', async () => {
    const created = await server.create(file.length);
    expect(created.status).toBe(201);
    url = created.headers.get('location')!;
    expect(url).toMatch(/^\/api\/merchant\/uploads\/[0-9a-f-]{36}$/);
    id = url.split('/').pop()!;
    expect((await server.patch(url, 0, file.subarray(0, 500_000))).status).toBe(204);
    server.trickle(url, 500_000, file.subarray(500_000));
    const there = path.join(folder, 'uploads', id);
    while (statSync(there).size < 1_000_000) await new Promise((resolve) => setTimeout(resolve, 10));
    await server.kill();
    await server.start();
    const offset = await server.offsetOf(url);
    expect(offset).toBeGreaterThanOrEqual(1_000_000);
    expect(offset).toBeLessThan(file.length);
    expect((await server.patch(url, offset, file.subarray(offset))).status).toBe(204);
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(readFileSync(there))).toBe(sha256(file));
  });

  it('is accepted when the server was killed between its last byte and saying so', async () => {
    const created = await server.create(4);
    const late = created.headers.get('location')!.split('/').pop()!;
    await server.kill();
    writeFileSync(path.join(folder, 'uploads', late), 'glTF');
    const opened = await openEmbedded(folder, migrationsFolder);
    expect((await getUpload(opened.db, late))?.state).toBe('receiving');
    await sweepUploads(opened.db, uploadFiles(folder));
    await sweepUploads(opened.db, uploadFiles(folder));
    expect((await getUpload(opened.db, late))?.state).toBe('received');
    const jobs = await jobsOf(opened.db, { kind: 'product', id: 'chair' });
    expect(
      jobs.map(({ state, kind, payload }) => [state, kind, (payload as { uploadId: string }).uploadId]),
    ).toEqual([
      ['waiting', 'model.prepare', late],
      // A newer model takes the place of one that was not looked at yet.
      ['cancelled', 'model.prepare', id],
    ]);
    expect(jobs[1]?.payload).toMatchObject({ fileName: '../../chair "1".glb', by: { id: 'mira' } });
    await opened.close();
    await server.start();
  });

  it('belongs to who began it', async () => {
    const other = { 'x-merchant': 'noa' };
    const mine = (await server.create(10)).headers.get('location')!;
    expect((await server.ask('HEAD', mine, other)).status).toBe(410);
    expect((await server.ask('DELETE', mine, other)).status).toBe(410);
    expect((await server.ask('HEAD', mine)).status).toBe(200);
    expect((await server.ask('DELETE', mine)).status).toBe(204);
    expect((await server.ask('HEAD', mine)).status).toBe(410);
  });

  it.each([
    ['larger than a model may be', () => server.create(200 * 2 ** 20 + 1), 413, 'UPLOAD_TOO_LARGE'],
    ['empty', () => server.create(0), 422, 'EMPTY_FILE'],
    ['of no kind we know', () => server.create(9, metadata('script')), 400, 'BAD_REQUEST'],
    ['without words about it', () => server.create(9, `kind ${text('model')}`), 400, 'BAD_REQUEST'],
    ['for no product', () => server.create(9, metadata('model', 'nobody')), 404, 'NOT_FOUND'],
    [
      'of a size that is not said',
      () =>
        server.ask('POST', server.base, { 'upload-defer-length': '1', 'upload-metadata': metadata('model') }),
      400,
      'BAD_REQUEST',
    ],
    ['at a path', () => server.ask('HEAD', `${server.base}/..%2f..%2fdb.lock`), 404, null],
    [
      'with more bytes than it said',
      async () => server.patch((await server.create(3)).headers.get('location')!, 0, Buffer.from('four')),
      413,
      'UPLOAD_TOO_LARGE',
    ],
  ])('is refused when it is %s', async (_what, attempt, status, code) => {
    const response = await attempt();
    expect(response.status).toBe(status);
    const body = await response.text();
    if (code)
      expect(JSON.parse(body)).toMatchObject({ error: { code, message: expect.stringMatching(/\.$/) } });
  });

  it('writes nothing but files with names of our own', () => {
    expect(readdirSync(path.join(folder, 'uploads')).every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(
      true,
    );
    expect(existsSync(path.join(folder, 'chair "1".glb'))).toBe(false);
  });

  it('is swept when nobody goes on with it, and when its job is done with it', async () => {
    await server.kill();
    const { db, close }: OpenDatabase = await openEmbedded(folder, migrationsFolder);
    const files = uploadFiles(folder);
    await db.execute(
      sql`UPDATE uploads SET updated_at = now() - interval '80 hours' WHERE state = 'receiving'`,
    );
    await sweepUploads(db, files);
    // A newer model took its place.
    expect(await getUpload(db, id)).toBeNull();
    expect(existsSync(files.pathOf(id))).toBe(false);
    // What is received stays as long as its job waits, or asks a person, and for two weeks after it has failed.
    const later = () =>
      db.execute(sql`UPDATE uploads SET updated_at = now() - interval '20 days' WHERE state = 'received'`);
    await later();
    await sweepUploads(db, files);
    expect(readdirSync(files.folder).length).toBe(1);
    const [waiting] = await listJobs(db, { kinds: ['model.prepare'], states: ['waiting'] });
    await cancel(db, waiting!.id);
    await sweepUploads(db, files);
    expect(readdirSync(files.folder)).toEqual([]);
    await close();
  });
});
