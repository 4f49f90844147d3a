'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { type Cart, type CartLine, emptyCart, sameItem } from '@/lib/cart/cart';
import type { AnsweredLine } from '@/lib/cart/cart-answer';
import { cartRows } from '@/lib/cart/cart-rows';
import { cartStore } from '@/lib/cart/cart-store.browser';
import { writeSharedCart } from '@/lib/cart/shared-cart';
import type { Locale } from '@/lib/core/locale';
import styles from './cart-page.module.css';
import { CartRowView } from './cart-row';
import { CartSummary } from './cart-summary';
import { EmptyCart } from './empty-cart';
import { RemovedRow } from './removed-row';
import { SharedCart } from './shared-cart';
import { useCart } from './use-cart';
import { useCartAnswer } from './use-cart-answer';
import { useSharedCart } from './use-shared-cart';

/** The last thing that was taken out, to be put back: one line where it stood, or the whole cart. */
type Removed = { lines: readonly CartLine[]; at: number; name: string | null };

/** The cart: what lies on this device, as the shop knows it today. Speaks the areas `cart`, `ui` and `errors`. */
export function CartPage({ locale }: { locale: Locale }) {
  const t = useTranslations('cart');
  const ui = useTranslations('ui');
  const { cart, kept, ready } = useCart();
  const [shared, closeShared] = useSharedCart();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { lines, error, again } = useCartAnswer(ready ? cart.lines : [], locale, notePrices);
  const rows = cartRows(cart.lines, lines);
  const link = ready ? linkTo(cart) : '';

  const remove = (line: CartLine, at: number, name: string) => {
    cartStore.change({ kind: 'remove', item: line });
    setRemoved({ lines: [line], at, name });
  };
  const undo = () => {
    if (!removed) return;
    removed.lines.forEach((line, i) => {
      cartStore.change({ kind: 'put-back', line, at: removed.at + i });
    });
    setRemoved(null);
  };
  const takeOver = (from: Cart) => {
    cartStore.change({ kind: 'merge', lines: from.lines });
    closeShared();
  };
  // Put in again elsewhere: nothing to put back.
  const gone = removed?.lines.some((line) => cart.lines.every((each) => !sameItem(each, line))) ?? false;
  const undoRow =
    removed && gone ? (
      <li key="removed">
        <RemovedRow name={removed.name ?? t('everything')} onUndo={undo} />
      </li>
    ) : null;

  return (
    <div className={styles.page} data-cart={ready ? 'ready' : 'waiting'}>
      <h1 className={styles.title}>{t('title')}</h1>
      {kept ? null : <ErrorNote code="CART_NOT_KEPT" />}
      {shared ? (
        <SharedCart shared={shared} locale={locale} onTake={() => takeOver(shared)} onLeave={closeShared} />
      ) : null}
      {shared && cart.lines.length > 0 ? <h2 className={styles.own}>{t('own')}</h2> : null}
      {error ? (
        <ErrorNote code={error.code}>
          <Button onClick={again}>{ui('retry')}</Button>
        </ErrorNote>
      ) : null}
      {ready && cart.lines.length === 0 ? (
        <>
          {undoRow ? <ul>{undoRow}</ul> : null}
          {shared ? null : <EmptyCart />}
        </>
      ) : null}
      {cart.lines.length > 0 ? (
        <div className={styles.columns}>
          <ul className={styles.list} aria-label={t('title')}>
            {[
              ...rows.map((row, at) => (
                <li key={`${row.line.productId} ${row.line.sku}`}>
                  <CartRowView
                    row={row}
                    locale={locale}
                    onQuantity={(quantity) =>
                      cartStore.change({ kind: 'set-quantity', item: row.line, quantity })
                    }
                    onRemove={(name) => remove(row.line, at, name)}
                  />
                </li>
              )),
            ].toSpliced(removed?.at ?? 0, 0, ...(undoRow ? [undoRow] : []))}
          </ul>
          <CartSummary
            rows={rows}
            link={link}
            locale={locale}
            onNoted={() => cartStore.change({ kind: 'see', prices: pricesOf(lines), first: false })}
            onEmpty={() => {
              setRemoved({ lines: cart.lines, at: 0, name: null });
              cartStore.change({ kind: 'empty' });
            }}
          />
        </div>
      ) : null}
    </div>
  );
}

/** What was never shown before is noted; a change of what was is said until the shopper takes note. */
function notePrices(lines: readonly AnsweredLine[]): void {
  cartStore.change({ kind: 'see', prices: pricesOf(lines), first: true });
}

function pricesOf(lines: readonly AnsweredLine[]) {
  return lines.flatMap((line) => (line.state === 'sold' ? [line] : []));
}

function linkTo(cart: Cart): string {
  return cart === emptyCart ? '' : `${window.location.origin}/cart${writeSharedCart(cart)}`;
}
