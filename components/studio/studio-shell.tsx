import Link from 'next/link';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch';
import type { Theme } from '@/components/shell/theme';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { Mark } from '@/components/ui/mark';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import type { Merchant } from '@/lib/merchant/access';
import { roleWord } from './role-word';
import { sectionsFor } from './sections';
import { StudioNav } from './studio-nav';
import styles from './studio-shell.module.css';

type Props = { locale: Locale; theme: Theme; merchant: Merchant; children: ReactNode };

/** What stands around every page of the studio: the way around at the start side, the page beside it. */
export function StudioShell({ locale, theme, merchant, children }: Props) {
  const t = translator(locale, 'studio');
  const ui = translator(locale, 'ui');
  const account = translator(locale, 'account');
  const sections = sectionsFor(merchant.role).map(({ key, ...section }) => ({ ...section, word: t(key) }));
  return (
    <div className={styles.studio}>
      <a className={styles.skip} href="#content">
        {ui('skipToContent')}
      </a>
      <header className={styles.side}>
        <div className={styles.top}>
          <Link href="/merchant" prefetch={false} className={styles.name}>
            <Mark size={20} />
            <span>
              <span lang="en">Vitrine</span> <span className={styles.quiet}>{t('studio')}</span>
            </span>
          </Link>
          <a href="/" className={styles.toShop}>
            {t('toShop')}
          </a>
        </div>
        <StudioNav label={t('studioNavigation')} sections={sections} />
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <footer className={styles.foot}>
        <div className={styles.who}>
          <p className={styles.person}>
            <bdi>{merchant.name}</bdi>
            <span className={styles.quiet}>{account(roleWord(merchant.role))}</span>
          </p>
          <form method="post" action="/api/merchant/sign-out">
            <button type="submit" className={styles.signOut}>
              {t('signOut')}
            </button>
          </form>
        </div>
        <div className={styles.choices}>
          <LanguageSwitch locale={locale} />
          <ThemeSwitch initial={theme} />
        </div>
      </footer>
    </div>
  );
}
