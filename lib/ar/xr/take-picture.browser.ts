import { type Object3D, PerspectiveCamera, SRGBColorSpace, WebGLRenderTarget } from 'three';
import type { RoomRenderer } from './room-renderer.browser';

const longestPixels = 1600;

/**
 * A PNG of the products as the phone sees them, on one colour: the camera's picture is not the page's to take.
 *
 * @param hidden What is left out: guides. @param background CSS colour.
 */
export function takePicture(
  room: RoomRenderer,
  hidden: readonly Object3D[],
  background: string,
): Promise<Blob | null> {
  return new Promise((resolve) => {
    // Where frames have stopped, none is taken.
    const tooLate = setTimeout(() => resolve(null), 2000);
    room.atNextFrame(() => {
      clearTimeout(tooLate);
      const { renderer, scene } = room;
      const seen = renderer.xr.getCamera().cameras[0];
      if (!seen) return resolve(null);
      const { z: across, w: down } = seen.viewport!;
      const share = Math.min(1, longestPixels / Math.max(across, down));
      const [width, height] = [Math.round(across * share), Math.round(down * share)];
      const camera = new PerspectiveCamera();
      camera.matrixAutoUpdate = false;
      camera.matrixWorld.copy(seen.matrixWorld);
      camera.matrixWorldInverse.copy(seen.matrixWorld).invert();
      camera.matrixWorldAutoUpdate = false;
      camera.projectionMatrix.copy(seen.projectionMatrix);
      camera.projectionMatrixInverse.copy(seen.projectionMatrixInverse);
      const target = new WebGLRenderTarget(width, height, { samples: 4, colorSpace: SRGBColorSpace });
      // As three.js treats a session's own picture: toned and in sRGB, which the shader writes and the card must not again.
      Object.assign(target, { isXRRenderTarget: true });
      target.texture.internalFormat = 'RGBA8';
      const before = renderer.getRenderTarget();
      const shown = hidden.filter(({ visible }) => visible);
      for (const each of shown) each.visible = false;
      const pixels = new Uint8Array(width * height * 4);
      room.apart(() => {
        renderer.setRenderTarget(target);
        renderer.render(scene, camera);
        renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels);
        renderer.setRenderTarget(before);
      });
      for (const each of shown) each.visible = true;
      target.dispose();
      toPng(pixels, width, height, background).then(resolve, () => resolve(null));
    });
  });
}

/** @param pixels RGBA, multiplied by their alpha, the lowest row first: a session's picture has no ground of its own. */
function toPng(pixels: Uint8Array, width: number, height: number, background: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  const image = context.getImageData(0, 0, width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = ((height - 1 - y) * width + x) * 4;
      const to = (y * width + x) * 4;
      const seenThrough = 1 - pixels[from + 3]! / 255;
      for (let k = 0; k < 3; k++) image.data[to + k] = pixels[from + k]! + image.data[to + k]! * seenThrough;
    }
  context.putImageData(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
