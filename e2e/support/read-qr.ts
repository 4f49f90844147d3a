import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import sharp from 'sharp';

/** A camera sees a screen in many sizes before it is held still: this reader misses some codes in some of them. */
const sizes = [1, 2, 3, 1.5, 2.5, 4, 1.25, 1.75];

/** What a QR code in a picture says, by a reader that others wrote. Throws when there is none to read. */
export async function readQr(picture: Buffer): Promise<string> {
  const { width = 0 } = await sharp(picture).metadata();
  let failure: unknown;
  for (const size of sizes) {
    const { data, info } = await sharp(picture)
      .resize({ width: Math.round(width * size), kernel: 'linear' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const source = new RGBLuminanceSource(new Uint8ClampedArray(data), info.width, info.height);
    try {
      return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)), new Map([[DecodeHintType.TRY_HARDER, true]]))
        .getText();
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
