import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '@/lib/db/open-embedded';
import { getUpload, listUploads } from '@/lib/db/queries/uploads';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { type SmallDisk, smallDisk, whyNoSmallDisk } from './testing/small-disk';
import { type UploadServer, uploadServer } from './testing/upload-server';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-full-'));
const uploads = path.join(folder, 'uploads');
const why = whyNoSmallDisk(path.join(folder, 'try'));

describe.skipIf(why)(`a disk that fills up while a file is sent${why}`, () => {
  let disk: SmallDisk;
  let server: UploadServer;
  beforeAll(async () => {
    // The shop begins no upload with less than 128 MB and twice its size free.
    disk = smallDisk(uploads, 150);
    server = await uploadServer(folder);
    await server.start();
  });
  afterAll(async () => {
    await server?.kill();
    disk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is said in a sentence, keeps what came, takes nothing new, and goes on when there is room', async () => {
    const file = randomBytes(6_000_000);
    const url = (await server.create(file.length)).headers.get('location')!;
    expect((await server.patch(url, 0, file.subarray(0, 1_000_000))).status).toBe(204);
    disk.fill(500_000);

    const refused = await server.patch(url, 1_000_000, file.subarray(1_000_000));
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({
      error: {
        code: 'DISK_FULL',
        message: 'The disk of the shop is full. Free some space, then it goes on.',
      },
    });
    const id = url.split('/').pop()!;
    const offset = await server.offsetOf(url);
    expect(offset).toBeGreaterThanOrEqual(1_000_000);
    expect(offset).toBeLessThan(1_600_000);
    expect(readFileSync(path.join(uploads, id)).equals(file.subarray(0, offset))).toBe(true);

    const other = await server.create(9);
    expect([other.status, (await other.json()).error.code]).toEqual([507, 'DISK_FULL']);
    expect(readdirSync(uploads).sort()).toEqual(['filler', id].sort());

    disk.empty();
    expect((await server.patch(url, offset, file.subarray(offset))).status).toBe(204);
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(statSync(path.join(uploads, id)).size).toBe(file.length);
    expect(sha256(readFileSync(path.join(uploads, id)))).toBe(sha256(file));

    await server.kill();
    const { db, close } = await openEmbedded(folder, migrationsFolder);
    expect((await getUpload(db, id))?.state).toBe('received');
    expect(await listUploads(db)).toHaveLength(1);
    await close();
  });
});
