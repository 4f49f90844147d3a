/** What a picture that leaves the page says of the product: its name and price, and where it is found. */
export type Caption = { name: string; price: string; address: string; direction: 'ltr' | 'rtl' };

/** The shop's own paper and ink, whatever the page's scheme: a picture leaves the page. */
const paper = '#faf9f6';
const ink = '#1b1a17';
const quiet = '#6e6c66';

/**
 * A picture with a strip below that says what is worn in it.
 *
 * @returns A PNG; the picture alone where the browser gives no canvas.
 */
export async function captionPicture(picture: Blob, caption: Caption): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const size = Math.max(14, Math.round(width / 32));
  const strip = Math.round(size * 3.6);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height + strip;
  const context = canvas.getContext('2d');
  if (!context) return picture;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  context.fillStyle = paper;
  context.fillRect(0, height, width, strip);
  const family = getComputedStyle(document.body).fontFamily;
  const [edge, far] = caption.direction === 'rtl' ? [width - size, size] : [size, width - size];
  context.direction = caption.direction;
  context.textBaseline = 'alphabetic';
  context.fillStyle = ink;
  context.font = `500 ${size}px ${family}`;
  context.textAlign = 'start';
  context.fillText(caption.name, edge, height + size * 1.5, width * 0.66);
  context.textAlign = 'end';
  context.fillText(caption.price, far, height + size * 1.5, width * 0.28);
  context.font = `400 ${Math.round(size * 0.78)}px ${family}`;
  context.fillStyle = quiet;
  // An address reads from the left in every language.
  context.direction = 'ltr';
  context.textAlign = caption.direction === 'rtl' ? 'right' : 'left';
  context.fillText(caption.address, edge, height + size * 2.9, width - 2 * size);
  return new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? picture), 'image/png'));
}
