import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * Writes a photo as a raw video of a few equal frames, for Chromium's fake camera (YUV4MPEG2, 4:2:0, BT.601).
 *
 * @param photo A file that sharp reads. It is covered by the frame, centred, or lies whole within `insideWidth` pixels
 * of a frame that is grey around it.
 */
export async function writeY4m(
  photo: string,
  file: string,
  { width = 640, height = 480, frames = 3, insideWidth = 0, framesPerSecond = 15 } = {},
): Promise<void> {
  const grey = '#808080';
  const whole = insideWidth > 0;
  const side = whole ? Math.floor((width - insideWidth) / 2) : 0;
  const { data } = await sharp(photo)
    .autoOrient()
    .resize(width - 2 * side, height, { fit: whole ? 'contain' : 'cover', background: grey })
    .extend({ left: side, right: side, background: grey })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const frame = y4mFrame(data, width, height);
  await writeFile(
    file,
    Buffer.concat([
      y4mHeader(width, height, framesPerSecond),
      ...Array.from({ length: frames }, () => frame),
    ]),
  );
}

export const y4mHeader = (width: number, height: number, framesPerSecond: number) =>
  Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420mpeg2\n`);

/** One frame of such a video. @param data Shape [height × width × 3] or [height × width × 4], sRGB; even sides. */
export function y4mFrame(data: ArrayLike<number>, width: number, height: number): Buffer {
  const channels = data.length / (width * height);
  const luma = Buffer.alloc(width * height);
  const blue = Buffer.alloc((width / 2) * (height / 2));
  const red = Buffer.alloc(blue.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
      luma[y * width + x] = 16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255;
      if (y % 2 === 0 && x % 2 === 0) {
        const half = (y / 2) * (width / 2) + x / 2;
        blue[half] = 128 + (-37.797 * r - 74.203 * g + 112 * b) / 255;
        red[half] = 128 + (112 * r - 93.786 * g - 18.214 * b) / 255;
      }
    }
  }
  return Buffer.concat([Buffer.from('FRAME\n'), luma, blue, red]);
}
