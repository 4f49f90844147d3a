import type { Metadata } from 'next';
import { ProductList } from '@/components/catalogue/product-list';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { countStudioProducts, listStudioProducts } from '@/lib/db/queries/studio-products';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';
import { readListQuery } from '@/lib/merchant/product-list';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'catalogue')('title') };
}

/** Every product of the shop, of any status. */
export default async function ProductsPage({ searchParams }: Props) {
  const merchant = await requireMerchant('catalogue:read');
  const [given, locale, database] = await Promise.all([searchParams, requestLocale(), db()]);
  const params = Object.entries(given).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  );
  const query = { ...readListQuery(new URLSearchParams(params)), language: locale };
  const [list, counts] = [await listStudioProducts(database, query), await countStudioProducts(database)];
  return (
    <MoreMessages messages={messagesFor(locale, ['catalogue', 'scan', 'search'])}>
      <ProductList
        initial={list}
        query={query}
        counts={counts}
        locale={locale}
        mayWrite={allows(merchant.role, 'catalogue:write')}
      />
    </MoreMessages>
  );
}
