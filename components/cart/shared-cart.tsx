'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { type Cart, countPieces } from '@/lib/cart/cart';
import { cartRows } from '@/lib/cart/cart-rows';
import type { Locale } from '@/lib/core/locale';
import { CartRowView } from './cart-row';
import styles from './shared-cart.module.css';
import { useCartAnswer } from './use-cart-answer';

type Props = { shared: Cart; locale: Locale; onTake: () => void; onLeave: () => void };

/** A cart that came in a link: shown at today's prices, and taken over only when the shopper says so. */
export function SharedCart({ shared, locale, onTake, onLeave }: Props) {
  const t = useTranslations('cart');
  const ui = useTranslations('ui');
  const { lines, error, again } = useCartAnswer(shared.lines, locale);
  return (
    <section className={styles.shared} aria-labelledby="shared-cart" data-shared-cart>
      <h2 id="shared-cart" className={styles.title}>
        {t('sharedTitle')}
      </h2>
      <p className={styles.text}>{t('sharedText', { count: countPieces(shared) })}</p>
      {error ? (
        <ErrorNote code={error.code}>
          <Button onClick={again}>{ui('retry')}</Button>
        </ErrorNote>
      ) : (
        <ul>
          {cartRows(shared.lines, lines).map((row) => (
            <li key={`${row.line.productId} ${row.line.sku}`}>
              <CartRowView row={row} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button kind="primary" onClick={onTake} data-take-over>
          {t('takeOver')}
        </Button>
        <Button onClick={onLeave}>{t('leave')}</Button>
      </div>
    </section>
  );
}
