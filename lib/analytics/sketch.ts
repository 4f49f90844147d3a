import { AppError } from '@/lib/core/app-error';

/**
 * What a photo search without a match tells of its photo: 64 bits, the signs of the vector's first 64 values (those
 * that vary most between photos), of which each is turned over with a chance of one in ten before it leaves the
 * device. Many photos share such a sketch, and no sketch says for sure what any single bit was. What it can and cannot
 * tell was measured (bench/INSIGHT.md).
 */
export type Sketch = Uint8Array;

export const sketchBits = 64;
export const sketchBytes = sketchBits / 8;
/** As base64url without padding. */
export const sketchLength = 11;
/** The chance that a bit is turned over (randomised response, S. L. Warner, JASA 60, 1965). */
export const flipChance = 0.1;

/**
 * @param vector Unit length, at least 64 values.
 * @param random Uniform in 0..1; the device's own for a shopper's photo. Null: nothing is turned over, for our own
 *   products, which are compared with sketches.
 * @throws AppError `BAD_EMBEDDING`: too short.
 */
export function sketchOf(vector: ArrayLike<number>, random: (() => number) | null): Sketch {
  if (vector.length < sketchBits) {
    throw new AppError('BAD_EMBEDDING', `A vector of ${vector.length} values is too short for a sketch.`);
  }
  const sketch = new Uint8Array(sketchBytes);
  for (let bit = 0; bit < sketchBits; bit++) {
    const turned = random !== null && random() < flipChance;
    if ((vector[bit] as number) > 0 !== turned)
      sketch[bit >> 3] = (sketch[bit >> 3] as number) | (1 << (bit & 7));
  }
  return sketch;
}

/** How many bits differ, 0..64. */
export function bitsApart(a: Sketch, b: Sketch): number {
  let apart = 0;
  for (let i = 0; i < sketchBytes; i++) {
    let bits = (a[i] as number) ^ (b[i] as number);
    while (bits !== 0) {
      bits &= bits - 1;
      apart++;
    }
  }
  return apart;
}

export function writeSketch(sketch: Sketch): string {
  return btoa(String.fromCharCode(...sketch))
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** @throws AppError `BAD_REQUEST`: not a sketch. */
export function readSketch(text: string): Sketch {
  const wrong = () => new AppError('BAD_REQUEST', 'This is not a sketch of a photo.');
  if (text.length !== sketchLength || !/^[\w-]+$/.test(text)) throw wrong();
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  if (bytes.length !== sketchBytes) throw wrong();
  return bytes;
}
