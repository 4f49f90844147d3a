import type { Document } from '@gltf-transform/core';
import { determinant } from '@/lib/model3d/deviation/matrix';
import type { UsdzNotes } from './usdz-report';

const triangleModes = new Set([4, 5, 6]);

/** Notes what of a scene a USDZ of still surfaces does not hold, and what was made of it. */
export function noteLosses(document: Document, notes: UsdzNotes): void {
  const root = document.getRoot();
  notes.add('animation-left-out', root.listAnimations().length);
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  scene?.traverse((node) => {
    const primitives = node.getMesh()?.listPrimitives() ?? [];
    if (primitives.length === 0) return;
    notes.add('lines-left-out', primitives.filter((each) => !triangleModes.has(each.getMode())).length);
    notes.add('morph-baked', primitives.filter((each) => each.listTargets().length > 0).length);
    notes.add('skin-baked', node.getSkin() ? 1 : 0);
    notes.add('instances', node.getExtension('EXT_mesh_gpu_instancing') ? 1 : 0);
    notes.add('mirrored', determinant(node.getWorldMatrix()) < 0 ? 1 : 0);
  });
}
