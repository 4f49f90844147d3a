import { AppError } from '@/lib/core/app-error';

/**
 * Reads a request's body whole, and no further than it may be.
 *
 * @throws AppError `UPLOAD_TOO_LARGE`, `EMPTY_FILE`.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError('UPLOAD_TOO_LARGE', `The body is larger than ${maxBytes} bytes.`, { details: { maxBytes } });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (bytes === 0) throw new AppError('EMPTY_FILE', 'The body is empty.');
  return new Uint8Array(Buffer.concat(chunks));
}
