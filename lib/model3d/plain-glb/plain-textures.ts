import { type Document, TextureChannel } from '@gltf-transform/core';
import { getTextureChannelMask, getTextureColorSpace } from '@gltf-transform/functions';
import type { EncodeForUsdz } from '@/lib/model3d/usdz/usdz-options';

const pictureExtensions = ['EXT_texture_webp', 'EXT_texture_avif', 'KHR_texture_basisu'];
const whole = [1, 1, 1, 1] as const;
const none = [0, 0, 0, 0] as const;

/**
 * Every picture as glTF 2.0 itself knows it: PNG where alpha is seen through, else JPEG, at most `maxSidePixels` a
 * side. One that is so already stays as it is. Modifies the document.
 */
export async function plainTextures(
  document: Document,
  maxSidePixels: number,
  encode: EncodeForUsdz,
): Promise<void> {
  for (const texture of document.getRoot().listTextures()) {
    const picture = texture.getImage();
    if (!picture) continue;
    const plain = ['image/png', 'image/jpeg'].includes(texture.getMimeType());
    if (plain && Math.max(...(texture.getSize() ?? [0])) <= maxSidePixels) continue;
    const { bytes, type } = await encode(picture, {
      maxSidePixels,
      alpha: (getTextureChannelMask(texture) & TextureChannel.A) !== 0,
      data: getTextureColorSpace(texture) === null,
      scale: whole,
      bias: none,
    });
    texture
      .setImage(bytes)
      .setMimeType(type === 'png' ? 'image/png' : 'image/jpeg')
      .setURI('');
  }
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (pictureExtensions.includes(extension.extensionName)) extension.dispose();
  }
}
