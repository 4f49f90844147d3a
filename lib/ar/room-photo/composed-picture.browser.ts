import type { Camera, Scene, WebGLRenderer } from 'three';
import { AppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';

/**
 * The photo with what is drawn over it, at the photo's own (decoded) resolution, as a JPEG. Leaves the renderer as it was.
 *
 * @throws AppError `RENDERER_UNAVAILABLE`: the device is out of memory for it.
 */
export async function composedPicture(
  photo: Pixels,
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
): Promise<Blob> {
  const { width, height } = photo;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  const before = {
    ratio: renderer.getPixelRatio(),
    width: renderer.domElement.width,
    height: renderer.domElement.height,
  };
  context?.putImageData(new ImageData(photo.data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  try {
    renderer.setPixelRatio(1);
    renderer.setSize(width, height, false);
    renderer.render(scene, camera);
    // In the same task: what WebGL drew is gone after it.
    context?.drawImage(renderer.domElement, 0, 0);
  } finally {
    renderer.setPixelRatio(before.ratio);
    renderer.setSize(before.width / before.ratio, before.height / before.ratio, false);
    renderer.render(scene, camera);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  // A canvas keeps its memory until it is collected; an empty one keeps none.
  canvas.width = 0;
  if (!blob) throw new AppError('RENDERER_UNAVAILABLE', 'The browser could not save the picture it drew.');
  return blob;
}
