'use client';

import { ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Icon } from '@/components/ui/icon';
import hidden from '@/components/ui/visually-hidden.module.css';
import type { CartNews } from '@/lib/cart/cart-news';
import styles from './cart-link.module.css';

const words = { added: 'cartAdded', most: 'cartMost', full: 'cartFull' } as const;

/** The way to the cart, with how many pieces are in it; says aloud when something is put in. What it knows comes after the page. */
export function CartLink({ className }: { className?: string | undefined }) {
  const t = useTranslations('ui');
  const [count, setCount] = useState(0);
  const [news, setNews] = useState<CartNews | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = () => {};
    import('./cart-watch').then(
      ({ watchCart }) => {
        if (stop) stop = watchCart(setCount, setNews);
      },
      () => {}, // Offline: the count comes with the next page.
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, []);
  return (
    <>
      <Link
        href="/cart"
        prefetch={false}
        className={className}
        aria-label={count > 0 ? t('cartCount', { count }) : t('cart')}
        data-cart-count={count}
      >
        <span className={styles.bag}>
          <Icon glyph={ShoppingBag} />
          {count > 0 ? (
            <span className={styles.count} dir="ltr">
              {count > 99 ? '99+' : count}
            </span>
          ) : null}
        </span>
      </Link>
      <span role="status" className={hidden.hidden} data-cart-said>
        {news ? t(words[news.outcome], { count: news.pieces }) : null}
      </span>
    </>
  );
}
