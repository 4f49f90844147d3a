import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ModelUpload, PhotoUpload } from '@/components/editor/pipeline-slots';
import { ProductEditor } from '@/components/editor/product-editor';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listLocations } from '@/lib/db/queries/stock-levels';
import { studioProduct } from '@/lib/db/queries/studio-product';
import { countStudioProducts } from '@/lib/db/queries/studio-products';
import { requestLocale } from '@/lib/http/locale.server';
import { siteOrigin } from '@/lib/http/origin.server';
import { allows } from '@/lib/merchant/access';
import { emptyDocument } from '@/lib/merchant/empty-document';
import { localText } from '@/lib/product/local-text';
import { readModelState } from '@/lib/shop/read-model-state';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const documentOf = cache(async (id: string) => studioProduct(await db(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireMerchant('catalogue:read');
  const [{ id }, locale] = await Promise.all([params, requestLocale()]);
  const found = await documentOf(decodeURIComponent(id));
  const t = translator(locale, 'editor');
  return { title: (found && localText(found.product.name, locale)) || t('newProduct') };
}

/** The editor of one product; `?new` opens it empty for an id that no product has yet. */
export default async function ProductPage({ params, searchParams }: Props) {
  const merchant = await requireMerchant('catalogue:read');
  const [{ id: written }, query, locale, origin] = await Promise.all([
    params,
    searchParams,
    requestLocale(),
    siteOrigin(),
  ]);
  const id = decodeURIComponent(written);
  const mayWrite = allows(merchant.role, 'catalogue:write');
  const found = await documentOf(id);
  if (!found && !(mayWrite && query.new !== undefined && /^p-[0-9a-f-]{8,40}$/.test(id))) notFound();
  const database = await db();
  const places = await listLocations(database);
  const { categories } = await countStudioProducts(database);
  const model = found ? await readModelState(database, id) : null;
  return (
    <MoreMessages messages={messagesFor(locale, ['catalogue', 'editor', 'pipeline', 'scan', 'search'])}>
      <ProductEditor
        key={id}
        start={found ?? { ...emptyDocument(id, query.category), version: 0, updatedAt: null }}
        places={places}
        shopCategories={categories.map(({ slug }) => slug)}
        origin={origin}
        locale={locale}
        mayWrite={mayWrite}
        photoUpload={found ? <PhotoUpload productId={id} /> : null}
        model={model ? <ModelUpload initial={model} mayWrite={mayWrite} /> : null}
      />
    </MoreMessages>
  );
}
