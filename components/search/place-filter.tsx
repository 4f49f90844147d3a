'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PlaceFields } from '@/components/fit/place-fields';
import { useUnit } from '@/components/product/use-unit';
import { writeGap } from '@/lib/fit/gap-text';
import { emptyPlace, type KeptPlace } from '@/lib/fit/kept-place';
import { placeOf } from '@/lib/fit/place-of';
import type { Gap } from '@/lib/fit/verdict';
import type { LengthUnit } from '@/lib/product/measure';

/** The place to fill, as one of the filters: at least one side of it. */
export function PlaceFilter(props: { gap: Gap | undefined; onGap: (gap: Gap | undefined) => void }) {
  const { gap, onGap } = props;
  const t = useTranslations('fit');
  const [unit] = useUnit();
  const [typed, setTyped] = useState<KeptPlace>(() => toFields(gap, unit));
  const own = placeOf(typed).gap;
  // Taken away or changed elsewhere (a chip, the address): what stands in the fields follows.
  const shown = textOf(own) === textOf(gap) || own === null ? typed : toFields(gap, unit);
  return (
    <PlaceFields
      place={gap === undefined && own !== null ? { ...emptyPlace, unit } : shown}
      fields={['width', 'depth', 'height']}
      legend={t('place')}
      hint={t('placeHint')}
      onPlace={(place) => {
        setTyped(place);
        onGap(placeOf(place).gap ?? undefined);
      }}
    />
  );
}

const textOf = (gap: Gap | null | undefined) => (gap ? writeGap(gap) : '');

function toFields(gap: Gap | undefined, unit: LengthUnit): KeptPlace {
  const perUnit = unit === 'cm' ? 10 : 25.4;
  const text = (side: Gap['width']) =>
    side ? String(Math.round((side.millimetres / perUnit) * 10) / 10) : '';
  if (!gap) return { ...emptyPlace, unit };
  return { ...emptyPlace, unit, width: text(gap.width), depth: text(gap.depth), height: text(gap.height) };
}
