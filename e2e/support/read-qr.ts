import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import sharp from 'sharp';

/** A camera sees a screen with several of its pixels to each of the screen's; so does the reader. */
const pixelsToOne = 3;

/** What a QR code in a picture says, by a reader that others wrote. Throws when there is none to read. */
export async function readQr(picture: Buffer): Promise<string> {
  const { width = 0 } = await sharp(picture).metadata();
  const seen = sharp(picture)
    .resize({ width: width * pixelsToOne, kernel: 'linear' })
    .greyscale();
  const { data, info } = await seen.raw().toBuffer({ resolveWithObject: true });
  const source = new RGBLuminanceSource(new Uint8ClampedArray(data), info.width, info.height);
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}
