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

/**
 * Shares of the studio → WebP whose alpha keeps the thing and drops the ground. Its edge is drawn in by half a pixel,
 * where the photo still has light of the ground in it. Smaller than the photo: an outline scales well.
 */
export async function encodeCutout({ shares, pixels }) {
  const side = 500;
  const alpha = await sharp(Buffer.from(shares, 'base64'), {
    raw: { width: pixels, height: pixels, channels: 1 },
  })
    .resize(side, side, { kernel: 'lanczos3' })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const image = Buffer.alloc(side * side * 4);
  for (let i = 0; i < alpha.length; i++) image[i * 4 + 3] = drawnIn(alpha[i]);
  return sharp(image, { raw: { width: side, height: side, channels: 4 } })
    .webp({ quality: 1, alphaQuality: 60, effort: 6 })
    .toBuffer();
}

/** Half of an edge's way up is dropped; the share of a see-through thing (page/cutout.mjs) stays as it is. */
function drawnIn(share) {
  const clear = 56;
  if (share <= clear) return Math.max(0, Math.round(((share - clear / 2) / (clear / 2)) * clear));
  const middle = (clear + 255) / 2;
  if (share <= middle) return clear;
  return Math.round(clear + ((share - middle) / (255 - middle)) * (255 - clear));
}

/**
 * Whether a cut-out belongs to a photo: of what it drops nothing is coloured or dark (the ground and its shadow are
 * light and grey), and what it keeps is not mostly bare ground (a white dial can be as light). A photo of an older model or camera does not fit.
 *
 * @param photo, cutout Bytes or file of a picture.
 */
export async function cutoutFits(photo, cutout) {
  const side = 125;
  const read = (picture) => sharp(picture).resize(side, side).ensureAlpha().raw().toBuffer();
  const [seen, kept] = await Promise.all([read(photo), read(cutout)]);
  let [thing, lost, bare] = [0, 0, 0];
  for (let i = 0; i < seen.length; i += 4) {
    const channels = [seen[i], seen[i + 1], seen[i + 2]];
    const [least, most] = [Math.min(...channels), Math.max(...channels)];
    if (kept[i + 3] > 40) thing++;
    if (kept[i + 3] < 8 && (most - least > 48 || most < 80)) lost++;
    if (kept[i + 3] > 240 && channels.every((c, k) => Math.abs(c - [239, 237, 232][k]) <= 2)) bare++;
  }
  return thing > 20 && lost / side ** 2 < 0.003 && bare / thing < 0.5;
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
