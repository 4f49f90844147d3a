import { AppError } from '@/lib/core/app-error';

export type DownloadOptions = {
  signal: AbortSignal;
  /** Called with 0..1 while bytes arrive. */
  onProgress?: (share: number) => void;
  /** What the file should weigh, where the server does not say. */
  bytes: number;
};

/**
 * Fetches a model's file from our own origin.
 *
 * @throws AppError `NETWORK`, `NOT_FOUND`, `CANCELLED`.
 */
export async function downloadModel(
  url: string,
  { signal, onProgress, bytes }: DownloadOptions,
): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok || !response.body) {
      throw new AppError('NOT_FOUND', `The model ${url} answered ${response.status}.`);
    }
    const whole = Number(response.headers.get('content-length')) || bytes;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let arrived = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      arrived += part.value.byteLength;
      if (whole > 0) onProgress?.(Math.min(1, arrived / whole));
    }
    return await new Blob(parts).arrayBuffer();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (signal.aborted) throw new AppError('CANCELLED', 'The model is no longer wanted.', { cause });
    throw new AppError('NETWORK', `The model ${url} did not arrive.`, { cause });
  }
}
