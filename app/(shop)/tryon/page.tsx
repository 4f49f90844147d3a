import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tryonChoice } from '@/components/tryon/tryon-choice';
import { TryonPage } from '@/components/tryon/tryon-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { db } from '@/lib/db/client.server';
import { getProductBySlug } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';

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
  const choice = product && tryonChoice(product, locale);
  if (!choice) notFound();
  return (
    <MoreMessages messages={messagesFor(locale, ['tryon', 'search', 'product', 'fit'])}>
      <TryonPage key={choice.product.id} choice={choice} sku={one(variant) ?? null} locale={locale} />
    </MoreMessages>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
