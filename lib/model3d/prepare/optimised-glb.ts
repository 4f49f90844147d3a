import type { Document } from '@gltf-transform/core';
import { cloneDocument } from '@gltf-transform/functions';
import { type Ktx2Choice, ktx2Wins, mayBeKtx2 } from '@/lib/model3d/optimise/ktx2-rule';
import { type OptimiseOptions, optimise } from '@/lib/model3d/optimise/optimise';
import { sceneCounts } from '@/lib/model3d/optimise/scene-counts';
import type { PrepareTools } from './prepare-options';

/**
 * The optimised file with the textures that suit it better, WebP or KTX2. Modifies the document.
 *
 * @returns `ktx2GraphicsBytes` is null for WebP.
 */
export async function optimisedGlb(
  document: Document,
  options: Omit<OptimiseOptions, 'textures'> & { ktx2: Ktx2Choice },
  uploadBytes: number,
  tools: PrepareTools,
): Promise<{ optimised: Uint8Array; ktx2GraphicsBytes: number | null }> {
  const copy = mayBeKtx2(options.ktx2, document, options.texturePixels) ? cloneDocument(document) : null;
  await optimise(document, { ...options, textures: 'webp' }, tools);
  const optimised = await tools.io.writeBinary(document);
  const graphicsBytes = copy && (await optimise(copy, { ...options, textures: 'ktx2' }, tools));
  if (!copy || graphicsBytes === null) return { optimised, ktx2GraphicsBytes: null };
  const packed = await tools.io.writeBinary(copy);
  const wins = ktx2Wins(
    options.ktx2,
    { fileBytes: optimised.byteLength, graphicsBytes: sceneCounts(document).textureMemoryBytes },
    { fileBytes: packed.byteLength, graphicsBytes },
    uploadBytes,
  );
  return wins
    ? { optimised: packed, ktx2GraphicsBytes: graphicsBytes }
    : { optimised, ktx2GraphicsBytes: null };
}
