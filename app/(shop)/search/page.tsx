import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { messagesFor } from '@/components/ui/messages/dictionaries';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'search');
  return {
    title: t('title'),
    description: t('description'),
    alternates: { canonical: '/search' },
    // Only the empty page is for search engines; each search is a shopper's own.
    robots: { index: true, follow: true },
  };
}

export default async function Search() {
  const locale = await requestLocale();
  return (
    <MoreMessages messages={messagesFor(locale, ['search', 'things'])}>
      <SearchPage locale={locale} samples={[]} />
    </MoreMessages>
  );
}
