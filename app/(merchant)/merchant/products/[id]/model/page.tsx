import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ModelSection } from '@/components/pipeline/model-section';
import { PictureNote } from '@/components/render/picture-note';
import { PageHead } from '@/components/studio/page-head';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { renderReportOf } from '@/lib/db/queries/renders';
import { studioProduct } from '@/lib/db/queries/studio-product';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';
import { localText } from '@/lib/product/local-text';
import { readModelState } from '@/lib/shop/read-model-state';
import styles from './page.module.css';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'pipeline')('title') };
}

/** A product's 3D model with all that was found of it. */
export default async function ModelPage({ params }: Props) {
  const merchant = await requireMerchant('catalogue:read');
  const [{ id }, locale, database] = await Promise.all([params, requestLocale(), db()]);
  const found = await studioProduct(database, decodeURIComponent(id));
  if (!found) notFound();
  const { product } = found;
  const t = translator(locale, 'pipeline');
  const pictures = await renderReportOf(database, product.id);
  return (
    <MoreMessages messages={messagesFor(locale, ['pipeline', 'attachment'])}>
      <article className={styles.page}>
        <PageHead
          title={t('title')}
          back={{
            href: `/merchant/products/${encodeURIComponent(product.id)}`,
            word: localText(product.name, locale) || product.sku,
          }}
        />
        <ModelSection
          initial={await readModelState(database, product.id)}
          mayWrite={allows(merchant.role, 'catalogue:write')}
          full
        />
        {product.model ? (
          <PictureNote
            productId={product.id}
            locale={locale}
            report={pictures?.modelUrl === product.model.url ? pictures.report : null}
            photoIds={product.photos.map((photo) => photo.id)}
            mayTake={allows(merchant.role, 'catalogue:write')}
          />
        ) : null}
      </article>
    </MoreMessages>
  );
}
