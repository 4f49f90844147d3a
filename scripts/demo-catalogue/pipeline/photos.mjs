import sharp from 'sharp';

const SIDE = 1000;

/** RGBA bytes of the studio → WebP of at most `budget` bytes (quality falls in steps until it fits). */
export async function encodePhoto({ rgba, pixels }, budget) {
  const image = await sharp(Buffer.from(rgba, 'base64'), {
    raw: { width: pixels, height: pixels, channels: 4 },
  })
    .removeAlpha()
    .resize(SIDE, SIDE, { kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  let bytes;
  for (const quality of [80, 76, 72, 68, 64, 60, 56, 52]) {
    bytes = await sharp(image, { raw: { width: SIDE, height: SIDE, channels: 3 } })
      .webp({ quality, effort: 5, smartSubsample: true })
      .toBuffer();
    if (bytes.length <= budget) break;
  }
  return { bytes, side: SIDE };
}

/** One picture of many photos, for looking at. */
export async function contactSheet(files, columns, cell, out) {
  const rows = Math.ceil(files.length / columns);
  const tiles = await Promise.all(
    files.map(async (f, i) => ({
      input: await sharp(f).resize(cell, cell).toBuffer(),
      left: (i % columns) * cell,
      top: Math.floor(i / columns) * cell,
    })),
  );
  await sharp({ create: { width: columns * cell, height: rows * cell, channels: 3, background: '#fff' } })
    .composite(tiles)
    .jpeg({ quality: 88 })
    .toFile(out);
}
