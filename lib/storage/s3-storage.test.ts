import { createHash, createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createS3Storage } from './s3-storage';

const key = 'AKIDEXAMPLE';
const secret = 'wJalr/XUtn+FEMI';
const region = 'eu-central-1';

// A server that keeps objects as S3 does, and checks signatures by the letter of AWS's documentation.
let server: http.Server;
let objects: Map<string, { bytes: Buffer; type: string }>;
let asked: string[];
let broken = false;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (with_: string | Buffer, data: string) => createHmac('sha256', with_).update(data).digest();

/** "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)", Amazon S3 API reference. */
function isSigned(request: http.IncomingMessage): boolean {
  const { headers, method, url = '' } = request;
  const [, date = '', signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8}\/[^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const canonical = [
    method,
    url,
    '',
    ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], date, sha256(canonical)].join('\n');
  const [day = '', place = '', service = '', end = ''] = date.split('/');
  const signing = [place, service, end].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, day));
  return place === region && createHmac('sha256', signing).update(toSign).digest('hex') === signature;
}

beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${url}`);
    const end = (status: number, body: Buffer | string = '') => response.writeHead(status).end(body);
    if (broken) return end(400);
    if (!isSigned(request)) return end(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (!url.startsWith('/shop-files/')) return end(404, '<Error><Code>NoSuchBucket</Code></Error>');
    if (method === 'PUT') {
      if (headers['x-amz-content-sha256'] !== sha256(bytes)) return end(400, 'XAmzContentSHA256Mismatch');
      objects.set(url, { bytes, type: String(headers['content-type']) });
      return end(200);
    }
    const found = objects.get(url);
    return found ? end(200, method === 'HEAD' ? '' : found.bytes) : end(404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  objects = new Map();
  asked = [];
  broken = false;
});

const address = (path = '/shop-files/vitrine/', password = secret, where = region) => {
  const { port } = server.address() as AddressInfo;
  return `http://${key}:${encodeURIComponent(password)}@127.0.0.1:${port}${path}?region=${where}`;
};
const bytes = Uint8Array.from([1, 2, 3, 250]);
const name = `${sha256(Buffer.from(bytes)).slice(0, 2)}/${sha256(Buffer.from(bytes))}.webp`;

describe('the S3 storage', () => {
  it('gives back what was stored, under the same name as the folder', async () => {
    const storage = createS3Storage(address());
    expect(await storage.put(bytes, 'webp')).toBe(`/media/${name}`);
    expect([...objects]).toEqual([
      [`/shop-files/vitrine/${name}`, { bytes: Buffer.from(bytes), type: 'image/webp' }],
    ]);
    expect(await storage.get(name)).toEqual({ bytes, contentType: 'image/webp' });
  });

  it('sends equal bytes once', async () => {
    const storage = createS3Storage(address());
    await storage.put(bytes, 'webp');
    await storage.put(bytes, 'webp');
    expect(asked.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  it('answers null for what was never stored, and asks nothing for a name that is not ours', async () => {
    const storage = createS3Storage(address());
    expect(await storage.get(name)).toBeNull();
    asked = [];
    for (const wrong of ['../secret', `ab/${'a'.repeat(64)}.html`, `ab/../${name}`, ''])
      expect(await storage.get(wrong)).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    [
      'a wrong secret',
      () => address(undefined, 'wrong'),
      'BAD_SETTINGS',
      /refuses the key in STORAGE_URL \(403\)/,
    ],
    [
      'another region',
      () => address(undefined, secret, 'us-east-1'),
      'BAD_SETTINGS',
      /the region, and its rights/,
    ],
    ['no such bucket', () => address('/none'), 'BAD_SETTINGS', /has no such bucket/],
    ['nobody there', () => `http://${key}:s@127.0.0.1:1/shop-files`, 'NETWORK', /does not answer/],
  ])('says in a sentence, without the secret, that there is %s', async (_what, where, code, sentence) => {
    const failure = createS3Storage(where()).put(bytes, 'webp');
    await expect(failure).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringContaining(secret) });
  });

  it('says that the server is in trouble, and never takes that for a file that is not there', async () => {
    broken = true;
    await expect(createS3Storage(address()).get(name)).rejects.toMatchObject({ code: 'NETWORK' });
  });

  it.each(['http://127.0.0.1/bucket', 'http://key@127.0.0.1/bucket', 'http://key:secret@127.0.0.1/'])(
    'refuses the setting %s',
    (wrong) => {
      expect(() => createS3Storage(wrong)).toThrowError(expect.objectContaining({ code: 'BAD_SETTINGS' }));
    },
  );
});
