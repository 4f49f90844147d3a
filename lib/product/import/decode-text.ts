import { AppError } from '@/lib/core/app-error';
import type { Encoding } from './detect-encoding';

/**
 * Bytes as text, chunk by chunk, without a byte order mark.
 *
 * @throws AppError `BAD_ENCODING`: bytes that the encoding does not know.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new AppError(
      'BAD_ENCODING',
      `After line ${line} there are bytes that are not ${encoding}. Export the file as UTF-8.`,
      { details: { encoding, line }, cause: error },
    );
  }
}
