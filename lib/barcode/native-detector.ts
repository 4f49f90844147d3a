import { expandUpce } from './expand-upce';
import type { Frame } from './frame';
import { gtinOfLinear, gtinOfMatrix } from './gtin-of-text';
import type { BarcodeFormat, Reading } from './reading';
import { drawTrialCode, trialText } from './trial-code';

/** The part of the Shape Detection API that is used; it is in few browsers, and not in TypeScript's DOM types. */
export type NativeDetector = {
  detect(
    image: ImageBitmap | ImageData,
  ): Promise<{ format: string; rawValue: string; cornerPoints: readonly { x: number; y: number }[] }[]>;
};
export type NativeDetectorClass = {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats(): Promise<string[]>;
};

const formats: Readonly<Record<string, BarcodeFormat>> = {
  ean_13: 'EAN-13',
  ean_8: 'EAN-8',
  upc_a: 'UPC-A',
  upc_e: 'UPC-E',
  code_128: 'Code 128',
  code_39: 'Code 39',
  itf: 'ITF-14',
  qr_code: 'QR Code',
  data_matrix: 'Data Matrix',
};

/**
 * The browser's own detector, where it is at least as good: it must know every format that is read here, and read a
 * trial code, upright and blurred, for what it is.
 *
 * @param toImage Makes what the detector takes out of a frame.
 * @returns null where there is none, or it fails the trial.
 */
export async function openNativeDetector(
  Detector: NativeDetectorClass | undefined,
  toImage: (frame: Frame) => ImageData,
): Promise<NativeDetector | null> {
  if (!Detector) return null;
  try {
    const known = await Detector.getSupportedFormats();
    if (!Object.keys(formats).every((format) => known.includes(format))) return null;
    const detector = new Detector({ formats: Object.keys(formats) });
    for (const blurred of [false, true]) {
      const found = await detector.detect(toImage(drawTrialCode(blurred)));
      if (found.length !== 1 || toReading(found[0] as (typeof found)[0])?.text !== trialText) return null;
    }
    return detector;
  } catch {
    return null; // it says that it is there, and its service is not
  }
}

/** What the browser found as a reading of ours; null for what our own check refuses. */
export function toReading(found: {
  format: string;
  rawValue: string;
  cornerPoints: readonly { x: number; y: number }[];
}): Reading | null {
  const format = formats[found.format];
  const [a, b, c, d] = found.cornerPoints;
  if (!format || !a || !b || !c || !d || found.rawValue === '') return null;
  const corners = [a, b, c, d] as const;
  const text = found.rawValue;
  if (format === 'QR Code' || format === 'Data Matrix')
    return { format, text, gtin14: gtinOfMatrix(text), corners };
  if (format === 'Code 128' || format === 'Code 39') return { format, text, gtin14: null, corners };
  // Some browsers give a UPC-A as 13 digits, and a UPC-E as what it is short for.
  const digits = format === 'UPC-E' && text.length === 8 ? (expandUpce(text) ?? '') : text;
  const gtin14 = gtinOfLinear(digits);
  if (!gtin14) return null;
  return { format, text: format === 'UPC-A' ? gtin14.slice(2) : text, gtin14, corners };
}
