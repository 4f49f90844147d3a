'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import { ringSizes, ringSystems } from '@/lib/fit/wear/ring-size';
import { ringAround, wearFit, wearParts } from '@/lib/fit/wear/wear-fit';
import { noSizes, type WornPart } from '@/lib/fit/wear/worn-sizes';
import type { CategorySlug } from '@/lib/product/category';
import type { LengthUnit } from '@/lib/product/measure';
import { wearsHref } from '@/lib/search/wears-href';
import { measureHref } from '@/lib/tryon/measure/measure-href';
import styles from '../fit-panel.module.css';
import { PartField } from './part-field';
import { RingField } from './ring-field';
import { WearLine } from './wear-line';

export type WearPanelProps = {
  category: CategorySlug;
  /** Sizes on a body, by the names of the product's attributes. */
  wear: Record<string, number>;
  unit: LengthUnit;
  locale: string;
};

/** The shopper's own sizes, typed and remembered here, and what the product is on them. */
export function WearPanel({ category, wear, unit, locale }: WearPanelProps) {
  const t = useTranslations('fit');
  const sizes = useSyncExternalStore(keptSizes.subscribe, keptSizes.getSnapshot, keptSizes.getServerSnapshot);
  const set = (part: WornPart) => (measured: (typeof sizes)[WornPart]) =>
    keptSizes.set({ ...sizes, [part]: measured });
  const fit = wearFit(category, wear, sizes);
  const known = wearParts(category).some((part) => sizes[part] !== null);
  const measure = measureHref(category);
  const around = ringAround(wear);
  const ring = category === 'rings' && around !== null ? ringSizes(around) : null;
  return (
    <div className={styles.panel} data-wear-panel>
      {wearParts(category).map((part) =>
        part === 'fingerAround' ? (
          <RingField key={part} value={sizes[part]} onValue={set(part)} />
        ) : (
          <PartField key={part} part={part} unit={unit} value={sizes[part]} onValue={set(part)} />
        ),
      )}
      {ring ? (
        <p className={styles.quiet}>
          {t('thisRing', { sizes: '' })}
          <bdi dir="ltr">
            {ringSystems.map((system) => `${system.toUpperCase()} ${ring[system]}`).join(' · ')}
          </bdi>
        </p>
      ) : null}
      <div className={styles.answer} aria-live="polite">
        {fit ? <WearLine fit={fit} locale={locale} /> : null}
      </div>
      <div className={styles.ways}>
        {measure ? (
          <ButtonLink href={measure} prefetch={false} data-measure-link>
            {t('measureIt')}
          </ButtonLink>
        ) : null}
        {known ? (
          <ButtonLink href={wearsHref(category)} prefetch={false} data-show-what-fits>
            {t('showWhatFits')}
          </ButtonLink>
        ) : null}
      </div>
      <div className={styles.foot}>
        <p className={styles.quiet}>{t('keptHere')}</p>
        {sizes === noSizes ? null : (
          <Button kind="plain" className={styles.forget} onClick={keptSizes.forget} data-forget-sizes>
            {t('forgetSizes')}
          </Button>
        )}
      </div>
    </div>
  );
}
