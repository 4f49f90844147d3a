import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type FetchParts, fetchFile } from './fetch-file';

const content = new Uint8Array(Array.from({ length: 5000 }, (_, i) => i % 251));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const file = { url: '/models/vision/abc/weights.bin', bytes: content.length, sha256: hash(content) };

function parts(overrides: Partial<FetchParts> & { body?: Uint8Array<ArrayBuffer>; status?: number } = {}) {
  const kept = new Map<string, Response>();
  const log = { fetched: 0, bytes: 0 };
  const cache: FetchParts['cache'] = {
    match: async (url) => kept.get(String(url))?.clone(),
    put: async (url, response) => void kept.set(String(url), response),
    delete: async (url) => kept.delete(String(url)),
  };
  const value: FetchParts = {
    fetch: async () => {
      log.fetched += 1;
      return new Response(overrides.body ?? content, { status: overrides.status ?? 200 });
    },
    cache,
    sha256: async (bytes) => hash(bytes),
    signal: new AbortController().signal,
    onBytes: (bytes) => {
      log.bytes += bytes;
    },
    ...overrides,
  };
  return { value, log, kept };
}

describe('fetchFile', () => {
  it('downloads once, keeps the file, and counts its bytes either way', async () => {
    const { value, log } = parts();
    expect(await fetchFile(file, value)).toEqual(content);
    expect(await fetchFile(file, value)).toEqual(content);
    expect(log).toEqual({ fetched: 1, bytes: 2 * content.length });
  });

  it('works without a cache, with one that is full, and with one that is blocked', async () => {
    const full = parts().value.cache as NonNullable<FetchParts['cache']>;
    const quota = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await fetchFile(file, parts({ cache: null }).value)).toEqual(content);
    expect(await fetchFile(file, parts({ cache: { ...full, put: quota } }).value)).toEqual(content);
    expect(await fetchFile(file, parts({ cache: { ...full, match: quota } }).value)).toEqual(content);
  });

  it('drops a damaged copy from the cache and downloads again', async () => {
    const { value, log, kept } = parts();
    kept.set(file.url, new Response(content.slice(0, 100)));
    expect(await fetchFile(file, value)).toEqual(content);
    expect(log.fetched).toBe(1);
  });

  it.each([
    ['a refusal', { status: 404 }, 'MODEL_DOWNLOAD_FAILED'],
    ['a cut file', { body: content.slice(0, 4000) }, 'MODEL_BAD_WEIGHTS'],
    ['a longer file', { body: new Uint8Array(6000) }, 'MODEL_BAD_WEIGHTS'],
    ['other content of the same length', { body: new Uint8Array(5000) }, 'MODEL_BAD_WEIGHTS'],
  ])('refuses %s', async (_, overrides, code) => {
    await expect(fetchFile(file, parts(overrides).value)).rejects.toMatchObject({ code });
  });

  it('tells a lost connection from a cancelled download', async () => {
    const lost = async () => {
      throw new TypeError('network');
    };
    await expect(fetchFile(file, parts({ fetch: lost }).value)).rejects.toMatchObject({
      code: 'MODEL_DOWNLOAD_FAILED',
      details: { status: null },
    });
    const stop = new AbortController();
    stop.abort();
    const cancelled = parts({ fetch: lost, signal: stop.signal }).value;
    await expect(fetchFile(file, cancelled)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('checks the length alone where hashes cannot be computed', async () => {
    const other = new Uint8Array(5000);
    expect(await fetchFile(file, parts({ body: other, sha256: null }).value)).toEqual(other);
  });
});
