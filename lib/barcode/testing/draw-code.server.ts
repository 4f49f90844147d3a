import { toSVG } from 'bwip-js/node';
import sharp from 'sharp';
import { type Frame, toFrame } from '../frame';

export type DrawOptions = {
  /** Names of bwip-js: `ean13`, `qrcode`, … */
  kind: string;
  text: string;
  /** Pixels to a unit of the drawing: about half a module of a bar code. */
  scale?: number;
  /** Degrees clockwise. */
  turn?: number;
  /** Standard deviation of a blur, in pixels. */
  blur?: number;
  negative?: boolean;
  /** Pixels of paper around it. */
  margin?: number;
};

/** A frame with one code drawn in it, as a camera might see it: by another library than the one that reads. */
export async function drawCode(options: DrawOptions): Promise<Frame> {
  const { kind, text, scale = 2, turn = 0, blur = 0, negative = false, margin = 40 } = options;
  // A height would stretch a square one.
  const height = /qrcode|datamatrix/.test(kind) ? {} : { height: 18 };
  const svg = toSVG({ bcid: kind, text, includetext: false, paddingwidth: 10, paddingheight: 4, ...height });
  const paper = { r: 240, g: 240, b: 240, alpha: 1 };
  let picture = sharp(Buffer.from(svg), { density: 72 * scale })
    .flatten({ background: paper })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper });
  if (turn !== 0) picture = sharp(await picture.png().toBuffer()).rotate(turn, { background: paper });
  if (blur > 0) picture = sharp(await picture.png().toBuffer()).blur(blur);
  if (negative) picture = sharp(await picture.png().toBuffer()).negate({ alpha: false });
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return toFrame({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
}
