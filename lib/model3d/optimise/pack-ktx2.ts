import type { Document } from '@gltf-transform/core';
import { KHRTextureBasisu } from '@gltf-transform/extensions';
import { listTextureSlots } from '@gltf-transform/functions';

/** What a texture holds decides how it is packed: errors in directions show as wrong light. */
export type Ktx2Kind = 'colour' | 'data' | 'normal';

/** Encodes a picture as KTX2 with mipmaps, its sides multiples of 4; handed in, because it needs WebAssembly. */
export type EncodeKtx2 = (
  picture: Uint8Array,
  plan: { maxSidePixels: number; kind: Ktx2Kind },
) => Promise<{ bytes: Uint8Array; graphicsBytes: number }>;

/** Encoding is slow, and an upload has a limit of time. */
const mostMilliseconds = 45_000;

/**
 * Makes every texture KTX2 (KHR_texture_basisu): small on the graphics card, where WebP lies unpacked. Modifies the
 * document.
 *
 * @returns Bytes on the graphics card; null when it took too long and the document is of no use any more.
 */
export async function packKtx2(
  document: Document,
  maxSidePixels: number,
  encode: EncodeKtx2,
): Promise<number | null> {
  const start = performance.now();
  let graphicsBytes = 0;
  for (const texture of document.getRoot().listTextures()) {
    const picture = texture.getImage();
    if (!picture) continue;
    if (performance.now() - start > mostMilliseconds) return null;
    const packed = await encode(picture, { maxSidePixels, kind: kindOf(listTextureSlots(texture)) });
    graphicsBytes += packed.graphicsBytes;
    texture.setImage(packed.bytes).setMimeType('image/ktx2').setURI('');
  }
  document.createExtension(KHRTextureBasisu).setRequired(true);
  return graphicsBytes;
}

function kindOf(slots: readonly string[]): Ktx2Kind {
  if (slots.some((slot) => /normal|tangent|anisotropy/i.test(slot))) return 'normal';
  return slots.length === 0 || slots.some((slot) => /color|emissive|diffuse/i.test(slot)) ? 'colour' : 'data';
}
