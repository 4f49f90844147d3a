'use client';

import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './quantity.module.css';

type Props = {
  name: string;
  quantity: number;
  /** No more can be had. */
  most: number;
  onQuantity: (quantity: number) => void;
};

/** How many: one less, a number to type, one more. */
export function Quantity({ name, quantity, most, onQuantity }: Props) {
  const t = useTranslations('cart');
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const wanted = Number(typed);
    if (typed && Number.isInteger(wanted) && wanted > 0) onQuantity(Math.min(wanted, most));
    setTyped(null);
  };
  return (
    <div className={styles.quantity}>
      <IconButton
        label={t('oneLess', { name })}
        disabled={quantity <= 1}
        onClick={() => onQuantity(quantity - 1)}
      >
        <Icon glyph={Minus} size={16} />
      </IconButton>
      <input
        className={styles.number}
        aria-label={t('quantityOf', { name })}
        inputMode="numeric"
        maxLength={2}
        value={typed ?? quantity}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape') setTyped(null);
        }}
        data-quantity
      />
      <IconButton
        label={t('oneMore', { name })}
        disabled={quantity >= most}
        onClick={() => onQuantity(quantity + 1)}
      >
        <Icon glyph={Plus} size={16} />
      </IconButton>
    </div>
  );
}
