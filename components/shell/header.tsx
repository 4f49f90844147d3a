import { Camera } from 'lucide-react';
import Link from 'next/link';
import { CartLink } from '@/components/cart/cart-link';
import { Icon } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import styles from './header.module.css';

/** The top of every shop page: the name, the way to the collections, the ways to search with a photo
 * and to the cart. */
export function Header({ locale }: { locale: Locale }) {
  const t = translator(locale, 'ui');
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <div className={styles.row}>
        <Link href="/" className={styles.name} aria-label={t('home')}>
          <Mark />
          <span lang="en">Vitrine</span>
        </Link>
        <nav className={styles.links} aria-label={t('mainNavigation')}>
          <Link href="/#collections" className={styles.link}>
            {t('collections')}
          </Link>
          <Link href="/search" className={styles.link} aria-label={t('searchWithPhoto')}>
            <Icon glyph={Camera} />
            <span className={styles.long}>{t('searchWithPhoto')}</span>
          </Link>
          <CartLink className={styles.link} />
        </nav>
      </div>
    </header>
  );
}
