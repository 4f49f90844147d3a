'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { Skeleton } from '@/components/ui/skeleton';
import { type CartRow, cartTotals } from '@/lib/cart/cart-rows';
import { cartText } from '@/lib/cart/cart-text';
import type { Locale } from '@/lib/core/locale';
import styles from './cart-summary.module.css';
import { ShareCart } from './share-cart';

type Props = {
  rows: readonly CartRow[];
  /** The address that puts this cart together again. */
  link: string;
  locale: Locale;
  /** The shopper has read that prices changed. */
  onNoted: () => void;
  onEmpty: () => void;
};

/** What it comes to today, and what can be done with it: the shop takes no orders online, and says so. */
export function CartSummary({ rows, link, locale, onNoted, onEmpty }: Props) {
  const t = useTranslations('cart');
  const waiting = rows.some(({ shown }) => shown === null);
  const totals = cartTotals(rows);
  const changed = rows.filter(({ notes }) => notes.some(({ kind }) => kind === 'price')).length;
  const text = cartText(rows, totals, { total: t('total') }, new URL(link).origin, locale);
  return (
    <section className={styles.summary} aria-labelledby="cart-summary">
      <h2 id="cart-summary" className={styles.title}>
        {t('total')}
      </h2>
      {waiting ? <Skeleton width="7rem" height="1.9rem" /> : null}
      {(waiting ? [] : totals).map((total) => (
        <p key={total.currency} className={styles.total} data-cart-total={total.currency}>
          <Price money={total} locale={locale} />
        </p>
      ))}
      {totals.length === 0 && !waiting ? <p className={styles.quiet}>{t('nothingCounts')}</p> : null}
      <p className={styles.quiet}>{t(totals.length > 1 ? 'totalsNote' : 'totalNote')}</p>
      {changed > 0 ? (
        <div className={styles.changed}>
          <p>{t('pricesChanged', { count: changed })}</p>
          <Button kind="plain" onClick={onNoted} data-noted>
            {t('noted')}
          </Button>
        </div>
      ) : null}
      <div className={styles.next}>
        <h2 className={styles.nextTitle}>{t('nextTitle')}</h2>
        <p className={styles.quiet}>{t('nextText')}</p>
      </div>
      <ShareCart link={link} text={text} />
      <div className={styles.foot}>
        <p className={styles.quiet}>{t('keptHere')}</p>
        <Button kind="plain" className={styles.clear} onClick={onEmpty} data-empty-cart>
          {t('empty')}
        </Button>
      </div>
    </section>
  );
}
