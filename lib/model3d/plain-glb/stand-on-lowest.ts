import type { Document } from '@gltf-transform/core';
import type { Anchor } from '@/lib/product/category';
import { sceneBounds } from './scene-bounds';

const asItIs: ReadonlySet<Anchor> = new Set(['floor', 'table', 'wall', 'none']);

/**
 * Stands what hangs from a ceiling or is worn on its lowest point, above the origin: phone viewers know floors and
 * walls. Modifies the document.
 */
export function standOnLowest(document: Document, anchor: Anchor): void {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const bounds = sceneBounds(document);
  if (asItIs.has(anchor) || !scene || !bounds) return;
  const { min, max } = bounds;
  const stand = document
    .createNode('stand')
    .setTranslation([-(min[0] + max[0]) / 2, -min[1], -(min[2] + max[2]) / 2]);
  for (const child of scene.listChildren()) stand.addChild(child);
  scene.addChild(stand);
}
