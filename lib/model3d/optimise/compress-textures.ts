import type { Document } from '@gltf-transform/core';
import { EXTTextureWebP } from '@gltf-transform/extensions';
import { listTextureSlots } from '@gltf-transform/functions';
import { type EncodeTexture, texturePlan } from './texture-plan';

/** Pictures that every glTF viewer reads; others are re-encoded even where that makes them larger. */
const plain = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Re-encodes every texture as WebP of at most `maxSidePixels` a side, and keeps a picture as it is where that would
 * make it larger without making it smaller on the graphics card. Modifies the document.
 *
 * @param wide Pictures with a side above this are scaled; the same number that `encode` is asked for.
 */
export async function compressTextures(
  document: Document,
  maxSidePixels: number,
  encode: EncodeTexture,
): Promise<void> {
  for (const texture of document.getRoot().listTextures()) {
    const picture = texture.getImage();
    if (!picture) continue;
    const { bytes, widthPixels, heightPixels } = await encode(
      picture,
      texturePlan(listTextureSlots(texture), maxSidePixels),
    );
    const before = texture.getSize();
    const scaled = before === null || before[0] > widthPixels || before[1] > heightPixels;
    if (!scaled && plain.has(texture.getMimeType()) && bytes.byteLength >= picture.byteLength) continue;
    texture.setImage(bytes).setMimeType('image/webp').setURI('');
  }
  const webp = document
    .getRoot()
    .listTextures()
    .some((texture) => texture.getMimeType() === 'image/webp');
  // Without a PNG beside each WebP a viewer that lacks the extension shows nothing: it is needed, not optional.
  if (webp) document.createExtension(EXTTextureWebP).setRequired(true);
}
