import { AppError } from '@/lib/core/app-error';

/** Square pixels as a PNG file. @param rgba Shape [side × side × 4], not modified. */
export async function toPng(rgba: Uint8ClampedArray<ArrayBuffer>, side: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, side, side), 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // A canvas keeps its memory until it is collected; an empty one keeps none.
  canvas.width = 0;
  if (!blob) throw new AppError('RENDERER_UNAVAILABLE', 'The browser could not save the picture it drew.');
  return blob;
}

/** Shares of a cut-out as a grey PNG. @param shares Shape [side × side]. */
export function greyPng(shares: Uint8ClampedArray, side: number): Promise<Blob> {
  const rgba = new Uint8ClampedArray(shares.length * 4);
  for (let i = 0; i < shares.length; i++) {
    rgba.fill(shares[i] ?? 0, i * 4, i * 4 + 3);
    rgba[i * 4 + 3] = 255;
  }
  return toPng(rgba, side);
}
