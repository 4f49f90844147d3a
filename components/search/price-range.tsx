'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Facets } from '@/lib/search/facets';
import styles from './filters-sheet.module.css';

/** Two price limits in whole units of the shop's currency; the lowest and highest price stand in the empty fields. */
export function PriceRange(props: {
  price: Facets['price'];
  min: number | undefined;
  max: number | undefined;
  onChange: (min: number | undefined, max: number | undefined) => void;
}) {
  const { price, min, max, onChange } = props;
  const t = useTranslations('search');
  if (!price && min === undefined && max === undefined) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {t('price')} {price ? <bdi>({price.currency})</bdi> : null}
      </legend>
      <div className={styles.range}>
        <Limit
          label={t('priceFrom')}
          name="from"
          value={min}
          hint={price ? Math.floor(price.minorMin / 100) : null}
          onChange={(value) =>
            onChange(value, max !== undefined && value !== undefined && value > max ? undefined : max)
          }
        />
        <Limit
          label={t('priceTo')}
          name="to"
          value={max}
          hint={price ? Math.ceil(price.minorMax / 100) : null}
          onChange={(value) =>
            onChange(min !== undefined && value !== undefined && min > value ? undefined : min, value)
          }
        />
      </div>
    </fieldset>
  );
}

function Limit(props: {
  label: string;
  name: string;
  value: number | undefined;
  hint: number | null;
  onChange: (minor: number | undefined) => void;
}) {
  const { value, onChange } = props;
  const written = value === undefined ? '' : String(value / 100);
  const [draft, setDraft] = useState(written);
  useEffect(() => setDraft(written), [written]);

  const finish = () => {
    const number = Number.parseFloat(draft.replace(',', '.'));
    const minor = Number.isFinite(number) && number > 0 ? Math.round(number * 100) : undefined;
    if (minor === undefined) setDraft('');
    if (minor !== value) onChange(minor);
  };
  return (
    <label className={styles.limit}>
      {props.label}
      <input
        inputMode="decimal"
        autoComplete="off"
        className={styles.number}
        data-filter={`price-${props.name}`}
        value={draft}
        placeholder={props.hint === null ? undefined : String(props.hint)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
        }}
      />
    </label>
  );
}
