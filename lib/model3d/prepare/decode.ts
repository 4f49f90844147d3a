import type { Document } from '@gltf-transform/core';
import { unpartition } from '@gltf-transform/functions';

/** Turns a KTX2 (Basis Universal) picture into a PNG; handed in, because it needs WebAssembly and an encoder. */
export type DecodeKtx2 = (picture: Uint8Array) => Promise<Uint8Array>;

const packing = [
  'KHR_draco_mesh_compression',
  'EXT_meshopt_compression',
  'KHR_meshopt_compression',
  'KHR_texture_basisu',
];

/**
 * Takes every packing off a document: geometry is unpacked by reading it, pictures here. Modifies the document.
 *
 * @returns Names of the packings that were there.
 */
export async function decode(document: Document, decodeKtx2: DecodeKtx2): Promise<string[]> {
  const root = document.getRoot();
  for (const texture of root.listTextures()) {
    const picture = texture.getImage();
    if (!picture || texture.getMimeType() !== 'image/ktx2') continue;
    texture
      .setImage(await decodeKtx2(picture))
      .setMimeType('image/png')
      .setURI('');
  }
  const found = root.listExtensionsUsed().filter(({ extensionName }) => packing.includes(extensionName));
  for (const extension of found) extension.dispose();
  // A GLB holds one buffer; fallback buffers of packings would stay as empty others.
  await document.transform(unpartition());
  return found.map(({ extensionName }) => extensionName);
}
