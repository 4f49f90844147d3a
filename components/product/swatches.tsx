'use client';

import { useTranslations } from 'use-intl/react';
import { MaterialSwatch } from './material-swatch';
import type { ShopperVariant } from './shopper-product';
import styles from './swatches.module.css';

type Props = {
  variants: readonly ShopperVariant[];
  chosen: ShopperVariant;
  onChoose: (id: string) => void;
};

/** The colours a product comes in. One radio group: arrow keys move through it. */
export function Swatches({ variants, chosen, onChoose }: Props) {
  const t = useTranslations('product');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {t('colour')} <span className={styles.name}>{chosen.name}</span>
      </legend>
      <div className={styles.row}>
        {variants.map((variant) => (
          <label
            key={variant.id}
            className={styles.swatch}
            title={variant.name}
            data-sold-out={variant.stock <= 0}
          >
            <input
              className={styles.input}
              type="radio"
              name="variant"
              value={variant.sku}
              data-variant={variant.materialVariant ?? variant.id}
              aria-label={variant.stock > 0 ? variant.name : `${variant.name}, ${t('soldOut')}`}
              checked={variant.id === chosen.id}
              onChange={() => onChoose(variant.id)}
            />
            <MaterialSwatch colour={variant.swatch} finish={variant.finish} className={styles.material} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
