import type { Document } from '@gltf-transform/core';
import { worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import type { Anchor } from '@/lib/product/category';
import { boundsOf } from './bounds';
import { judgeOrigin } from './judge-origin';
import type { ModelFix } from './model-fix';

/**
 * Does what the merchant accepted: the scene is put under one node that scales and turns it, and, when `anchor` is
 * given, is then moved so that its origin is where things of that kind have theirs. Modifies the document.
 */
export function applyFixes(document: Document, fixes: readonly ModelFix[], anchor: Anchor | null): void {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  if (!scene) return;
  const node = document.createNode('true-scale');
  for (const child of scene.listChildren()) node.addChild(child);
  scene.addChild(node);
  for (const fix of fixes) {
    if (fix.kind === 'scale') node.setScale([fix.factor, fix.factor, fix.factor]);
    if (fix.kind === 'rotate') {
      const half = (fix.degrees * Math.PI) / 360;
      const [s, c] = [Math.sin(half), Math.cos(half)];
      node.setRotation(fix.axis === 'x' ? [s, 0, 0, c] : [0, s, 0, c]);
    }
  }
  const bounds = anchor && boundsOf(worldTriangles(document));
  const move = bounds && judgeOrigin(bounds, anchor).fix;
  if (move) node.setTranslation(move.byMetres);
}
