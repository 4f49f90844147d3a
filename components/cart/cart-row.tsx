'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import { Skeleton } from '@/components/ui/skeleton';
import { cartLimits } from '@/lib/cart/cart';
import type { CartNote, CartRow } from '@/lib/cart/cart-rows';
import type { Locale } from '@/lib/core/locale';
import { formatMoney } from '@/lib/core/money';
import styles from './cart-row.module.css';
import { Quantity } from './quantity';

type Props = {
  row: CartRow;
  locale: Locale;
  /** Both absent where a cart is only shown. */
  onQuantity?: (quantity: number) => void;
  onRemove?: (name: string) => void;
};

/** One thing in the cart as the shop knows it today, and what has changed. */
export function CartRowView({ row, locale, onQuantity, onRemove }: Props) {
  const t = useTranslations('cart');
  const { line, shown, notes, counted } = row;
  if (!shown) return <WaitingRow />;
  const sold = shown.state === 'sold' ? shown : null;
  const name = shown.name ?? t('unknownThing');
  const picture = sold?.photo ? (
    <Photo photo={sold.photo} alt="" shown="8rem" className={styles.photo} />
  ) : null;
  return (
    <div className={styles.row} data-cart-line={line.sku} data-state={shown.state}>
      {sold ? (
        <Link href={sold.href} className={styles.stage} tabIndex={-1} aria-hidden>
          {picture}
        </Link>
      ) : (
        <span className={styles.stage} />
      )}
      <div className={styles.words}>
        <p className={styles.name}>
          {sold ? (
            <Link href={sold.href} className={styles.link}>
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        {sold?.variant ? <p className={styles.quiet}>{sold.variant}</p> : null}
        {sold ? (
          <p className={styles.quiet}>
            <Price money={sold.price} locale={locale} />
          </p>
        ) : (
          <p className={styles.quiet}>
            <bdi>{line.sku}</bdi>
          </p>
        )}
        {notes.map((note) => (
          <p key={note.kind} className={styles.note} data-note={note.kind}>
            {noteWords(note)}
          </p>
        ))}
      </div>
      {sold && counted > 0 && onQuantity ? (
        <div className={styles.quantity}>
          <Quantity
            name={name}
            quantity={counted}
            most={Math.min(sold.stock, cartLimits.quantity)}
            onQuantity={onQuantity}
          />
        </div>
      ) : null}
      {sold && counted > 0 ? (
        <p className={styles.total}>
          {onQuantity ? null : <span className={styles.times}>{counted} × </span>}
          <Price money={{ ...sold.price, minor: sold.price.minor * counted }} locale={locale} />
        </p>
      ) : null}
      {onRemove ? (
        <IconButton
          className={styles.remove}
          label={t('remove', { name })}
          onClick={() => onRemove(name)}
          data-remove
        >
          <Icon glyph={X} size={16} />
        </IconButton>
      ) : null}
    </div>
  );

  function noteWords(note: CartNote): string {
    if (note.kind === 'price') {
      return t('priceChanged', { now: formatMoney(note.now, locale), was: formatMoney(note.was, locale) });
    }
    if (note.kind === 'few') return t('few', { left: note.left });
    return t(note.kind === 'gone' ? 'gone' : 'soldOut');
  }
}

function WaitingRow() {
  return (
    <div className={styles.row} aria-hidden>
      <span className={styles.stage} />
      <div className={styles.words}>
        <Skeleton width="12rem" height="1rem" />
        <Skeleton width="5rem" height="0.875rem" />
      </div>
    </div>
  );
}
