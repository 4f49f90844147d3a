'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Dimensions } from '@/lib/product/product';
import { useEditing } from './editor-context';
import { Labelled, NumberField } from './fields';
import fields from './fields.module.css';
import { Section } from './section';

const units = { cm: 0.01, m: 1, in: 0.0254 } as const;
type Unit = keyof typeof units;
const sides = [
  ['widthMetres', 'width'],
  ['heightMetres', 'height'],
  ['depthMetres', 'depth'],
] as const;
const none = { widthMetres: null, heightMetres: null, depthMetres: null };

/** Outer size in the unit that the merchant measures in, kept in metres; and the weight. */
export function SizeSection() {
  const { document, set } = useEditing();
  const t = useTranslations('editor');
  const { dimensions, massKilograms } = document.product;
  const [unit, setUnit] = useState<Unit>('cm');
  // A size is saved whole: until its last side is there, the others stand here.
  const [partial, setPartial] = useState<Record<keyof Dimensions, number | null>>(dimensions ?? none);
  useEffect(() => {
    if (dimensions) setPartial(dimensions);
  }, [dimensions]);
  const positive = (value: number) => (value > 0 ? undefined : t('sizeBad'));
  const write = (side: keyof Dimensions, metres: number | null) => {
    const next = { ...partial, [side]: metres };
    setPartial(next);
    const { widthMetres, heightMetres, depthMetres } = next;
    if (widthMetres !== null && heightMetres !== null && depthMetres !== null) {
      set({ dimensions: { widthMetres, heightMetres, depthMetres } });
    } else if (dimensions) set({ dimensions: null });
  };
  const given = sides.filter(([side]) => partial[side] !== null).length;
  return (
    <Section id="size" title={t('sizeTitle')} text={t('sizeText')}>
      <div className={fields.row}>
        {sides.map(([side, word]) => {
          const metres = partial[side];
          return (
            <NumberField
              key={`${side} ${unit}`}
              label={`${t(word)}, ${t(`unit_${unit}`)}`}
              value={metres === null ? null : Number((metres / units[unit]).toPrecision(6))}
              digits={4}
              unreadable={t('sizeBad')}
              check={positive}
              onNumber={(value) =>
                write(side, value === null ? null : Number((value * units[unit]).toPrecision(6)))
              }
            />
          );
        })}
        <Labelled label={t('unit')}>
          {(ids) => (
            <select
              {...ids}
              className={fields.input}
              value={unit}
              onChange={(event) => setUnit(event.target.value as Unit)}
            >
              {(['cm', 'm', 'in'] as const).map((each) => (
                <option key={each} value={each}>
                  {t(`unit_${each}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <NumberField
          label={t('weight')}
          value={massKilograms}
          digits={4}
          unreadable={t('sizeBad')}
          check={positive}
          onNumber={(value) => set({ massKilograms: value })}
        />
      </div>
      {given > 0 && given < 3 ? <p className={fields.hint}>{t('sizeAll')}</p> : null}
    </Section>
  );
}
