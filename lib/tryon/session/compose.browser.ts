import { AppError } from '@/lib/core/app-error';
import { downloadModel } from '@/lib/model3d/download-model.browser';
import type { HeldFrame } from './tryon-session.browser';
import type { TryonProduct } from './wardrobe.browser';

/**
 * The same frame with each of some products on, to be looked at side by side. Draws on a canvas of its own, so a running
 * camera goes on.
 *
 * @param held Stays the caller's.
 * @returns PNGs in the order of the products; null for one whose model did not come.
 * @throws AppError `WEBGL_UNAVAILABLE`, `CANCELLED`.
 */
export async function composeEach(
  { frame, body, lens, light, mirrored }: HeldFrame,
  products: readonly TryonProduct[],
  signal: AbortSignal,
): Promise<(Blob | null)[]> {
  const { createTryonScene, readModel } = await import('../scene/engine.browser');
  const canvas = document.createElement('canvas');
  let scene: ReturnType<typeof createTryonScene>;
  try {
    scene = createTryonScene(canvas);
  } catch (cause) {
    throw new AppError('WEBGL_UNAVAILABLE', 'This browser draws no 3D.', { cause });
  }
  try {
    const pictures: (Blob | null)[] = [];
    for (const { url, bytes, materialVariant, placement, girthMillimetres, pair } of products) {
      try {
        const file = await downloadModel(url, { signal, bytes, onProgress: () => {} });
        const model = await readModel(file, url, signal);
        try {
          await model.showVariant(materialVariant);
          scene.wear({ model, placement, girthMillimetres, pair });
          scene.draw(frame, body, lens, light, true);
          pictures.push(await pictureOf(canvas, mirrored));
          scene.wear(null);
        } finally {
          model.dispose();
        }
      } catch {
        if (signal.aborted) throw new AppError('CANCELLED', 'The comparison was closed.');
        pictures.push(null);
      }
    }
    return pictures;
  } finally {
    scene.dispose();
  }
}

/** What a canvas shows, as a PNG, mirrored where it is seen so. Null where the browser is out of memory. */
export function pictureOf(canvas: HTMLCanvasElement, mirrored: boolean): Promise<Blob | null> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (!context) return Promise.resolve(null);
  if (mirrored) context.setTransform(-1, 0, 0, 1, copy.width, 0);
  context.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
}
