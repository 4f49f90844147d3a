import type { ReactNode } from 'react';
import type { Locale } from '@/lib/core/locale';
import { Footer } from './footer';
import { Header } from './header';
import type { Theme } from './theme';

/** What stands around every page that shoppers see. */
export function ShopShell({
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
      <Header locale={locale} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer locale={locale} theme={theme} />
    </>
  );
}
