import {
  BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  QRCodeReader,
  type Result,
  RGBLuminanceSource,
} from '@zxing/library';
import type { Frame, Point } from '../frame';
import { gtinOfMatrix } from '../gtin-of-text';
import type { Reading } from '../reading';

export type MatrixKind = 'QR Code' | 'Data Matrix';
export type Binariser = 'hybrid' | 'global';

const harder = new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]]);

/**
 * One QR code or Data Matrix of a frame, by @zxing/library. Their error correction (Reed-Solomon) makes a wrong read
 * about as likely as a forged one.
 *
 * @returns null where there is none, or it is too damaged.
 */
export function readMatrix(frame: Frame, kind: MatrixKind, binariser: Binariser): Reading | null {
  if (frame.width < 20 || frame.height < 20) return null;
  const source = new RGBLuminanceSource(frame.luminance, frame.width, frame.height);
  const bitmap = new BinaryBitmap(
    binariser === 'hybrid' ? new HybridBinarizer(source) : new GlobalHistogramBinarizer(source),
  );
  const reader = kind === 'QR Code' ? new QRCodeReader() : new DataMatrixReader();
  let result: Result;
  try {
    result = reader.decode(bitmap, kind === 'QR Code' ? harder : undefined);
  } catch {
    // The library says "not here" by throwing, and anything else about a damaged code too.
    return null;
  }
  const text = result.getText();
  if (text === '') return null;
  return { format: kind, text, gtin14: gtinOfMatrix(text), corners: cornersOf(result, kind) };
}

/** @returns Clockwise from the corner where reading begins. */
function cornersOf(result: Result, kind: MatrixKind): [Point, Point, Point, Point] {
  const points = result.getResultPoints().map((point) => ({ x: point.getX(), y: point.getY() }));
  const [a, b, c, d] = points as [Point, Point, Point, Point | undefined];
  if (kind === 'Data Matrix') return [a, d ?? c, c, b];
  // Middles of a QR code's finders: bottom left, top left, top right. They lie 3.5 modules inside of the corners; the
  // side of a version 1 code is 21 modules, 14 of them between the middles, and larger ones only come closer.
  const across = { x: c.x - b.x, y: c.y - b.y };
  const down = { x: a.x - b.x, y: a.y - b.y };
  const out = 0.18;
  const at = (u: number, v: number): Point => ({
    x: b.x + u * across.x + v * down.x,
    y: b.y + u * across.y + v * down.y,
  });
  return [at(-out, -out), at(1 + out, -out), at(1 + out, 1 + out), at(-out, 1 + out)];
}
