import { CreateMultipartUploadCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBucket } from './s3-client';
import { createS3Storage } from './s3-storage';
import { storageContract } from './testing/contract';
import { type SwiftServer, startSwift, whyNoSwift } from './testing/swift-server';

const bytes = Uint8Array.from([1, 2, 3, 250]);
const missing = whyNoSwift();
if (missing) console.warn(missing);

describe.skipIf(missing !== null)('the S3 storage on a real server', () => {
  let server: SwiftServer;
  beforeAll(async () => {
    server = await startSwift();
  });
  afterAll(() => server?.stop());

  storageContract(() => createS3Storage(server.address(), { freshMilliseconds: 0 }));

  it('keeps to its folder of the bucket', async () => {
    const storage = createS3Storage(server.address({ path: '/shop-files/another' }));
    await storage.put(bytes, 'webp');
    const found = [];
    for await (const file of storage.list()) found.push(file);
    expect(found).toHaveLength(1);
  });

  it('gives up uploads in parts that nobody will finish', async () => {
    const address = server.address({ path: '/shop-files/killed' });
    const { client, bucket, prefix } = openBucket(address);
    await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: `${prefix}half.glb` }));
    const storage = createS3Storage(address);
    expect(await storage.deleteUnfinished(new Date(0))).toBe(0);
    expect(await storage.deleteUnfinished(new Date(Date.now() + 3_600_000))).toBe(1);
    expect(await storage.deleteUnfinished(new Date(Date.now() + 3_600_000))).toBe(0);
  });

  it.each([
    ['a wrong secret', { secret: 'wrong' }, 'BAD_SETTINGS', /refuses the key in STORAGE_URL \(403\)/],
    ['another region', { region: 'eu-central-1' }, 'BAD_SETTINGS', /the region, and its rights/],
    ['no such bucket', { path: '/none-such' }, 'BAD_SETTINGS', /has no such bucket/],
  ])('says in a sentence, without the secret, that there is %s', async (_what, parts, code, sentence) => {
    const failure = createS3Storage(server.address(parts)).put(bytes, 'webp');
    await expect(failure).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringContaining('testing-secret') });
  });
});

describe('the S3 storage', () => {
  it('says in a sentence, without the secret, that nobody is there', async () => {
    const failure = createS3Storage('http://key:the-secret@127.0.0.1:1/shop-files').put(bytes, 'webp');
    await expect(failure).rejects.toMatchObject({
      code: 'NETWORK',
      message: expect.stringMatching(/does not answer/),
    });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringContaining('the-secret') });
  });

  it.each(['http://127.0.0.1/bucket', 'http://key@127.0.0.1/bucket', 'http://key:secret@127.0.0.1/'])(
    'refuses the setting %s',
    (wrong) => {
      expect(() => createS3Storage(wrong)).toThrowError(expect.objectContaining({ code: 'BAD_SETTINGS' }));
    },
  );
});
