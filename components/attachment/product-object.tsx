'use client';

import { type ThreeEvent, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { type Material, type Mesh, ShaderMaterial } from 'three';
import type { Occluder } from '@/lib/model3d/attachment/attachment';
import { nodeName } from '@/lib/model3d/attachment/propose/geometry-of-scene';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import { isOccluder } from './editor-state';

type Props = {
  model: LoadedModel;
  placement: Placement;
  occluders: readonly Occluder[];
  /** Called with the part that was tapped; null while taps are the camera's. */
  onTap: ((part: Occluder) => void) | null;
};

/** The product as it is placed, parts that only hide drawn as hatching. Render inside the place's frame in `<Canvas>`. */
export function ProductObject({ model, placement, occluders, onTap }: Props) {
  const { invalidate } = useThree();
  const ghost = useMemo(hatching, []);
  useEffect(() => () => ghost.dispose(), [ghost]);
  useEffect(() => {
    const restored: [Mesh, Material | Material[]][] = [];
    model.scene.traverse((object) => {
      const mesh = object as Mesh;
      if (!mesh.isMesh || !partsOf(mesh).some((part) => isOccluder(occluders, part))) return;
      restored.push([mesh, mesh.material]);
      mesh.material = ghost;
    });
    invalidate();
    return () => {
      for (const [mesh, material] of restored) mesh.material = material;
    };
  }, [model, occluders, ghost, invalidate]);

  const tapped = (event: ThreeEvent<MouseEvent>) => {
    if (!onTap || event.delta > 6) return;
    event.stopPropagation();
    const [node, material] = partsOf(event.object as Mesh, ghost);
    const part = material ?? node;
    if (part) onTap(part);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a thing in the picture; the list of parts is for keys
    <group
      position={placement.position}
      quaternion={placement.quaternion}
      scale={placement.scale}
      onClick={onTap ? tapped : undefined}
    >
      <primitive object={model.scene} dispose={null} />
    </group>
  );
}

/** How a mesh can be named: by its node, by its material. */
function partsOf(mesh: Mesh, ghost?: Material): Occluder[] {
  const material = [mesh.material].flat()[0];
  const own = material === ghost ? undefined : material?.name;
  const parts: Occluder[] = [];
  const node = nodeName(mesh);
  if (node) parts.push({ by: 'node', name: node });
  if (own) parts.push({ by: 'material', name: own });
  return parts;
}

/** Every part that has a name, materials first: an exporter's nodes are often called Object_4. */
export function namedParts({ scene }: LoadedModel): Occluder[] {
  const found = new Map<string, Occluder>();
  scene.traverse((object) => {
    const mesh = object as Mesh;
    if (!mesh.isMesh) return;
    for (const part of partsOf(mesh)) found.set(`${part.by} ${part.name}`, part);
  });
  return [...found.values()].sort((a, b) => a.by.localeCompare(b.by) || a.name.localeCompare(b.name));
}

/** Slanting lines on the screen with nothing between them. */
function hatching(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: 'void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }',
    fragmentShader: `void main() {
      float line = mod(gl_FragCoord.x + gl_FragCoord.y, 9.0);
      if (line > 2.0) discard;
      gl_FragColor = vec4(0.04, 0.43, 0.31, 1.0);
    }`,
  });
}
