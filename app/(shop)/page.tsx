import type { Metadata } from 'next';
import { type Collection, Collections } from '@/components/home/collections';
import { Hero } from '@/components/home/hero';
import styles from '@/components/home/home.module.css';
import { RecentSearches } from '@/components/search/recent-searches';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { db } from '@/lib/db/client.server';
import { listCategories } from '@/lib/db/queries/categories';
import { listProducts } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { alternates: alternates('/', (await searchParams).lang) };
}

export default async function HomePage() {
  const locale = await requestLocale();
  const database = await db();
  const [categories, [product = null]] = await Promise.all([
    listCategories(database),
    listProducts(database, { limit: 1, offset: 0 }),
  ]);
  const collections: Collection[] = categories;
  return (
    <MoreMessages messages={messagesFor(locale, ['shop', 'search', 'scan'])}>
      <Hero product={product} locale={locale} />
      <div className={styles.recent}>
        <RecentSearches />
      </div>
      <Collections collections={collections} locale={locale} />
    </MoreMessages>
  );
}
