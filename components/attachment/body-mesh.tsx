'use client';

import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { BufferAttribute, BufferGeometry, MeshStandardMaterial } from 'three';
import type { Mannequin } from '@/lib/model3d/mannequin/mannequin';
import { shadeOf } from '@/lib/model3d/mannequin/shade';
import type { Surface } from '@/lib/model3d/mannequin/surface';

type Props = { surface: Surface | Mannequin; dark: boolean; position?: [number, number, number] };

/** A body of matt plaster, a little darker in its hollows. Render inside `<Canvas>`. */
export function BodyMesh({ surface, dark, position = [0, 0, 0] }: Props) {
  const { invalidate } = useThree();
  const geometry = useMemo(() => {
    const made = new BufferGeometry();
    made.setAttribute('position', new BufferAttribute(surface.positions, 3));
    made.setAttribute('normal', new BufferAttribute(surface.normals, 3));
    made.setIndex(new BufferAttribute(surface.indices, 1));
    if ('distance' in surface) {
      const shade = shadeOf(surface);
      const colours = new Float32Array(shade.length * 3);
      for (let i = 0; i < colours.length; i++) colours[i] = 0.42 + 0.58 * shade[Math.floor(i / 3)]!;
      made.setAttribute('color', new BufferAttribute(colours, 3));
    }
    return made;
  }, [surface]);
  const material = useMemo(
    () =>
      new MeshStandardMaterial({
        color: dark ? '#b9b3a8' : '#e4ded3',
        roughness: 0.92,
        metalness: 0,
        vertexColors: geometry.hasAttribute('color'),
      }),
    [dark, geometry],
  );
  useEffect(() => {
    invalidate();
    return () => geometry.dispose();
  }, [geometry, invalidate]);
  useEffect(() => () => material.dispose(), [material]);
  return <mesh geometry={geometry} material={material} position={position} dispose={null} />;
}
