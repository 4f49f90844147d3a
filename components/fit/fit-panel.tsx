'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import { fitsGap } from '@/lib/fit/fits-gap';
import { emptyPlace, isEmptyPlace, type KeptPlace, type PlaceField } from '@/lib/fit/kept-place';
import { keptPlace } from '@/lib/fit/kept-place.browser';
import { passesDoor } from '@/lib/fit/passes-door';
import { placeOf } from '@/lib/fit/place-of';
import { productBox } from '@/lib/fit/product-box';
import type { Standing } from '@/lib/fit/standing';
import type { LengthUnit } from '@/lib/product/measure';
import type { Dimensions } from '@/lib/product/product';
import { fitsHref } from '@/lib/search/fits-href';
import { FitFigure } from './fit-figure';
import styles from './fit-panel.module.css';
import { PlaceFields } from './place-fields';
import { useLengths } from './use-lengths';
import { DoorVerdict, GapVerdict } from './verdict-line';

const gapFields: readonly PlaceField[] = ['width', 'depth', 'height'];
const doorFields: readonly PlaceField[] = ['doorWidth', 'doorHeight'];

export type FitPanelProps = {
  dimensions: Dimensions;
  standing: Standing;
  unit: LengthUnit;
  locale: string;
};

/** The place at home and the door on the way, typed and remembered here, and what the product makes of them. */
export function FitPanel({ dimensions, standing, unit, locale }: FitPanelProps) {
  const t = useTranslations('fit');
  const kept = useSyncExternalStore(keptPlace.subscribe, keptPlace.getSnapshot, keptPlace.getServerSnapshot);
  const { length, size } = useLengths(unit, locale);
  // What was typed stays in the unit it was typed in: turned into another, it would look more exact than it is.
  const place = kept === emptyPlace ? { ...kept, unit } : kept;
  const { gap, door } = placeOf(place);
  const product = productBox(dimensions);
  const inGap = gap && fitsGap({ product, gap, mayTurn: standing.mayTurn });
  const throughDoor = door && passesDoor({ product, door });
  const set = (next: KeptPlace) => (isEmptyPlace(next) ? keptPlace.forget() : keptPlace.set(next));
  return (
    <div className={styles.panel} data-fit-panel>
      <PlaceFields place={place} fields={gapFields} legend={t('place')} hint={t('placeHint')} onPlace={set} />
      <div className={styles.answer} aria-live="polite">
        {inGap ? <GapVerdict answer={inGap} unit={unit} locale={locale} /> : null}
      </div>
      {gap && inGap ? (
        <FitFigure
          product={product}
          gap={gap}
          answer={inGap}
          front={t('fromFront')}
          above={t('fromAbove')}
          label={t('figure', {
            thing: size([product.width, product.depth, product.height].map((each) => each.millimetres)),
            place: [gap.width, gap.depth, gap.height]
              .map((each) => (each ? length(each.millimetres) : t('open')))
              .join(' × '),
          })}
        />
      ) : null}
      {gap && inGap && (inGap.verdict === 'does-not' || inGap.verdict === 'cannot-tell') ? (
        <div>
          <ButtonLink href={fitsHref(gap)} data-find-what-fits>
            {t('findWhatFits')}
          </ButtonLink>
        </div>
      ) : null}
      <PlaceFields place={place} fields={doorFields} legend={t('door')} hint={t('doorHint')} onPlace={set} />
      <div className={styles.answer} aria-live="polite">
        {throughDoor ? <DoorVerdict answer={throughDoor} unit={unit} locale={locale} /> : null}
      </div>
      <div className={styles.foot}>
        <p className={styles.quiet}>{t('keptHere')}</p>
        {kept === emptyPlace ? null : (
          <Button kind="plain" className={styles.forget} onClick={keptPlace.forget} data-forget-place>
            {t('forget')}
          </Button>
        )}
      </div>
    </div>
  );
}
