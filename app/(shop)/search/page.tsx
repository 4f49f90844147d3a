import type { Metadata } from 'next';
import type { SamplePhoto } from '@/components/photo/sample-photos';
import { SearchPage } from '@/components/search/search-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { listProducts } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';
import type { KnownCategory } from '@/lib/product/category';

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'search');
  return { title: t('title'), description: t('description'), alternates: alternates('/search') };
}

export default async function Search() {
  const locale = await requestLocale();
  return (
    <MoreMessages messages={messagesFor(locale, ['search', 'scan', 'things', 'fit'])}>
      <SearchPage locale={locale} samples={await samplePhotos(locale)} />
    </MoreMessages>
  );
}

/** Kinds that look different from each other at a glance. */
const sampleKinds: KnownCategory[] = [
  'armchairs',
  'table-lamps',
  'sneakers',
  'vases',
  'watches',
  'sunglasses',
];

/** The last photo of one product of each kind: the one furthest from the photo that results show. */
async function samplePhotos(locale: Locale): Promise<SamplePhoto[]> {
  const database = await db();
  const lists = await Promise.all(
    sampleKinds.map((category) => listProducts(database, { category, limit: 1, offset: 1 })),
  );
  return lists.flat().flatMap((product) => {
    const photo = product.photos.at(-1);
    return photo
      ? [
          {
            url: photo.url,
            name: product.name[locale],
            widthPixels: photo.widthPixels,
            heightPixels: photo.heightPixels,
          },
        ]
      : [];
  });
}
