import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { addToCart } from '@/lib/cart/cart-store.browser';
import styles from './offer-head.module.css';
import type { ShopperProduct, ShopperVariant } from './shopper-product';

type Props = {
  product: ShopperProduct;
  /** The one that is shown; null where the product has none. */
  variant: ShopperVariant | null;
  locale: string;
  /** The name leads to the product's page. */
  linked?: boolean;
  /** Beside them, at the end: CartVerb. */
  children: ReactNode;
};

/** A product over a picture: its name, its price and the verb. */
export function OfferHead({ product, variant, locale, linked, children }: Props) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.name}>
          {linked ? <Link href={`/products/${product.slug}`}>{product.name}</Link> : product.name}
        </h2>
        <Price money={variant?.price ?? product.price} locale={locale} />
      </div>
      {children}
    </div>
  );
}

type VerbProps = {
  product: ShopperProduct;
  variant: ShopperVariant | null;
  kind: 'primary' | 'quiet';
  /** What the button says in each state. */
  words: { add: string; added: string; full: string; soldOut: string };
};

/** One into the cart, without a way from here: the button says what came of it. */
export function CartVerb({ product, variant, kind, words }: VerbProps) {
  const { sku, price, stock } = variant ?? product;
  const [done, setDone] = useState<{ sku: string; word: 'added' | 'full' } | null>(null);
  const put = () => {
    const { outcome } = addToCart({ productId: product.id, sku, seen: price });
    setDone({ sku, word: outcome === 'added' ? 'added' : 'full' });
  };
  const soldOut = stock <= 0;
  const word = soldOut ? 'soldOut' : done?.sku === sku ? done.word : 'add';
  return (
    <Button kind={kind} disabled={soldOut} onClick={put} data-cart-verb>
      <span aria-live="polite">{words[word]}</span>
    </Button>
  );
}
