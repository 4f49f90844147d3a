import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { writeWhole } from './files.mjs';

const compress = promisify(brotliCompress);

/** Writes `<file>.br` beside a file, as small as Brotli makes it; next.config.js sends it to browsers that read it. */
export async function compressFile(file) {
  const bytes = readFileSync(file);
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeWhole(`${file}.br`, packed);
}
