import type { Document } from '@gltf-transform/core';

/** `auto`: when it wins by the rule below. `always`: whenever that is not larger than the upload. */
export type Ktx2Choice = 'auto' | 'never' | 'always';

export const ktx2Choices: readonly Ktx2Choice[] = ['auto', 'never', 'always'];

/** Textures may take this much of a phone's graphics memory as WebP: eleven of 1,024², or not quite three of 2,048². */
export const graphicsBudgetBytes = 64 * 2 ** 20;

/** Bytes of graphics memory that each further byte of download has to save. */
const leastGain = 16;

export type TextureCost = { fileBytes: number; graphicsBytes: number };

/**
 * Whether a model's textures are delivered as KTX2: only where WebP would take too much graphics memory, for Android's
 * Scene Viewer does not show KTX2 and it is some times larger to download.
 */
export function ktx2Wins(
  choice: Ktx2Choice,
  webp: TextureCost,
  ktx2: TextureCost,
  uploadBytes: number,
): boolean {
  if (choice === 'never' || ktx2.fileBytes > uploadBytes) return false;
  if (choice === 'always') return true;
  const added = Math.max(0, ktx2.fileBytes - webp.fileBytes);
  const saved = webp.graphicsBytes - ktx2.graphicsBytes;
  return webp.graphicsBytes > graphicsBudgetBytes && saved > 0 && saved >= leastGain * added;
}

/** Whether it is worth trying: encoding takes seconds a texture. */
export function mayBeKtx2(choice: Ktx2Choice, document: Document, texturePixels: number): boolean {
  const sizes = document
    .getRoot()
    .listTextures()
    .map((texture) => texture.getSize() ?? [0, 0]);
  if (choice === 'never' || sizes.length === 0) return false;
  const bytes = sizes.reduce((sum, [width = 0, height = 0]) => {
    const scale = Math.min(1, texturePixels / Math.max(width, height, 1));
    return sum + (width * height * scale ** 2 * 4 * 4) / 3;
  }, 0);
  return choice === 'always' || bytes > graphicsBudgetBytes;
}
