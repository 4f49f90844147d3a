import type { Document } from '@gltf-transform/core';
import { getBounds } from '@gltf-transform/functions';
import type { Bounds } from '@/lib/model3d/scale/bounds';

/** The box round everything in the scene, in metres; null when there is nothing. */
export function sceneBounds(document: Document): Bounds | null {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  if (!scene) return null;
  const { min, max } = getBounds(scene);
  return min.every(Number.isFinite) && max.every(Number.isFinite) ? { min, max } : null;
}
