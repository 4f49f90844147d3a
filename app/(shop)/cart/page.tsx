import type { Metadata } from 'next';
import { CartPage } from '@/components/cart/cart-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'cart');
  return { title: t('title'), robots: { index: false } };
}

export default async function Cart() {
  const locale = await requestLocale();
  return (
    <MoreMessages messages={messagesFor(locale, ['cart'])}>
      <CartPage locale={locale} />
    </MoreMessages>
  );
}
