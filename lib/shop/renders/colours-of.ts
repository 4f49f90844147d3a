import sharp from 'sharp';
import { type Palette, paletteOf } from '@/lib/model3d/match/palette';

/** Side of the pictures whose colours are compared. */
const side = 96;

/** The main colours of the thing in a picture file. */
export async function coloursOf(picture: Uint8Array): Promise<Palette> {
  const rgba = await sharp(picture)
    .autoOrient()
    .resize(side, side, { fit: 'fill' })
    .ensureAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer();
  return paletteOf(rgba, side);
}
