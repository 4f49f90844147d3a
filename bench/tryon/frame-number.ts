/** A frame carries its number in a row of dark and light squares at its upper left: seven bits, and one that makes the sum even. */
const bits = 8;
/** Edge of a square over the frame's width. */
const share = 1 / 40;

type Frame = { width: number; height: number; data: Uint8ClampedArray };

/** @param number 0..127. The frame is written. */
export function writeNumber({ width, data }: Frame, number: number): void {
  const edge = Math.round(width * share);
  for (let k = 0; k < bits; k++) {
    const value = bitOf(number, k) ? 235 : 20;
    for (let y = 0; y < edge; y++) {
      for (let x = k * edge; x < (k + 1) * edge; x++)
        data.set([value, value, value, 255], 4 * (y * width + x));
    }
  }
}

/** @returns Null where there is none. */
export function readNumber({ width, data }: Frame): number | null {
  const edge = width * share;
  let [number, sum] = [0, 0];
  for (let k = 0; k < bits; k++) {
    const at = 4 * (Math.floor(edge / 2) * width + Math.floor((k + 0.5) * edge));
    const value = data[at] as number;
    if (value > 90 && value < 165) return null;
    const bit = value > 128 ? 1 : 0;
    sum += bit;
    if (k < bits - 1) number |= bit << k;
  }
  return sum % 2 === 0 ? number : null;
}

function bitOf(number: number, k: number): number {
  if (k < bits - 1) return (number >> k) & 1;
  return number.toString(2).replaceAll('0', '').length % 2;
}
