'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { type CartItem, sameItem } from '@/lib/cart/cart';
import { addToCart } from '@/lib/cart/cart-store.browser';
import type { Money } from '@/lib/core/money';
import styles from './add-to-cart.module.css';
import { useCart } from './use-cart';

/** A product page's one primary action. Says below how many of this variant are in the cart already. */
export function AddToCart({ item, price, stock }: { item: CartItem; price: Money; stock: number }) {
  const t = useTranslations('product');
  const { cart } = useCart();
  const [outcome, setOutcome] = useState<'added' | 'most' | 'full'>('added');
  const { productId, sku } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another variant has not been tried yet
  useEffect(() => setOutcome('added'), [productId, sku]);
  const inCart = cart.lines.find((line) => sameItem(line, item))?.quantity ?? 0;
  const soldOut = stock <= 0;
  return (
    <div className={styles.add}>
      <Button
        kind={soldOut ? 'quiet' : 'primary'}
        size="large"
        wide
        disabled={soldOut}
        onClick={() => setOutcome(addToCart({ productId, sku, seen: price }).outcome)}
        data-add-to-cart
      >
        {soldOut ? t('soldOut') : t('addToCart')}
      </Button>
      {outcome === 'full' ? <p className={styles.note}>{t('cartFull')}</p> : null}
      {inCart > 0 ? (
        <p className={styles.note}>
          <span>{t('inCart', { count: inCart })}</span>
          <Link href="/cart" className={styles.link}>
            {t('seeCart')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
