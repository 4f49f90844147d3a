import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { AppError } from '@/lib/core/app-error';
import { mediaPath, type Storage, storedTypes, typeOfName } from './storage';

const timeoutMilliseconds = 30_000;

/**
 * Keeps files in a bucket of an S3 server, under the same names as in the folder: `<folder>/3f/3f….webp`. Shoppers get
 * them through the shop, so the bucket stays private.
 *
 * @param address `https://key:secret@host/bucket/folder?region=…`: path style, which AWS and every other S3 server know.
 *   Key and secret are percent-encoded; the region is `us-east-1` unless named.
 * @throws AppError `BAD_SETTINGS`: no key, secret or bucket in the address. Its functions throw `NETWORK`: the server
 *   does not answer, or not as it should; `BAD_SETTINGS`: it refuses the key, or has no such bucket.
 */
export function createS3Storage(address: string): Storage {
  const url = new URL(address);
  const folder = url.pathname.replace(/\/+$/, '');
  if (!url.username || !url.password || folder === '') {
    const shape = 'https://key:secret@host/bucket?region=…';
    throw new AppError(
      'BAD_SETTINGS',
      `STORAGE_URL lacks a key, a secret or a bucket; it looks like ${shape}.`,
    );
  }
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    service: 's3',
    retries: 2,
  });

  const ask = async (method: 'GET' | 'HEAD' | 'PUT', name: string, init: RequestInit = {}) => {
    let answer: Response;
    try {
      const signal = AbortSignal.timeout(timeoutMilliseconds);
      answer = await client.fetch(`${url.origin}${folder}/${name}`, { ...init, method, signal });
    } catch (error) {
      const message = `The storage at ${url.host} does not answer. Check STORAGE_URL and the network.`;
      throw new AppError('NETWORK', message, { cause: error });
    }
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer;
    await answer.body?.cancel();
    throw refusal(url.host, answer.status);
  };

  return {
    async put(bytes, type) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const name = `${hash.slice(0, 2)}/${hash}.${type}`;
      if (!(await ask('HEAD', name)).ok) {
        // Signed with the bytes' own hash, so that what arrives is what was sent.
        const headers = { 'content-type': storedTypes[type], 'x-amz-content-sha256': hash };
        await ask('PUT', name, { body: new Uint8Array(bytes), headers });
      }
      return mediaPath + name;
    },
    async get(name) {
      const type = typeOfName(name);
      if (!type) return null;
      const answer = await ask('GET', name);
      if (answer.ok)
        return { bytes: new Uint8Array(await answer.arrayBuffer()), contentType: storedTypes[type] };
      await answer.body?.cancel();
      return null;
    },
  };
}

function refusal(host: string, status: number): AppError {
  if (status === 401 || status === 403) {
    const message = `The storage at ${host} refuses the key in STORAGE_URL (${status}). Check it, the region, and its rights (read, write and list).`;
    return new AppError('BAD_SETTINGS', message);
  }
  if (status === 404)
    return new AppError('BAD_SETTINGS', `The storage at ${host} has no such bucket. Check STORAGE_URL.`);
  return new AppError('NETWORK', `The storage at ${host} answered ${status}. Try again in a while.`);
}
