import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AttachmentEditor } from '@/components/attachment/attachment-editor';
import { EmptyNote } from '@/components/studio/empty-note';
import { PageHead } from '@/components/studio/page-head';
import { ButtonLink } from '@/components/ui/button';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { studioProduct } from '@/lib/db/queries/studio-product';
import { requestLocale } from '@/lib/http/locale.server';
import { readAttachment } from '@/lib/model3d/attachment/attachment';
import { localText } from '@/lib/product/local-text';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'attachment')('title') };
}

/** Where a product belongs: proposed from its shape, put right by hand. */
export default async function AttachmentPage({ params }: Props) {
  await requireMerchant('catalogue:write');
  const [{ id }, locale, database] = await Promise.all([params, requestLocale(), db()]);
  const found = await studioProduct(database, decodeURIComponent(id));
  if (!found) notFound();
  const { product } = found;
  const t = translator(locale, 'attachment');
  const name = localText(product.name, locale) || product.sku;
  return (
    <MoreMessages messages={messagesFor(locale, ['attachment'])}>
      <PageHead
        title={t('title')}
        back={{ href: `/merchant/products/${encodeURIComponent(product.id)}`, word: name }}
      />
      {product.model ? (
        <AttachmentEditor
          product={{
            id: product.id,
            category: product.category,
            dimensions: product.dimensions,
            model: { url: product.model.url, bytes: product.model.bytes },
            stored: readAttachment(product.model.attachment),
          }}
        />
      ) : (
        <EmptyNote title={t('noModelTitle')} text={t('noModel')}>
          <ButtonLink kind="primary" href={`/merchant/products/${encodeURIComponent(product.id)}/model`}>
            {t('toModel')}
          </ButtonLink>
        </EmptyNote>
      )}
    </MoreMessages>
  );
}
