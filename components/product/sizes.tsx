'use client';

import { useTranslations } from 'use-intl/react';
import { Chip } from '@/components/ui/chip';
import type { ShopperVariant } from './shopper-product';
import styles from './sizes.module.css';

/** The sizes of the chosen colour. One that is sold out says so, and can be looked at. */
export function Sizes(props: {
  sizes: readonly ShopperVariant[];
  chosen: ShopperVariant;
  onChoose: (id: string) => void;
}) {
  const { sizes, chosen, onChoose } = props;
  const t = useTranslations('product');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {t('size')} <bdi className={styles.name}>{chosen.size}</bdi>
      </legend>
      <div className={styles.row}>
        {sizes.map((variant) => (
          <Chip
            key={variant.id}
            pressed={variant.id === chosen.id}
            data-sold-out={variant.stock <= 0}
            aria-label={
              variant.stock > 0 ? (variant.size ?? variant.name) : `${variant.size}, ${t('soldOut')}`
            }
            className={styles.size}
            onClick={() => onChoose(variant.id)}
          >
            <bdi>{variant.size ?? variant.name}</bdi>
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
