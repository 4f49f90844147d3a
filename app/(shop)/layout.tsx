import type { ReactNode } from 'react';
import { ShopShell } from '@/components/shell/shop-shell';
import { requestLocale } from '@/lib/http/locale.server';
import { requestTheme } from '../theme';

export default async function ShopLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([requestLocale(), requestTheme()]);
  return (
    <ShopShell locale={locale} theme={theme}>
      {children}
    </ShopShell>
  );
}
