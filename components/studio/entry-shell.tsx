import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch';
import type { Theme } from '@/components/shell/theme';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import type { Locale } from '@/lib/core/locale';
import styles from './entry-shell.module.css';

/** What stands around the studio's pages for somebody who is not signed in: language, light or dark, nothing else. */
export function EntryShell({
  locale,
  theme,
  children,
}: {
  locale: Locale;
  theme: Theme;
  children: ReactNode;
}) {
  return (
    <>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <LanguageSwitch locale={locale} />
        <ThemeSwitch initial={theme} />
      </footer>
    </>
  );
}
