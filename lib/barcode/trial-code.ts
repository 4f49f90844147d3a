import type { Frame } from './frame';
import { ean13Parity, setA } from './linear/upc-ean-patterns';

/** What the trial code says: a GTIN-13 of the range for demonstrations. */
export const trialText = '9521234500001';

const pixelsToModule = 3;
const quietModules = 12;
const heightPixels = 90;

/** An EAN-13 in a frame, to try a detector with. @param blurred As a lens a little out of focus shows it. */
export function drawTrialCode(blurred: boolean): Frame {
  const parity = ean13Parity[Number(trialText[0])] as number;
  let modules = '101';
  for (let i = 1; i <= 12; i++) {
    const widths = setA[Number(trialText[i])] as readonly number[];
    const isB = i <= 6 && (parity >> (6 - i)) & 1;
    const ordered = isB ? [...widths].reverse() : widths;
    ordered.forEach((width, k) => {
      modules += (i <= 6 ? (k % 2 === 0 ? '0' : '1') : k % 2 === 0 ? '1' : '0').repeat(width);
    });
    if (i === 6) modules += '01010';
  }
  modules += '101';
  const width = (modules.length + 2 * quietModules) * pixelsToModule;
  const height = heightPixels + 2 * quietModules * pixelsToModule;
  const row = new Float32Array(width).fill(235);
  for (let x = 0; x < modules.length * pixelsToModule; x++) {
    if (modules[Math.floor(x / pixelsToModule)] === '1') row[x + quietModules * pixelsToModule] = 25;
  }
  const seen = blurred ? row.map((_, x) => (mean(row, x - 1, x + 1) + mean(row, x - 2, x + 2)) / 2) : row;
  const luminance = new Uint8ClampedArray(width * height).fill(235);
  for (let y = quietModules * pixelsToModule; y < height - quietModules * pixelsToModule; y++) {
    luminance.set(seen, y * width);
  }
  return { width, height, luminance };
}

function mean(row: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let x = from; x <= to; x++) sum += row[Math.min(row.length - 1, Math.max(0, x))] as number;
  return sum / (to - from + 1);
}
