import { AppError } from '@/lib/core/app-error';
import type { ModelFile } from './model-manifest';

export type FetchParts = {
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Where files are kept between visits; null where the browser has none or blocks it. */
  cache: Pick<Cache, 'match' | 'put' | 'delete'> | null;
  /** SHA-256 in hex; null outside secure contexts, where the length alone is checked. */
  sha256: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string>) | null;
  signal: AbortSignal;
  /** Called with the bytes of each piece as it arrives; a kept file arrives in one piece. */
  onBytes: (bytes: number) => void;
};

/**
 * Fetches one immutable file of the manifest: from the cache when it is whole there, else over the network, and
 * then keeps it. A cache that is full, blocked or holds damage is never an error.
 *
 * @throws AppError `MODEL_DOWNLOAD_FAILED` (details.url, details.status), `MODEL_BAD_WEIGHTS` (wrong content),
 * `CANCELLED`.
 */
export async function fetchFile(file: ModelFile, parts: FetchParts): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await fromCache(file, parts);
  if (kept) {
    parts.onBytes(file.bytes);
    return kept;
  }
  const bytes = await download(file, parts);
  if (!(await isWhole(file, bytes, parts))) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'A part of the vision model arrived damaged. Try again.', {
      details: { url: file.url, bytes: bytes.length, expected: file.bytes },
    });
  }
  try {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) };
    await parts.cache?.put(file.url, new Response(bytes, { headers }));
  } catch {
    // Storage is full or blocked: the next visit downloads again.
  }
  return bytes;
}

async function isWhole(file: ModelFile, bytes: Uint8Array<ArrayBuffer>, parts: FetchParts): Promise<boolean> {
  if (bytes.length !== file.bytes) return false;
  return parts.sha256 === null || (await parts.sha256(bytes)) === file.sha256;
}

async function fromCache(file: ModelFile, parts: FetchParts): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await parts.cache?.match(file.url);
    if (!response) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (await isWhole(file, bytes, parts)) return bytes;
    await parts.cache?.delete(file.url);
  } catch {
    // A cache that cannot be read is as good as none.
  }
  return null;
}

async function download(file: ModelFile, parts: FetchParts): Promise<Uint8Array<ArrayBuffer>> {
  const failed = (status: number | null, cause?: unknown) =>
    new AppError(
      'MODEL_DOWNLOAD_FAILED',
      'The vision model could not be downloaded. Check the connection and try again.',
      {
        details: { url: file.url, status },
        cause,
      },
    );
  try {
    const response = await parts.fetch(file.url, { signal: parts.signal });
    if (!response.ok || !response.body) throw failed(response.status);
    const reader = response.body.getReader();
    const bytes = new Uint8Array(file.bytes);
    let at = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (at + piece.value.length > bytes.length) {
        await reader.cancel();
        throw new AppError('MODEL_BAD_WEIGHTS', 'A part of the vision model has an unexpected size.', {
          details: { url: file.url, expected: file.bytes },
        });
      }
      bytes.set(piece.value, at);
      at += piece.value.length;
      parts.onBytes(piece.value.length);
    }
    return bytes.subarray(0, at);
  } catch (error) {
    if (parts.signal.aborted) throw new AppError('CANCELLED', 'Loading the vision model was cancelled.');
    throw error instanceof AppError ? error : failed(null, error);
  }
}
