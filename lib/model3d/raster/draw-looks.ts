import type { Document } from '@gltf-transform/core';
import { sceneCounts } from '@/lib/model3d/optimise/scene-counts';
import { boundsOf } from '@/lib/model3d/scale/bounds';
import { type Camera, camerasAround } from './camera';
import { drawView, type Picture } from './draw-view';
import { type DecodePixels, rasterScene } from './raster-scene';

/** Side of a compared view. */
export const viewPixels = 384;
/** Above this, drawing takes longer than all other steps together. */
export const mostDrawnTriangles = 1_500_000;

/** A model seen from every side. */
export type Looks = { cameras: Camera[]; pictures: Picture[] };

/** Why there are no pictures. */
export type LooksSkipped = 'not-asked' | 'too-heavy' | 'old-materials' | 'nothing-to-see';

/**
 * Draws a model from every side, so that it can be compared with what is made of it later. The document is not
 * modified.
 *
 * @param cameras Of the model that it will be compared with; null makes them for this one.
 */
export async function drawLooks(
  document: Document,
  cameras: Camera[] | null,
  decode: DecodePixels,
): Promise<Looks | LooksSkipped> {
  if (sceneCounts(document).triangles > mostDrawnTriangles) return 'too-heavy';
  const used = document.getRoot().listExtensionsUsed();
  // They are turned into today's materials on the way, and there is nothing to hold those against.
  if (used.some(({ extensionName }) => extensionName.endsWith('pbrSpecularGlossiness')))
    return 'old-materials';
  const parts = await rasterScene(document, decode);
  const boxes = parts.map(({ points }) => boundsOf(points)).filter((box) => box !== null);
  const bounds = boundsOf(Float32Array.from(boxes.flatMap(({ min, max }) => [...min, ...max])));
  if (!bounds) return 'nothing-to-see';
  const from = cameras ?? camerasAround(bounds);
  return { cameras: from, pictures: from.map((camera) => drawView(parts, camera, viewPixels)) };
}
