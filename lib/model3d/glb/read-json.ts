import { AppError } from '@/lib/core/app-error';
import type { GlbLimits } from './limits';
import { damaged } from './read-container';

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
];

/**
 * Parses the JSON chunk after looking at its size and at how deep it nests, so that the parser meets no surprise.
 *
 * @throws AppError `GLB_TOO_LARGE`, `GLB_DAMAGED` (not JSON, not UTF-8, a byte order mark, nested too deep).
 */
export function readJson(chunk: Uint8Array, limits: Pick<GlbLimits, 'jsonBytes' | 'jsonDepth'>): unknown {
  if (chunk.byteLength > limits.jsonBytes) {
    throw new AppError(
      'GLB_TOO_LARGE',
      `This model's description alone takes ${(chunk.byteLength / 2 ** 20).toFixed(1)} MB; ${limits.jsonBytes / 2 ** 20} MB is the most. Join its parts into fewer objects and export it again.`,
      { details: { bytes: chunk.byteLength, limitBytes: limits.jsonBytes } },
    );
  }
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
    throw damaged('its JSON begins with a byte order mark');
  }
  if (deepest(chunk) > limits.jsonDepth) throw damaged(`its JSON nests deeper than ${limits.jsonDepth}`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(chunk));
  } catch {
    throw damaged('its description is not valid JSON');
  }
}

function deepest(chunk: Uint8Array): number {
  let [depth, most, inString] = [0, 0, false];
  for (let i = 0; i < chunk.byteLength; i++) {
    const c = chunk[i];
    if (inString) {
      if (c === backslash) i++;
      else if (c === quote) inString = false;
    } else if (c === quote) inString = true;
    else if (c === openBrace || c === openBracket) most = Math.max(most, ++depth);
    else if (c === closeBrace || c === closeBracket) depth--;
  }
  return most;
}
