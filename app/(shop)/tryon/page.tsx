import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { shopperProduct } from '@/components/product/shopper-product';
import { TryonPage } from '@/components/tryon/tryon-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { db } from '@/lib/db/client.server';
import { getProductBySlug } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';
import { wearable } from '@/lib/tryon/wearable';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'tryon');
  return { title: t('title'), description: t('description'), alternates: alternates('/tryon') };
}

/** `/tryon?product=<slug>&variant=<sku>`: a product on the shopper, in a photo or before the camera. */
export default async function Tryon({ searchParams }: Props) {
  const [{ product: slug, variant }, locale] = await Promise.all([searchParams, requestLocale()]);
  const asked = one(slug);
  const product = asked === undefined ? null : await getProductBySlug(await db(), asked);
  const worn = product && wearable(product.model);
  if (!product || !worn) notFound();
  return (
    <MoreMessages messages={messagesFor(locale, ['tryon', 'search', 'product'])}>
      <TryonPage
        product={shopperProduct(product, locale)}
        placement={worn.placement}
        sku={one(variant) ?? null}
      />
    </MoreMessages>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
