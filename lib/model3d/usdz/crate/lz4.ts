const minMatch = 4;
const hashBits = 15;
const farthest = 65_535;
/** The format ends in literals: no match may reach into the last 5 bytes, nor begin within the last 12. */
const lastLiterals = 5;
const lastMatchStart = 12;

/**
 * Packs bytes as one LZ4 block (lz4_Block_format.md), greedily.
 *
 * @returns A new array; at worst 0.4 % longer than the input.
 */
export function lz4Block(input: Uint8Array): Uint8Array {
  const out = new Uint8Array(input.length + Math.ceil(input.length / 255) + 16);
  const table = new Int32Array(1 << hashBits).fill(-1);
  let written = 0;
  let literalsFrom = 0;
  let at = 0;

  const lengthBytes = (rest: number) => {
    let left = rest;
    for (; left >= 255; left -= 255) out[written++] = 255;
    out[written++] = left;
  };
  /** A run of literals, then a match of `length` bytes `distance` back; no match at the end. */
  const sequence = (literalsTo: number, distance: number, length: number) => {
    const literals = literalsTo - literalsFrom;
    const extra = length - minMatch;
    out[written++] = (Math.min(literals, 15) << 4) | (length > 0 ? Math.min(extra, 15) : 0);
    if (literals >= 15) lengthBytes(literals - 15);
    out.set(input.subarray(literalsFrom, literalsTo), written);
    written += literals;
    if (length === 0) return;
    out[written++] = distance & 255;
    out[written++] = distance >> 8;
    if (extra >= 15) lengthBytes(extra - 15);
  };
  const four = (i: number) =>
    (input[i]! | (input[i + 1]! << 8) | (input[i + 2]! << 16) | (input[i + 3]! << 24)) >>> 0;

  while (at < input.length - lastMatchStart) {
    const word = four(at);
    const slot = Math.imul(word, 0x9e3779b1) >>> (32 - hashBits);
    const candidate = table[slot]!;
    table[slot] = at;
    if (candidate < 0 || at - candidate > farthest || four(candidate) !== word) {
      at++;
      continue;
    }
    let length = minMatch;
    while (at + length < input.length - lastLiterals && input[candidate + length] === input[at + length])
      length++;
    sequence(at, at - candidate, length);
    at += length;
    literalsFrom = at;
  }
  sequence(input.length, 0, 0);
  return out.slice(0, written);
}
