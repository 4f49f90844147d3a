'use client';

import { useMemo } from 'react';
import { standingBottle, standingFigure } from '@/lib/model3d/mannequin/figure';
import type { Anchor } from '@/lib/product/category';
import { BodyMesh } from './body-mesh';

type Props = {
  where: Anchor;
  dark: boolean;
  /** How far the product reaches to the side, below and above the place's origin, metres. */
  half: number;
  beside: 'person' | 'bottle';
};

/** A room's floor, wall, ceiling or table about the place's origin, with something of known size. Inside `<Canvas>`. */
export function RoomCorner({ where, dark, half, beside }: Props) {
  const thing = useMemo(() => (beside === 'person' ? standingFigure() : standingBottle()), [beside]);
  const [ground, wall] = dark ? ['#24231f', '#2b2a26'] : ['#dcd7cd', '#e9e5dd'];
  const matt = (colour: string) => <meshStandardMaterial color={colour} roughness={0.95} />;
  const besideX = half + (beside === 'person' ? 0.45 : 0.09);
  const floor = floorBelow(where);
  const depth = where === 'wall' ? 0 : -Math.max(0.9, half * 1.5);
  return (
    <group>
      <mesh rotation-x={-Math.PI / 2} position={[0, floor - 0.0005, depth + 2.5]}>
        <planeGeometry args={[8, 5]} />
        {matt(ground)}
      </mesh>
      {where === 'table' && beside === 'bottle' ? null : (
        <mesh position={[0, floor + 1.25, depth - 0.001]}>
          <planeGeometry args={[8, 2.5]} />
          {matt(wall)}
        </mesh>
      )}
      {where === 'ceiling' ? (
        <mesh rotation-x={Math.PI / 2} position={[0, 0.0005, depth + 2.5]}>
          <planeGeometry args={[8, 5]} />
          {matt(wall)}
        </mesh>
      ) : null}
      {where === 'table' ? <Table colour={dark ? '#4a4036' : '#c9b79c'} /> : null}
      <BodyMesh
        surface={thing}
        dark={dark}
        position={[besideX, where === 'table' && beside === 'bottle' ? 0 : floor, where === 'wall' ? 0.3 : 0]}
      />
    </group>
  );
}

/** How high the floor lies in the place's frame: a picture hangs at 1.5 m, a lamp in a room of 2.5 m. Metres. */
export function floorBelow(where: Anchor): number {
  if (where === 'wall') return -1.5;
  if (where === 'ceiling') return -2.5;
  return where === 'table' ? -0.74 : 0;
}

function Table({ colour }: { colour: string }) {
  const material = <meshStandardMaterial color={colour} roughness={0.7} />;
  return (
    <group>
      <mesh position={[0, -0.0155, 0]}>
        <boxGeometry args={[1.4, 0.03, 0.8]} />
        {material}
      </mesh>
      {[-0.62, 0.62].flatMap((x) =>
        [-0.33, 0.33].map((z) => (
          <mesh key={`${x},${z}`} position={[x, -0.385, z]}>
            <boxGeometry args={[0.05, 0.71, 0.05]} />
            {material}
          </mesh>
        )),
      )}
    </group>
  );
}
