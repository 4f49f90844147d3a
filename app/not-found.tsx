import { ShopShell } from '@/components/shell/shop-shell';
import { requestLocale } from '@/lib/http/locale.server';
import NotFound from './(shop)/not-found';
import { requestTheme } from './theme';

/** An address that no page has. */
export default async function UnknownAddress() {
  const [locale, theme] = await Promise.all([requestLocale(), requestTheme()]);
  return (
    <ShopShell locale={locale} theme={theme}>
      <NotFound />
    </ShopShell>
  );
}
