import { lz4Block } from './lz4';

/** OpenUSD's "fast compression": one LZ4 block after a byte that says there are no further chunks. */
export function fastCompress(input: Uint8Array): Uint8Array {
  const block = lz4Block(input);
  const out = new Uint8Array(block.length + 1);
  out.set(block, 1);
  return out;
}

/**
 * OpenUSD's packing of 32-bit integers: each as the difference to the one before, the commonest difference in 2 bits
 * and the others in 1, 2 or 4 bytes, and all that through LZ4 (pxr/usd/usd/integerCoding.cpp).
 */
export function compressIntegers(values: Int32Array): Uint8Array {
  const common = commonDifference(values);
  const codeBytes = Math.ceil((values.length * 2) / 8);
  const encoded = new Uint8Array(4 + codeBytes + values.length * 4);
  const view = new DataView(encoded.buffer);
  view.setInt32(0, common, true);
  let at = 4 + codeBytes;
  let before = 0;
  for (let i = 0; i < values.length; i++) {
    const difference = (values[i]! - before) | 0;
    before = values[i]!;
    let code = 0;
    if (difference !== common) {
      if (difference >= -128 && difference < 128) {
        code = 1;
        view.setInt8(at, difference);
        at += 1;
      } else if (difference >= -32_768 && difference < 32_768) {
        code = 2;
        view.setInt16(at, difference, true);
        at += 2;
      } else {
        code = 3;
        view.setInt32(at, difference, true);
        at += 4;
      }
    }
    const byte = 4 + (i >> 2);
    encoded[byte] = encoded[byte]! | (code << ((i & 3) * 2));
  }
  return fastCompress(encoded.subarray(0, at));
}

/** Of equally common ones the larger, so that equal input gives equal bytes. */
function commonDifference(values: Int32Array): number {
  const counts = new Map<number, number>();
  let [best, most, before] = [0, 0, 0];
  for (const value of values) {
    const difference = (value - before) | 0;
    before = value;
    const count = (counts.get(difference) ?? 0) + 1;
    counts.set(difference, count);
    if (count > most || (count === most && difference > best)) [best, most] = [difference, count];
  }
  return best;
}
