'use client';

import { useTranslations } from 'use-intl/react';
import { FitSection } from '@/components/fit/fit-section';
import { WearSection } from '@/components/fit/wear/wear-section';
import type { Standing } from '@/lib/fit/standing';
import type { CategorySlug } from '@/lib/product/category';
import { familiarFor } from '@/lib/product/familiar';
import { formatLength, type LengthUnit } from '@/lib/product/measure';
import type { Dimensions } from '@/lib/product/product';
import { SizeFigure } from './size-figure';
import styles from './size-section.module.css';
import { UnitSwitch } from './unit-switch';

type Props = {
  name: string;
  category: CategorySlug;
  dimensions: Dimensions;
  /** Null for what does not stand in a room: it is asked of no place. */
  standing: Standing | null;
  /** Its sizes on a body, where it has any. */
  wear: Record<string, number> | null;
  unit: LengthUnit;
  onUnit: (unit: LengthUnit) => void;
  locale: string;
};

const besideWords = {
  person: 'besidePerson',
  chair: 'besideChair',
  bottle: 'besideBottle',
  card: 'besideCard',
} as const;

/** How large it is: a figure to scale, and the numbers. */
export function SizeSection(props: Props) {
  const { name, category, dimensions, standing, wear, unit, onUnit, locale } = props;
  const t = useTranslations('product');
  const unitWord = t(unit === 'cm' ? 'centimetres' : 'inches');
  const length = (metres: number) => `${formatLength(metres, unit, locale)} ${unitWord}`;
  const beside = familiarFor(dimensions);
  const rows = [
    [t('width'), dimensions.widthMetres],
    [t('height'), dimensions.heightMetres],
    [t('depth'), dimensions.depthMetres],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="size">
      <div className={styles.head}>
        <h2 id="size" className={styles.title}>
          {t('size')}
        </h2>
        <UnitSwitch unit={unit} onUnit={onUnit} />
      </div>
      <SizeFigure
        dimensions={dimensions}
        category={category}
        beside={beside}
        length={length}
        label={t('sizeFigure', {
          name,
          width: length(dimensions.widthMetres),
          height: length(dimensions.heightMetres),
          depth: length(dimensions.depthMetres),
          beside: t(besideWords[beside]),
        })}
        caption={t(besideWords[beside])}
      />
      <dl className={styles.numbers}>
        {rows.map(([word, metres]) => (
          <div key={word} className={styles.row}>
            <dt>{word}</dt>
            <dd>
              <bdi>{length(metres)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {standing ? (
        <FitSection dimensions={dimensions} standing={standing} unit={unit} locale={locale} />
      ) : null}
      {wear ? <WearSection category={category} wear={wear} unit={unit} locale={locale} /> : null}
    </section>
  );
}
