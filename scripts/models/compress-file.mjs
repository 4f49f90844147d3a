import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { writeWhole } from './files.mjs';

const compress = promisify(brotliCompress);

/**
 * Writes `<file>.br` beside a file; next.config.js sends it to browsers that read it.
 *
 * @param quality As small as Brotli makes it unless told: for large binaries that takes half a minute each.
 */
export async function compressFile(file, quality = constants.BROTLI_MAX_QUALITY) {
  const bytes = readFileSync(file);
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeWhole(`${file}.br`, packed);
}
