import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { getUpload } from '@/lib/db/queries/uploads';
import { freePort, migrationsFolder } from '@/lib/db/testing/engines';
import { jobsOf } from '@/lib/jobs/list-jobs';
import { sweepUploads } from './sweep-uploads';
import { uploadFiles } from './upload-files';

let folder: string;
let port: number;
let server: ChildProcess | undefined;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-uploads-'));
  port = await freePort();
});
afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  server = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/upload/testing/serve.ts'],
    { env: { ...process.env, DATA_DIR: folder, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(server.stdout!, 'data');
}

async function kill(): Promise<void> {
  const ended = once(server!, 'exit');
  server!.kill('SIGKILL');
  await ended;
}

const text = (value: string) => Buffer.from(value).toString('base64');
const metadata = (kind: string, productId = 'chair', fileName = '../../chair "1".glb') =>
  `kind ${text(kind)},productId ${text(productId)},fileName ${text(fileName)}`;
const base = () => `http://127.0.0.1:${port}/api/merchant/uploads`;

function ask(method: string, url: string, headers: Record<string, string> = {}, body?: Uint8Array) {
  return fetch(new URL(url, base()), {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}
const create = (bytes: number, meta = metadata('model'), headers: Record<string, string> = {}) =>
  ask('POST', base(), { 'upload-length': String(bytes), 'upload-metadata': meta, ...headers });
const patch = (url: string, offset: number, body: Uint8Array) =>
  ask(
    'PATCH',
    url,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  );
const offsetOf = async (url: string) => Number((await ask('HEAD', url)).headers.get('upload-offset'));

/** Sends bytes slowly and never ends the request; gives up when the line breaks. */
function trickle(url: string, offset: number, bytes: Buffer): http.ClientRequest {
  const request = http.request(new URL(url, base()), {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.length,
    },
  });
  request.on('error', () => {});
  request.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
  return request;
}

describe('an upload', () => {
  const file = randomBytes(3_000_000);
  let url: string;
  let id: string;
  beforeAll(start);

  it('goes on at the byte where the server was killed, and arrives whole', async () => {
    const created = await create(file.length);
    expect(created.status).toBe(201);
    url = created.headers.get('location')!;
    expect(url).toMatch(/^\/api\/merchant\/uploads\/[0-9a-f-]{36}$/);
    id = url.split('/').pop()!;
    expect((await patch(url, 0, file.subarray(0, 500_000))).status).toBe(204);
    trickle(url, 500_000, file.subarray(500_000));
    const there = path.join(folder, 'uploads', id);
    while (statSync(there).size < 1_000_000) await new Promise((resolve) => setTimeout(resolve, 10));
    await kill();
    await start();
    const offset = await offsetOf(url);
    expect(offset).toBeGreaterThanOrEqual(1_000_000);
    expect(offset).toBeLessThan(file.length);
    expect((await patch(url, offset, file.subarray(offset))).status).toBe(204);
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(readFileSync(there))).toBe(sha256(file));
  });

  it('is accepted when the server was killed between its last byte and saying so', async () => {
    const created = await create(4);
    const late = created.headers.get('location')!.split('/').pop()!;
    await kill();
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
    await start();
  });

  it('belongs to who began it', async () => {
    const other = { 'x-merchant': 'noa' };
    const mine = (await create(10)).headers.get('location')!;
    expect((await ask('HEAD', mine, other)).status).toBe(410);
    expect((await ask('DELETE', mine, other)).status).toBe(410);
    expect((await ask('HEAD', mine)).status).toBe(200);
    expect((await ask('DELETE', mine)).status).toBe(204);
    expect((await ask('HEAD', mine)).status).toBe(410);
  });

  it.each([
    ['larger than a model may be', () => create(200 * 2 ** 20 + 1), 413, 'UPLOAD_TOO_LARGE'],
    ['empty', () => create(0), 422, 'EMPTY_FILE'],
    ['of no kind we know', () => create(9, metadata('script')), 400, 'BAD_REQUEST'],
    ['without words about it', () => create(9, `kind ${text('model')}`), 400, 'BAD_REQUEST'],
    ['for no product', () => create(9, metadata('model', 'nobody')), 404, 'NOT_FOUND'],
    [
      'of a size that is not said',
      () => ask('POST', base(), { 'upload-defer-length': '1', 'upload-metadata': metadata('model') }),
      400,
      'BAD_REQUEST',
    ],
    ['at a path', () => ask('HEAD', `${base()}/..%2f..%2fdb.lock`), 404, null],
    [
      'with more bytes than it said',
      async () => patch((await create(3)).headers.get('location')!, 0, Buffer.from('four')),
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
    await kill();
    const { db, close }: OpenDatabase = await openEmbedded(folder, migrationsFolder);
    const files = uploadFiles(folder);
    await db.execute(
      sql`UPDATE uploads SET updated_at = now() - interval '80 hours' WHERE state = 'receiving'`,
    );
    await sweepUploads(db, files);
    // A newer model took its place.
    expect(await getUpload(db, id)).toBeNull();
    expect(existsSync(files.pathOf(id))).toBe(false);
    // What is received and waits for its job stays.
    expect(readdirSync(files.folder).length).toBe(1);
    await close();
  });
});
