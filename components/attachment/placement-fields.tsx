'use client';

import { useTranslations } from 'use-intl/react';
import {
  type Axis,
  anglesOf,
  symmetricMoves,
  symmetricTurns,
  turnBy,
} from '@/lib/model3d/attachment/edit/move-placement';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Anchor } from '@/lib/product/category';
import styles from './inspector.module.css';
import { NumberField } from './number-field';

type Props = {
  where: Anchor;
  placement: Placement;
  symmetric: boolean;
  onPlace: (placement: Placement, along: boolean) => void;
};

const names = {
  body: ['axisAcross', 'axisUp', 'axisAhead'],
  wrist: ['axisAlong', 'axisAcross', 'axisOut'],
  finger: ['axisAlong', 'axisOut', 'axisAcross'],
} as const;

/** Position and turn in numbers, in the words of the place. */
export function PlacementFields({ where, placement, symmetric, onPlace }: Props) {
  const t = useTranslations('attachment');
  const axes = where === 'wrist' || where === 'finger' ? names[where] : names.body;
  const angles = anglesOf(placement.quaternion);
  const move = (axis: Axis, millimetres: number, along: boolean) => {
    const position: Vec3 = [...placement.position];
    position[axis] = millimetres / 1000;
    onPlace({ ...placement, position }, along);
  };
  return (
    <div className={styles.fields}>
      {([0, 1, 2] as const).map((axis) => (
        <NumberField
          key={`move ${axis}`}
          label={t(axes[axis])}
          unit={t('millimetres')}
          value={placement.position[axis] * 1000}
          step={1}
          disabled={symmetric && !symmetricMoves.includes(axis)}
          onChange={(value, along) => move(axis, value, along)}
        />
      ))}
      {([0, 1, 2] as const).map((axis) => (
        <NumberField
          key={`turn ${axis}`}
          label={t('turnAbout', { axis: t(axes[axis]) })}
          unit={t('degrees')}
          value={angles[axis]}
          step={1}
          disabled={symmetric && !symmetricTurns.includes(axis)}
          onChange={(value, along) => onPlace(turnBy(placement, axis, value - angles[axis]), along)}
        />
      ))}
    </div>
  );
}
