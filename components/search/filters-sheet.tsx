'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { MaterialSwatch } from '@/components/product/material-swatch';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Sheet } from '@/components/ui/sheet';
import type { Locale } from '@/lib/core/locale';
import { categoryInfo } from '@/lib/product/category';
import { colourNames } from '@/lib/product/colour-names';
import type { Swatch } from '@/lib/product/finish';
import { materialNames } from '@/lib/product/material-names';
import { colourSwatches, materialSwatch } from '@/lib/product/swatches';
import { countFilters } from '@/lib/search/address';
import type { FacetCount, Facets } from '@/lib/search/facets';
import type { Filters } from '@/lib/search/match';
import styles from './filters-sheet.module.css';
import { PlaceFilter } from './place-filter';
import { PriceRange } from './price-range';

/** The exact conditions, each with how many it would show. A choice counts at once; the results move behind the sheet. */
export function FiltersSheet(props: {
  open: boolean;
  onClose: () => void;
  filters: Filters;
  facets: Facets;
  total: number;
  locale: Locale;
  onFilters: (filters: Filters) => void;
}) {
  const { open, onClose, filters, facets, total, locale, onFilters } = props;
  const t = useTranslations('search');
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('filters')}
      footer={
        <div className={styles.footer}>
          <Button kind="plain" disabled={countFilters(filters) === 0} onClick={() => onFilters({})}>
            {t('clearFilters')}
          </Button>
          <Button kind="primary" onClick={onClose} data-show-results>
            {t('showResults', { count: total })}
          </Button>
        </div>
      }
    >
      <div className={styles.groups}>
        <Choices
          title={t('category')}
          name="category"
          counts={facets.categories}
          chosen={filters.categories}
          labelOf={(slug) => categoryInfo(slug).name[locale]}
          first={8}
          onChange={(categories) => onFilters({ ...filters, categories })}
        />
        <PriceRange
          price={facets.price}
          min={filters.priceMinorMin}
          max={filters.priceMinorMax}
          onChange={(priceMinorMin, priceMinorMax) => onFilters({ ...filters, priceMinorMin, priceMinorMax })}
        />
        <Choices
          title={t('colour')}
          name="colour"
          counts={facets.colours}
          chosen={filters.colours}
          labelOf={(slug) => colourNames[slug][locale]}
          swatchOf={(slug) => colourSwatches[slug]}
          onChange={(colours) => onFilters({ ...filters, colours })}
        />
        <Choices
          title={t('material')}
          name="material"
          counts={facets.materials}
          chosen={filters.materials}
          labelOf={(slug) => materialNames[slug][locale]}
          swatchOf={materialSwatch}
          first={12}
          onChange={(materials) => onFilters({ ...filters, materials })}
        />
        <PlaceFilter gap={filters.fits} onGap={(fits) => onFilters({ ...filters, fits })} />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('worn')}</legend>
          <Chip
            pressed={filters.wears === true}
            data-filter="wears"
            onClick={() => onFilters({ ...filters, wears: filters.wears ? undefined : true })}
          >
            {t('wearsMe')}
          </Chip>
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('availability')}</legend>
          <Chip
            pressed={filters.inStock === true}
            data-filter="stock"
            onClick={() => onFilters({ ...filters, inStock: filters.inStock ? undefined : true })}
          >
            {t('inStock')} <Count of={facets.inStock} />
          </Chip>
        </fieldset>
      </div>
    </Sheet>
  );
}

function Choices<T extends string>(props: {
  title: string;
  name: string;
  counts: readonly FacetCount<T>[];
  chosen: readonly T[] | undefined;
  labelOf: (slug: T) => string;
  swatchOf?: (slug: T) => Swatch;
  /** How many stand there at once, best first; the rest on request. All by default. */
  first?: number;
  onChange: (chosen: T[] | undefined) => void;
}) {
  const { chosen = [], counts, swatchOf, first = Number.POSITIVE_INFINITY } = props;
  const t = useTranslations('search');
  const [whole, setWhole] = useState(false);
  // What is chosen stays in sight when nothing of it is left, so that it can be taken back.
  const missing = chosen.filter((slug) => !counts.some((count) => count.slug === slug));
  const all = [...counts, ...missing.map((slug) => ({ slug, count: 0 }))];
  if (all.length === 0) return null;
  // One more chip takes as much room as the chip that would say so.
  const short = !whole && all.length > first + 1;
  const shown = short ? all.filter(({ slug }, at) => at < first || chosen.includes(slug)) : all;
  const toggle = (slug: T) => {
    const next = chosen.includes(slug) ? chosen.filter((other) => other !== slug) : [...chosen, slug];
    props.onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.title}</legend>
      <div className={styles.chips}>
        {shown.map(({ slug, count }) => (
          <Chip
            key={slug}
            pressed={chosen.includes(slug)}
            data-filter={props.name}
            data-value={slug}
            onClick={() => toggle(slug)}
          >
            {swatchOf ? <MaterialSwatch {...swatchOf(slug)} className={styles.swatch} /> : null}
            {props.labelOf(slug)} <Count of={count} />
          </Chip>
        ))}
        {short ? (
          <Chip className={styles.rest} data-all={props.name} onClick={() => setWhole(true)}>
            {t('showAllChoices', { count: all.length })}
          </Chip>
        ) : null}
      </div>
    </fieldset>
  );
}

function Count({ of }: { of: number }) {
  return <span className={styles.count}>{of}</span>;
}
