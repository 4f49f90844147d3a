import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoomChoice } from '@/components/ar/room-photo/room-choice';
import { RoomPhotoPage } from '@/components/ar/room-photo/room-photo-page';
import { shopperProduct } from '@/components/product/shopper-product';
import { tileOf } from '@/components/product/tile-of';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { roomReadiness } from '@/lib/ar/room-readiness';
import type { Locale } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { getProductBySlug, listProducts } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';
import type { KnownCategory } from '@/lib/product/category';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'room');
  return { title: t('title'), description: t('description'), alternates: alternates('/room') };
}

/** `/room?product=<slug>&variant=<sku>`: a product in a photo of the shopper's room. Without one, some to choose from. */
export default async function Room({ searchParams }: Props) {
  const [{ product: slug, variant }, locale] = await Promise.all([searchParams, requestLocale()]);
  const asked = one(slug);
  const product = asked === undefined ? null : await getProductBySlug(await db(), asked);
  if (asked !== undefined && !product) notFound();
  const fits = product && roomReadiness(product).ready;
  return (
    <MoreMessages messages={messagesFor(locale, ['room', 'search', 'product'])}>
      {fits ? (
        <RoomPhotoPage product={shopperProduct(product, locale)} sku={one(variant) ?? null} locale={locale} />
      ) : (
        <RoomChoice tiles={await choices(locale)} locale={locale} unfit={product?.name[locale] ?? null} />
      )}
    </MoreMessages>
  );
}

const kinds: KnownCategory[] = [
  'armchairs',
  'sofas',
  'floor-lamps',
  'coffee-tables',
  'prints',
  'mirrors',
  'table-lamps',
  'ceiling-lamps',
];

/** One thing of each kind that has a place in a room. */
async function choices(locale: Locale) {
  const database = await db();
  const lists = await Promise.all(
    kinds.map((category) => listProducts(database, { category, limit: 4, offset: 0 })),
  );
  return lists.flatMap((list) => {
    const found = list.find((product) => roomReadiness(product).ready);
    return found ? [{ ...tileOf(found, locale), href: `/room?product=${found.slug}` }] : [];
  });
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
